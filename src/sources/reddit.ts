import { lazyClient } from './http/lazy-client.js'
import { refusePersonTargeted } from './person-targeted.js'
import type { RedditListing } from './reddit/parse-reddit-listing.js'
import { readRedditCheckpoint } from './reddit/reddit-checkpoint.js'
import type { RedditCheckpoint } from './reddit/reddit-checkpoint.js'
import { readPlace } from './reddit/read-place.js'
import { redditApi } from './reddit/reddit-api.js'
import type { RedditOptions } from './reddit/reddit-options.js'
import { subredditName } from './reddit/subreddit-name.js'
import { subredditRequests } from './reddit/subreddit-requests.js'
import type { RedditKind } from './reddit/subreddit-requests.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'
import { instantOf } from './wire/instant.js'

// Reddit's listings end at about a thousand, its searches at about 250.
const listingEnd = 900
const searchEnd = 230
const dayMs = 86_400_000

/**
 * The posts and comments of a subreddit, newest first, a page of 100 a batch; or the posts a search within it finds.
 *
 * - The first reading walks as far as Reddit reaches, about 1,000 of each kind; an interrupted walk goes on where it
 *   stopped. Later readings walk down to what is known and say with `window-overrun` where they could not reach it.
 * - The newest `recheckItems` are asked after again: edits come again, what was deleted or removed comes as `deleted`.
 * - Comments behind "more" stubs are counted in a `truncated` fault.
 * - `nextPollAt` is when Reddit's allowance begins again, where it is used up.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `unauthorised`, `throttled`,
 * `gone`, `not-a-feed` and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const talk = reddit({ subreddit: 'marshwick', credentials: { clientId, clientSecret } })
 * ```
 */
export function reddit(options: RedditOptions): Source<RedditCheckpoint> {
  const { search, threadDays = 0, recheckItems = 200, now = () => new Date() } = options
  const subreddit = subredditName(options.subreddit)
  const since = options.since === undefined ? undefined : instantOf(options.since)
  if (options.since !== undefined && since === undefined) throw new SourceError('bad-configuration', 'since is not an instant in ISO 8601 with an offset.')
  if (!(recheckItems >= 0 && recheckItems <= 1000) || !(threadDays >= 0)) throw new SourceError('bad-configuration', 'recheckItems is 0 to 1000, threadDays not negative.')
  if (search !== undefined && search.trim() === '') throw new SourceError('bad-configuration', 'The search is empty.')
  refusePersonTargeted(search ?? '')
  const kinds: readonly RedditKind[] = search === undefined ? options.read ?? ['posts', 'comments'] : ['posts']
  const requests = subredditRequests(redditApi(lazyClient(options), options.credentials, now), subreddit, search, now)
  const windowItems = search === undefined ? listingEnd : searchEnd
  const sinceMs = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since)
  const address = `https://www.reddit.com/r/${subreddit}`

  return {
    id: options.id ?? `reddit:${address}${search === undefined ? '' : `/search?q=${encodeURIComponent(search)}`}`,
    version: '1',
    query: search === undefined ? `r/${subreddit}` : `r/${subreddit} ${search}`,
    capabilities: { resumable: true, order: 'none', edits: recheckItems > 0, deletions: true },
    read: async function* ({ after, signal } = {}) {
      signal?.throwIfAborted()
      let checkpoint = readRedditCheckpoint(after)
      for (const kind of kinds) {
        const start = checkpoint[kind] ?? { newest: '', recent: [] }
        for await (const { place, ...batch } of readPlace(start, { kind, requests, sinceMs, recheckItems, windowItems, threadsOf, signal })) {
          checkpoint = { ...checkpoint, [kind]: place }
          yield { ...batch, checkpoint }
        }
      }
    },
  }

  function threadsOf({ items }: RedditListing): string[] {
    if (search === undefined || threadDays === 0) return []
    const oldestMs = now().getTime() - threadDays * dayMs
    return items.filter(({ metrics, publishedAt }) => (metrics?.['comments'] ?? 0) > 0 && publishedAt !== undefined && Date.parse(publishedAt) >= oldestMs).map(({ nativeId }) => nativeId)
  }
}
