import { lazyClient } from './http/lazy-client.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { Batch, Source } from './source.js'
import { parseXPost } from './x/parse-x-post.js'
import { isPostId, newerPost, postTimeMs } from './x/post-id.js'
import { askX } from './x/x-api.js'
import type { XPage } from './x/x-api.js'
import { readXCheckpoint } from './x/x-checkpoint.js'
import type { XCheckpoint } from './x/x-checkpoint.js'
import type { XRecentSearchOptions } from './x/x-options.js'
import { xQuery } from './x/x-query.js'

// A little less than the seven days X searches, for an answer takes its time.
const windowMs = 7 * 86_400_000 - 60_000

/**
 * Posts on X of the last seven days that a search finds, newest first, a page of 100 a batch.
 *
 * - Later readings begin after the newest post known. After more than seven days they begin anew, and say with
 *   `window-overrun` that posts in between were missed.
 * - An edit is a new version of the same item: X lets posts be edited for an hour, and finds each version.
 * - Every post is paid for: reposts are left out unless wanted, and a reading ends after `maximumPages` with a `truncated`
 *   fault; the next goes on from there.
 * - A used-up allowance is `throttled` with its time, a used-up contingent `quota-exhausted`.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `throttled`, `quota-exhausted`,
 * `unauthorised`, `not-a-feed` and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const talk = xRecentSearch({ query: '"Tannery Lane" (bins OR rubbish)', token })
 * ```
 */
export function xRecentSearch(options: XRecentSearchOptions): Source<XCheckpoint> {
  const { token, accounts = [], reposts = false, maximumPages = 10, now = () => new Date() } = options
  const query = xQuery(options.query, accounts, reposts)
  if (token.trim() === '' || !(maximumPages >= 1)) throw new SourceError('bad-configuration', 'A token is needed, and maximumPages of at least 1.')
  const client = lazyClient(options)

  return {
    id: options.id ?? `x:https://x.com/search?q=${encodeURIComponent(options.query.trim())}`,
    version: '1',
    query,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: false },
    read: async function* ({ after, signal } = {}) {
      signal?.throwIfAborted()
      let checkpoint = readXCheckpoint(after)
      const budget = { pages: maximumPages }
      for (let walksLeft = checkpoint.walk === undefined ? 1 : 2; walksLeft > 0; walksLeft--) {
        for await (const batch of walk(checkpoint, budget, signal)) {
          yield batch
          checkpoint = batch.checkpoint
        }
        if (checkpoint.walk !== undefined) return
      }
    },
  }

  async function* walk(start: XCheckpoint, budget: { pages: number }, signal: AbortSignal | undefined): AsyncGenerator<Batch<XCheckpoint>, void> {
    let page = start.walk?.page
    let head = start.walk?.head
    let faults: SourceFault[] = []
    for (;;) {
      if (budget.pages <= 0) {
        yield { items: [], faults: [...faults, { code: 'truncated', message: 'The pages of this reading are spent; the next goes on from here.' }], checkpoint: page === undefined || head === undefined ? start : { ...start, walk: { head, page } } }
        return
      }
      budget.pages--
      const since = start.newest !== undefined && isWithinReach(start.newest) ? start.newest : undefined
      if (page === undefined && start.newest !== undefined && since === undefined) faults.push({ code: 'window-overrun', message: 'The last reading was more than seven days ago: posts in between were missed.' })
      const answer = await ask({ query, ...(since !== undefined && { since_id: since }), ...(page !== undefined && { next_token: page }) }, signal).catch((error: unknown) => {
        // A page that has been forgotten: the walk begins again.
        if (page !== undefined && error instanceof SourceError && error.status === 400) return undefined
        throw error
      })
      if (answer === undefined) {
        page = undefined
        continue
      }
      const read = answer.posts.map((raw, index) => parseXPost(raw, answer.includes, index))
      head = answer.posts.map(idOf).reduce(newerPost, head)
      const next = answer.next === page ? undefined : answer.next
      const newest = newerPost(head, start.newest)
      const checkpoint: XCheckpoint = next !== undefined && head !== undefined
        ? { version: 1, ...(start.newest !== undefined && { newest: start.newest }), walk: { head, page: next } }
        : { version: 1, ...(newest !== undefined && { newest }) }
      yield { items: read.flatMap(({ item }) => item ?? []), faults: [...faults, ...read.flatMap((reading) => reading.faults)], checkpoint, cost: answer.cost, nextPollAt: answer.nextPollAt }
      faults = []
      if (checkpoint.walk === undefined) return
      page = next
    }
  }

  async function ask(parameters: Readonly<Record<string, string>>, signal: AbortSignal | undefined): Promise<XPage> {
    return askX(await client(), token, parameters, now, signal)
  }

  function isWithinReach(id: string): boolean {
    return (postTimeMs(id) ?? 0) > now().getTime() - windowMs
  }
}

function idOf(raw: unknown): string | undefined {
  return typeof raw === 'object' && raw !== null && 'id' in raw && isPostId(raw.id) ? raw.id : undefined
}
