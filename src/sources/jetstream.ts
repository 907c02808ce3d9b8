import { postCollection, writeAtUri } from './bluesky/at-uri.js'
import { profileLookup } from './bluesky/author-profiles.js'
import { isOnBluesky } from './bluesky/declared-accounts.js'
import { followPosts } from './bluesky/followed-posts.js'
import type { HeardEvent, Inbox } from './bluesky/inbox.js'
import { readJetstreamCheckpoint } from './bluesky/jetstream-checkpoint.js'
import type { JetstreamCheckpoint } from './bluesky/jetstream-checkpoint.js'
import type { JetstreamOptions } from './bluesky/jetstream-options.js'
import { parseBlueskyPost } from './bluesky/parse-bluesky-post.js'
import { postFilter } from './bluesky/post-filter.js'
import { refusePersonalSearch } from './bluesky/refuse-personal-search.js'
import { accountResolver } from './bluesky/resolve-accounts.js'
import { readStream } from './bluesky/stream-reader.js'
import { openXrpc, publicService } from './bluesky/xrpc.js'
import { lazyClient } from './http/lazy-client.js'
import { sleep as systemSleep } from './http/sleep.js'
import { addCost } from './http/sum-cost.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'
import type { Batch, Source } from './source.js'

const hourMs = 3_600_000

/**
 * Everything said on Bluesky, as it is said, of which some words, hashtags and declared accounts are kept: Jetstream over
 * a WebSocket. All of it passes through here, several hundred kilobytes a second when busy; what is not wanted is let go
 * unread.
 *
 * - A reading goes on at the last event and ends when it has caught up, so that it can be polled like any other source.
 *   With `forMs`, or with `untilCaughtUp: false` and a signal, it stays.
 * - Edits and deletions of the newest `followedPosts` come as they happen; with an account, all its posts go. A post that
 *   is deleted while it waits here is never given.
 * - Authors are looked up, because a post does not say whether they ask not to be shown to strangers.
 * - A connection that breaks is opened again, after a growing pause, a little before the last event; what comes twice is
 *   given once. Where the server no longer has what is next, that is a `window-overrun`.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `network`, `blocked-address`
 * and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const heard = jetstream({ words: ['Marshwick'], hashtags: ['Saltgate'], languages: ['en', 'cy'] })
 * ```
 */
export function jetstream(options: JetstreamOptions): Source<JetstreamCheckpoint> {
  const { words = [], hashtags = [], languages = [], accounts = [], endpoint = 'wss://jetstream2.us-east.bsky.network', allowPrivateAddresses = false } = options
  const { backlogMs = hourMs, rewindMs = 5000, forMs, untilCaughtUp = forMs === undefined, batchSize = 100, batchMs = 30_000, waitingPosts = 1000, silenceMs = 30_000, followedPosts = 1000, maximumFailures = 5 } = options
  const { now = () => new Date(), random = Math.random, sleep = systemSleep } = options
  if (![...words, ...hashtags].every((each) => each.replace(/[#＃\s]/g, '') !== '')) throw new SourceError('bad-configuration', 'A word or hashtag is empty.')
  if (words.length + hashtags.length + accounts.filter(isOnBluesky).length === 0) throw new SourceError('bad-configuration', 'Some words, hashtags or accounts are needed: all of Bluesky is no subject.')
  if (![backlogMs, rewindMs].every((ms) => ms >= 0) || ![batchMs, silenceMs, forMs ?? 1].every((ms) => ms > 0)) throw new SourceError('bad-configuration', 'Times must be positive.')
  if (!(Number.isInteger(batchSize) && batchSize >= 1 && waitingPosts >= batchSize && followedPosts >= 0 && maximumFailures >= 0)) throw new SourceError('bad-configuration', 'batchSize is 1 or more, waitingPosts no less than that.')
  refusePersonalSearch([...words, ...hashtags].join('\n'), accounts)
  if (!URL.canParse(endpoint) || !/^wss?:/i.test(endpoint)) throw new SourceError('bad-configuration', 'The endpoint is not the address of a WebSocket.')
  const xrpc = openXrpc(lazyClient(options), publicService)
  const resolve = accountResolver(accounts, xrpc)
  const lookUp = profileLookup(xrpc, now)
  const isWanted = postFilter({ words, hashtags, languages })
  const selection = new URLSearchParams()
  for (const word of words) selection.append('word', word)
  for (const tag of hashtags) selection.append('hashtag', tag.replace(/^[#＃]+/, ''))
  for (const language of languages) selection.append('lang', language)

  return {
    id: `bluesky:https://bsky.app/jetstream?${selection.toString()}`,
    version: '1',
    query: selection.toString(),
    capabilities: { resumable: true, order: 'none', edits: true, deletions: true },
    read: async function* ({ after, signal } = {}): AsyncGenerator<Batch<JetstreamCheckpoint>, void> {
      signal?.throwIfAborted()
      const startMs = now().getTime()
      const start = after === undefined ? { cursor: (startMs - backlogMs) * 1000, followed: [] } : readJetstreamCheckpoint(after)
      const known = await resolve(signal)
      const followed = followPosts(start.followed, followedPosts)
      const sockets = options.webSocket === undefined ? await (await import('./http/web-socket.js')).guardedSockets(allowPrivateAddresses) : { open: options.webSocket, end: () => {} }

      const accept = (event: HeardEvent, inbox: Inbox): void => {
        const { did } = event
        if (event.kind === 'account-gone') {
          inbox.forget(did)
          if (followed.of(did).length > 0) inbox.put(event)
          return
        }
        const isFollowed = followed.has(did, event.rkey)
        if (event.kind === 'deletion') {
          inbox.forget(did, event.rkey)
          if (isFollowed) inbox.put(event)
          return
        }
        const isKnown = (): boolean => isFollowed || inbox.holds(did, event.rkey)
        const isOfInterest = isWanted(event.record, did, known.accounts)
        // A post that comes again after a rewind was given, or waits to be; an edit of it may have lost its words.
        if (event.edited ? isOfInterest || isKnown() : isOfInterest && !isKnown()) inbox.put(event)
      }
      const reader = readStream({
        open: (cursorUs) => sockets.open(addressOf(endpoint, cursorUs)),
        accept,
        cursorUs: start.cursor,
        isResumed: after !== undefined,
        endUs: untilCaughtUp ? startMs * 1000 : Number.POSITIVE_INFINITY,
        endsInSilence: untilCaughtUp,
        rewindMs, forMs, silenceMs, batchSize, batchMs, waitingPosts, maximumFailures, random, sleep, signal,
      })
      try {
        let { cost, faults } = known
        for (;;) {
          const isOver = await reader.ready()
          const taken = reader.take()
          const { events, deleted } = follow(taken.events)
          // Before anything is waited for: a deletion that comes meanwhile must find the post followed.
          const checkpoint: JetstreamCheckpoint = { v: 1, cursor: taken.cursorUs, followed: followed.toJSON() }
          const { profileOf, cost: lookUpCost } = await lookUp(events.map(({ did }) => did), signal)
          const items: SourceItem[] = []
          const broken: SourceFault[] = []
          for (const [index, { did, rkey, timeUs, edited, record }] of events.entries()) {
            const uri = writeAtUri({ did, collection: postCollection, rkey })
            const { item, faults: found } = parseBlueskyPost({ uri, author: profileOf(did), record, indexedAt: instantAt(timeUs) }, { accounts: known.accounts, index })
            broken.push(...found)
            if (item !== undefined) items.push(edited ? { ...item, updatedAt: instantAt(timeUs) } : item)
          }
          yield { items: [...items, ...deleted], checkpoint, faults: [...faults, ...taken.faults, ...broken], cost: [taken.cost, lookUpCost].reduce(addCost, cost) }
          if (isOver && taken.isEmpty) return
          cost = { requests: 0, bytes: 0 }
          faults = []
        }
      } finally {
        reader.close()
        sockets.end()
      }

      function follow(taken: readonly HeardEvent[]): { readonly events: Extract<HeardEvent, { readonly kind: 'post' }>[]; readonly deleted: SourceItem[] } {
        const events: Extract<HeardEvent, { readonly kind: 'post' }>[] = []
        const gone = new Map<string, number>()
        for (const event of taken) {
          if (event.kind === 'post') {
            if (event.edited || !followed.has(event.did, event.rkey)) events.push(event)
            followed.add(event.did, event.rkey)
            gone.delete(writeAtUri({ did: event.did, collection: postCollection, rkey: event.rkey }))
            continue
          }
          for (const rkey of event.kind === 'deletion' ? [event.rkey] : followed.of(event.did)) {
            followed.delete(event.did, rkey)
            gone.set(writeAtUri({ did: event.did, collection: postCollection, rkey }), event.timeUs)
          }
        }
        const deleted = [...gone].flatMap(([uri, timeUs]) => {
          const { item } = parseBlueskyPost({ uri, notFound: true }, { accounts: known.accounts })
          return item === undefined ? [] : [{ ...item, updatedAt: instantAt(timeUs) }]
        })
        return { events, deleted }
      }
    },
  }
}

function addressOf(endpoint: string, cursorUs: number): string {
  const url = new URL(endpoint)
  if (url.pathname === '/') url.pathname = '/subscribe'
  url.searchParams.set('wantedCollections', postCollection)
  url.searchParams.set('cursor', String(cursorUs))
  return url.href
}

function instantAt(timeUs: number): string {
  return new Date(timeUs / 1000).toISOString()
}
