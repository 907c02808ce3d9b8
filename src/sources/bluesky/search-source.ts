import { lazyClient } from '../http/lazy-client.js'
import { spentUntil } from '../http/rate-limit.js'
import { addCost, laterOf } from '../http/sum-cost.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { Batch, Source } from '../source.js'
import { accountResolver } from './resolve-accounts.js'
import type { BlueskySearchOptions } from './bluesky-options.js'
import { parsePosts } from './parse-posts.js'
import { readPostPage } from './post-page.js'
import type { PostPage } from './post-page.js'
import { pagesAllowed, sinceOf } from './reading-options.js'
import { refusePersonalSearch } from './refuse-personal-search.js'
import { readSearchCheckpoint } from './search-checkpoint.js'
import type { BlueskySearchCheckpoint, BlueskySearchWalk } from './search-checkpoint.js'
import { walkOn } from './search-walk.js'
import { openSession } from './session.js'
import { openXrpc, publicService } from './xrpc.js'

const pageSize = '100'
// Servers' clocks differ: what was posted this minute may be dated the next.
const aheadMs = 60_000

/** What a search of Bluesky finds. */
export function searchSource(options: BlueskySearchOptions): Source<BlueskySearchCheckpoint> {
  const { login, language, accounts = [], overlapMinutes = 60, now = () => new Date() } = options
  const q = options.search.trim()
  if (q === '') throw new SourceError('bad-configuration', 'The search is empty.')
  if (!(overlapMinutes >= 0)) throw new SourceError('bad-configuration', 'overlapMinutes must not be negative.')
  refusePersonalSearch(q, accounts)
  const since = sinceOf(options)
  const maximumPages = pagesAllowed(options)
  const client = lazyClient(options)
  const xrpc = openSession(client, login, now)
  const resolve = accountResolver(accounts, openXrpc(client, publicService))
  const selection = new URLSearchParams({ q, ...(language !== undefined && { lang: language }) })

  const askPage = async (walk: BlueskySearchWalk, signal: AbortSignal | undefined): Promise<PostPage & Pick<Batch, 'cost'> & { readonly spent?: string | undefined }> => {
    try {
      const answer = await xrpc('app.bsky.feed.searchPosts', { q, sort: 'latest', limit: pageSize, lang: language, since: walk.since, until: walk.until, cursor: walk.cursor }, signal)
      return { ...readPostPage(answer, 'posts'), cost: answer.cost, spent: spentUntil(answer.headers, now().getTime()) }
    } catch (error) {
      // An index counts only so far: a cursor it does not take any more is the end of the slice.
      if (walk.cursor !== undefined && error instanceof SourceError && error.status === 400) return { entries: [], cost: { requests: 1, bytes: 0 } }
      throw error
    }
  }

  return {
    id: `bluesky:https://bsky.app/search?${selection.toString()}`,
    version: '1',
    query: selection.toString(),
    capabilities: { resumable: true, order: 'newest-first', edits: false, deletions: false },
    read: async function* ({ after, signal } = {}): AsyncGenerator<Batch<BlueskySearchCheckpoint>, void> {
      signal?.throwIfAborted()
      let state: BlueskySearchCheckpoint = after === undefined ? { v: 1 } : readSearchCheckpoint(after)
      const known = await resolve(signal)
      let { cost } = known
      let faults: readonly SourceFault[] = known.faults
      let pagesLeft = maximumPages
      // A walk that was interrupted is ended first; what came since is above it.
      for (let isFresh = state.walk === undefined; ; isFresh = true) {
        let walk: BlueskySearchWalk | undefined = state.walk ?? walkFrom(state.newest)
        while (walk !== undefined) {
          signal?.throwIfAborted()
          const page = await askPage(walk, signal)
          const read = parsePosts(page.entries, known.accounts)
          const { items, next, newest: seen } = walkOn(walk, { items: read.items, cursor: page.cursor })
          const newest: string | undefined = next === undefined ? laterOf(state.newest, seen) : state.newest
          state = { v: 1, ...(newest !== undefined && { newest }), ...(next !== undefined && { walk: next }) }
          const isOver = next === undefined && isFresh
          const isCut = --pagesLeft === 0 && !isOver
          const isSpent = page.spent !== undefined && !isOver
          const ends: SourceFault[] = [
            ...(isCut ? [{ code: 'truncated' as const, message: 'The page limit was reached; the next reading goes on from here.' }] : []),
            ...(isSpent ? [{ code: 'throttled' as const, message: 'Bluesky’s allowance is used up; the next reading goes on from here.', until: page.spent }] : []),
          ]
          yield { items, checkpoint: state, faults: [...faults, ...read.faults, ...ends], cost: addCost(cost, page.cost ?? { requests: 0, bytes: 0 }), nextPollAt: page.spent }
          if (isOver || isCut || isSpent) return
          cost = { requests: 0, bytes: 0 }
          faults = []
          walk = next
        }
      }
    },
  }

  function walkFrom(newest: string | undefined): BlueskySearchWalk {
    const from = newest === undefined ? since : new Date(Date.parse(newest) - overlapMinutes * 60_000).toISOString()
    return { until: new Date(now().getTime() + aheadMs).toISOString(), edge: [], ...(from !== undefined && { since: from }) }
  }
}
