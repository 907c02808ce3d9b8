import type { Clock } from '../../core/clock.js'
import { spentUntil } from '../http/rate-limit.js'
import { SourceError } from '../source-error.js'
import type { SourceItem } from '../source-item.js'
import type { Batch } from '../source.js'
import { parseRedditListing } from './parse-reddit-listing.js'
import type { RedditListing } from './parse-reddit-listing.js'
import type { RedditApi } from './reddit-api.js'
import type { RedditCheckpoint } from './reddit-checkpoint.js'

/** What is read of a subreddit. */
export type RedditKind = 'posts' | 'comments'

/** A batch without its checkpoint. */
export type RedditReading = Omit<Batch<RedditCheckpoint>, 'checkpoint'>

/** What can be asked of one subreddit. */
export interface SubredditRequests {
  page(kind: RedditKind, after: string | undefined, signal: AbortSignal | undefined): Promise<{ readonly listing: RedditListing; readonly reading: RedditReading }>
  /** The comments under a post. */
  thread(post: string, signal: AbortSignal | undefined): Promise<RedditReading>
  /** What has become of these, 100 at most; those that are deleted, or not there any more, are `deleted`. */
  again(names: readonly string[], signal: AbortSignal | undefined): Promise<RedditReading>
}

/** As many as Reddit gives at once. */
export const redditPageSize = 100

/** @param search - in Reddit's search words; absent: everything new. */
export function subredditRequests(ask: RedditApi, subreddit: string, search: string | undefined, now: Clock): SubredditRequests {
  const selection = search === undefined ? {} : { q: search, restrict_sr: '1', sort: 'new', type: 'link' }
  const venue: SourceItem['venue'] = { nativeId: `r/${subreddit.toLowerCase()}`, name: `r/${subreddit}`, kind: 'forum', url: `https://www.reddit.com/r/${subreddit}/` }

  const listingAt = async (path: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal | undefined): Promise<{ readonly listing: RedditListing; readonly reading: RedditReading }> => {
    const { json, headers, cost, url } = await ask(path, parameters, signal)
    // A name that is free leads to a search for subreddits.
    if (new URL(url).pathname.startsWith('/subreddits/')) throw new SourceError('gone', 'There is no such subreddit.')
    const listing = parseRedditListing(json)
    if (listing === undefined) throw new SourceError('not-a-feed', 'The answer is not a listing of Reddit.')
    return { listing, reading: { items: listing.items, faults: listing.faults, cost, nextPollAt: spentUntil(headers, now().getTime()) } }
  }

  return {
    page: (kind, after, signal) => {
      const path = search === undefined ? `/r/${subreddit}/${kind === 'posts' ? 'new' : 'comments'}` : `/r/${subreddit}/search`
      return listingAt(path, { limit: String(redditPageSize), ...selection, ...(after !== undefined && { after }) }, signal)
    },
    thread: async (post, signal) => (await listingAt(`/comments/${post.slice(3)}`, { limit: '500', sort: 'new' }, signal)).reading,
    again: async (names, signal) => {
      const { listing, reading } = await listingAt('/api/info', { id: names.join(',') }, signal)
      const there = new Set(listing.names)
      const gone = names.filter((name) => !there.has(name)).map((name): SourceItem => {
        const isPost = name.startsWith('t3_')
        return { nativeId: name, kind: isPost ? 'post' : 'comment', venue, ...(isPost && { thread: name }), deleted: true }
      })
      return { ...reading, items: [...listing.items, ...gone] }
    },
  }
}
