import { byFullname } from './fullname.js'
import type { RedditListing } from './parse-reddit-listing.js'
import type { RedditPlace } from './reddit-checkpoint.js'
import { redditPageSize } from './subreddit-requests.js'
import type { RedditKind, RedditReading, SubredditRequests } from './subreddit-requests.js'

/** How to read one listing. */
export interface PlaceReading {
  readonly kind: RedditKind
  readonly requests: SubredditRequests
  /** The walk is over once every item of a page is older, milliseconds since 1970. */
  readonly sinceMs: number
  readonly recheckItems: number
  /** A list that ends after fewer has come to its end; after more it was cut off. */
  readonly windowItems: number
  /** The posts of a page whose comments are wanted. */
  readonly threadsOf: (listing: RedditListing) => readonly string[]
  readonly signal: AbortSignal | undefined
}

/** What was read, and where the reading stands then. */
export type RedditStep = RedditReading & { readonly place: RedditPlace }

/** Finishes the walk that was interrupted, walks from the newest down to what is known, and asks after the newest known. */
export async function* readPlace(start: RedditPlace, reading: PlaceReading): AsyncGenerator<RedditStep, void> {
  const { requests, signal } = reading
  let place = start
  const seen = new Set<string>()
  for (let walksLeft = start.walk === undefined ? 1 : 2; walksLeft > 0; walksLeft--) {
    for await (const step of walk(place, seen, reading)) {
      yield step
      place = step.place
    }
  }
  const owed = start.recent.filter((name) => !seen.has(name))
  for (let at = 0; at < owed.length; at += redditPageSize) {
    const again = await requests.again(owed.slice(at, at + redditPageSize), signal)
    const gone = new Set(again.items.filter(({ deleted }) => deleted === true).map(({ nativeId }) => nativeId))
    place = { ...place, recent: place.recent.filter((name) => !gone.has(name)) }
    yield { ...again, place }
  }
}

async function* walk(start: RedditPlace, seen: Set<string>, { kind, requests, sinceMs, recheckItems, windowItems, threadsOf, signal }: PlaceReading): AsyncGenerator<RedditStep, void> {
  let { head = '', after } = start.walk ?? {}
  let place = start
  let read = 0
  for (let isFirst = true; ; isFirst = false) {
    const { listing, reading } = await requests.page(kind, after, signal)
    if (isFirst && after !== undefined && listing.names.length === 0) {
      // What it was to go on below has been deleted since, and Reddit then says nothing: from the top again.
      after = undefined
      continue
    }
    for (const thread of threadsOf(listing)) yield { ...await requests.thread(thread, signal), place }
    for (const name of listing.names) seen.add(name)
    read += listing.names.length
    const recent = newestOf([...listing.names, ...place.recent])
    const oldest = newestOf(listing.names).at(-1)
    head = newestOf([head, ...listing.names])[0] ?? ''
    const reached = oldest !== undefined && start.newest !== '' && byFullname(oldest, start.newest) <= 0
    const allOlder = listing.items.length > 0 && listing.items.every(({ publishedAt }) => publishedAt !== undefined && Date.parse(publishedAt) < sinceMs)
    const isOver = reached || allOlder || listing.after === undefined || listing.after === after
    const overrun = isOver && !reached && start.newest !== '' && read >= windowItems
    place = isOver
      ? { newest: newestOf([head, start.newest])[0] ?? '', recent: recent.slice(0, recheckItems) }
      : { newest: start.newest, recent: recent.slice(0, recheckItems), walk: { head, after: listing.after } }
    const faults = overrun ? [...reading.faults, { code: 'window-overrun' as const, message: `Reddit’s list of ${kind} ended before what is known: some in between were missed. Poll sooner.` }] : reading.faults
    yield { ...reading, faults, place }
    if (isOver) return
    after = listing.after
  }
}

function newestOf(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => byFullname(b, a))
}
