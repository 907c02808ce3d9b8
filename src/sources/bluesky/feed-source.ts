import { lazyClient } from '../http/lazy-client.js'
import { spentUntil } from '../http/rate-limit.js'
import { addCost, laterOf } from '../http/sum-cost.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { Batch, Source } from '../source.js'
import { digest } from '../../core/digest.js'
import type { BlueskyFeedOptions } from './bluesky-options.js'
import { bareHandle, isOnBluesky } from './declared-accounts.js'
import { readFeedCheckpoint } from './feed-checkpoint.js'
import type { BlueskyFeedCheckpoint } from './feed-checkpoint.js'
import { readFeedPage } from './feed-page.js'
import { findDeletedPosts } from './find-deleted-posts.js'
import { readPostPage } from './post-page.js'
import { pagesAllowed, sinceOf } from './reading-options.js'
import { accountResolver } from './resolve-accounts.js'
import { openXrpc, publicService, serviceAddress } from './xrpc.js'

const dayMs = 86_400_000
const rememberedPosts = 500

/** What a declared account says, and what it answers. */
export function feedSource(options: BlueskyFeedOptions): Source<BlueskyFeedCheckpoint> {
  const { account, accounts = [], conversations = true, rereadDays = 7, now = () => new Date() } = options
  if (typeof account !== 'object' || typeof account.name !== 'string') throw new SourceError('person-targeted', 'Only the feed of an account the council has declared is read.')
  if (!isOnBluesky(account)) throw new SourceError('bad-configuration', 'The declared account is not on Bluesky.')
  if (!(rereadDays >= 0)) throw new SourceError('bad-configuration', 'rereadDays must not be negative.')
  const since = sinceOf(options)
  const maximumPages = pagesAllowed(options)
  const xrpc = openXrpc(lazyClient(options), serviceAddress(options.service ?? publicService))
  const resolve = accountResolver([account, ...accounts.filter((each) => bareHandle(each) !== bareHandle(account))], xrpc)
  const backBy = (instant: string | undefined): string | undefined => instant === undefined ? undefined : new Date(Date.parse(instant) - rereadDays * dayMs).toISOString()

  return {
    id: `bluesky:https://bsky.app/feed/${digest(bareHandle(account).toLowerCase()).slice(0, 12)}`,
    version: '1',
    capabilities: { resumable: true, order: 'none', edits: false, deletions: true },
    read: async function* ({ after, signal } = {}): AsyncGenerator<Batch<BlueskyFeedCheckpoint>, void> {
      signal?.throwIfAborted()
      let state: BlueskyFeedCheckpoint = after === undefined ? { v: 1, recent: [] } : readFeedCheckpoint(after)
      const known = await resolve(signal)
      const did = [...known.accounts].find(([, each]) => each === account)?.[0]
      if (did === undefined) throw new SourceError('http-status', 'The declared account is not to be found on Bluesky.')
      let { cost } = known
      let faults: readonly SourceFault[] = known.faults
      let pagesLeft = maximumPages
      const given = new Set<string>()
      // A walk that was interrupted is ended first; what came since is above it.
      for (let isFresh = state.walk === undefined; ; isFresh = true) {
        const stop = state.walk === undefined ? backBy(state.newest) ?? since : state.walk.stop
        const seen = new Map<string, string>()
        let newest = state.walk?.newest
        let cursor = state.walk?.cursor
        for (let isDone = false; !isDone;) {
          signal?.throwIfAborted()
          const answer = await xrpc('app.bsky.feed.getAuthorFeed', { actor: did, filter: 'posts_with_replies', limit: '100', includePins: 'false', cursor }, signal)
          const page = readPostPage(answer, 'feed')
          const read = readFeedPage(page.entries, did, { accounts: known.accounts, conversations })
          for (const [rkey, publishedAt] of read.own) seen.set(rkey, publishedAt)
          newest = laterOf(newest, read.own.map(([, publishedAt]) => publishedAt).sort().at(-1))
          isDone = page.cursor === undefined || page.cursor === cursor || page.entries.length === 0 || (stop !== undefined && read.newest !== undefined && read.newest < stop)
          cursor = page.cursor
          const items: SourceItem[] = read.items.filter(({ nativeId }) => !given.has(nativeId))
          cost = addCost(cost, answer.cost)
          if (isDone && isFresh) {
            const gone = await findDeletedPosts(did, state.recent.filter((rkey) => !seen.has(rkey)), { xrpc, accounts: known.accounts, signal })
            items.push(...gone.items)
            cost = addCost(cost, gone.cost)
          }
          for (const { nativeId } of items) given.add(nativeId)
          const head = laterOf(state.newest, newest)
          const top = isDone ? head : state.newest
          const from = backBy(head) ?? ''
          const recent = isDone && isFresh ? [...seen].filter(([, publishedAt]) => publishedAt >= from).map(([rkey]) => rkey).slice(0, rememberedPosts) : state.recent
          state = {
            v: 1,
            recent,
            ...(top !== undefined && { newest: top }),
            ...(!isDone && cursor !== undefined && { walk: { cursor, ...(stop !== undefined && { stop }), ...(newest !== undefined && { newest }) } }),
          }
          const spent = spentUntil(answer.headers, now().getTime())
          const isOver = isDone && isFresh
          const isCut = --pagesLeft === 0 && !isOver
          const isSpent = spent !== undefined && !isOver
          const ends: SourceFault[] = [
            ...(isCut ? [{ code: 'truncated' as const, message: 'The page limit was reached; the next reading goes on from here.' }] : []),
            ...(isSpent ? [{ code: 'throttled' as const, message: 'Bluesky’s allowance is used up; the next reading goes on from here.', until: spent }] : []),
          ]
          yield { items, checkpoint: state, faults: [...faults, ...read.faults, ...ends], cost, nextPollAt: spent }
          if (isOver || isCut || isSpent) return
          cost = { requests: 0, bytes: 0 }
          faults = []
        }
      }
    },
  }
}
