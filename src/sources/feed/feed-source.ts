import type { Clock } from '../../core/clock.js'
import type { HttpClient, HttpResponse } from '../http/http-client.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { Batch, Source } from '../source.js'
import { compareWithSeen, readCheckpoint } from './feed-checkpoint.js'
import type { FeedCheckpoint } from './feed-checkpoint.js'
import { FeedError } from './feed-error.js'
import type { VenueOptions } from './feed-venue.js'
import { parseFeed } from './parse-feed.js'
import type { ParsedFeed } from './parsed-feed.js'
import { isEarly, nextInterval, nextPollAt } from './poll-schedule.js'
import { withoutAddress } from './without-address.js'

/** What every source that polls a feed can be told. */
export interface FeedPollOptions {
  /** Share one client among sources, so that pacing per host holds across them. Default: a client of the source's own. */
  readonly http?: HttpClient | undefined
  /** For the client of the source's own. Ignored where `http` is given. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: Clock | undefined
  /**
   * Milliseconds between polls when all is well. While items are being missed the source asks to be read sooner.
   * @defaultValue 30 minutes
   */
  readonly pollEveryMs?: number | undefined
  /**
   * The shortest the interval may become, in milliseconds.
   * @defaultValue 5 minutes
   */
  readonly pollAtLeastEveryMs?: number | undefined
  /**
   * How many items the checkpoint remembers beyond the feed's window, so that one that comes back is not new again.
   * @defaultValue 500
   */
  readonly rememberItems?: number | undefined
}

/** What makes one kind of feed source differ from another. */
export interface FeedSourceDefinition extends VenueOptions {
  readonly id: string
  /** Where to fetch. Never put into faults or checkpoints. */
  readonly url: string
  /** Who has the address can read the feed: no error may hold it. @defaultValue false */
  readonly addressIsKey?: boolean | undefined
  readonly version: string
  readonly query?: (() => string | undefined) | undefined
  /** Send validators. Some servers answer them wrongly. */
  readonly conditional: boolean
  /** Reads an answer that is a feed in the site's own format. @defaultValue `parseFeed` */
  readonly parse?: ((response: HttpResponse) => ParsedFeed) | undefined
  /** Turns the feed's items into the source's. `undefined` leaves an item out, with a `bad-item` fault. */
  readonly adapt?: ((item: SourceItem, feed: ParsedFeed) => SourceItem | undefined) | undefined
}

const ACCEPT = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'

/** A source that polls one feed: one batch a reading, holding what is new or changed since the checkpoint. */
export function feedSource(definition: FeedSourceDefinition, options: FeedPollOptions): Source<FeedCheckpoint> {
  const { id, url, version, query } = definition
  const { now = () => new Date(), pollEveryMs = 30 * 60_000, pollAtLeastEveryMs = 5 * 60_000, rememberItems = 500 } = options
  const schedule = { usualMs: pollEveryMs, shortestMs: Math.min(pollAtLeastEveryMs, pollEveryMs) }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new SourceError('bad-configuration', 'A feed needs an absolute http or https address.')
  let client = options.http

  return {
    id,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: false },
    version,
    get query() {
      return query?.()
    },
    async *read({ after, signal } = {}) {
      signal?.throwIfAborted()
      const before = readCheckpoint(after)
      client ??= (await import('../http/create-http-client.js')).createHttpClient({ fetch: options.fetch, now })
      const validators = definition.conditional && before !== undefined ? { etag: before.etag, lastModified: before.lastModified } : undefined
      const response = await client.get(url, { headers: { accept: ACCEPT }, validators, signal }).catch((error: unknown) => {
        throw definition.addressIsKey === true ? withoutAddress(error) : error
      })
      signal?.throwIfAborted()
      yield response.status === 304 && before !== undefined ? unchanged(response, before) : await read(response, before)
    },
  }

  function unchanged(response: HttpResponse, before: FeedCheckpoint): Batch<FeedCheckpoint> {
    const at = now()
    const intervalMs = nextInterval(before.intervalMs, { overrun: false, freshShare: 0, early: isEarly(at, before.polledAt, before.intervalMs) }, schedule)
    const checkpoint = { ...before, intervalMs, polledAt: at.toISOString() }
    return { items: [], checkpoint, faults: [], cost: response.cost, nextPollAt: nextPollAt(at, intervalMs, before.ttlMinutes, response.nextPollAt) }
  }

  async function read(response: HttpResponse, before: FeedCheckpoint | undefined): Promise<Batch<FeedCheckpoint>> {
    const feed = definition.parse === undefined ? await parse(response, definition) : definition.parse(response)
    const faults: SourceFault[] = [...feed.faults]
    const items: SourceItem[] = []
    for (const [index, item] of feed.items.entries()) {
      const adapted = definition.adapt === undefined ? item : definition.adapt(item, feed)
      if (adapted === undefined) faults.push({ code: 'bad-item', message: 'An item is not one this source speaks of and was left out.', index })
      else items.push(adapted)
    }
    const { fresh, overrun, seen, window } = compareWithSeen(items, before, rememberItems)
    if (overrun) faults.push({ code: 'window-overrun', message: 'The feed shares no item with the poll before: items between the two were missed. Poll sooner.' })
    const at = now()
    const currentMs = before?.intervalMs ?? schedule.usualMs
    const freshShare = before === undefined || window === 0 ? 0 : fresh.length / window
    const intervalMs = nextInterval(currentMs, { overrun, freshShare, early: isEarly(at, before?.polledAt, currentMs) }, schedule)
    // Of a document that was cut short the rest is still to come: "not modified" would be the end of it.
    const isWhole = !feed.faults.some(({ code }) => code === 'truncated')
    const { etag, lastModified } = (definition.conditional && isWhole ? response.validators : undefined) ?? {}
    const checkpoint: FeedCheckpoint = {
      version: 1,
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
      seen,
      window,
      intervalMs,
      polledAt: at.toISOString(),
      ...(feed.ttlMinutes !== undefined && { ttlMinutes: feed.ttlMinutes }),
    }
    return { items: fresh, checkpoint, faults, cost: response.cost, nextPollAt: nextPollAt(at, intervalMs, feed.ttlMinutes, response.nextPollAt) }
  }
}

async function parse(response: HttpResponse, { venueKind, itemKind }: VenueOptions): Promise<ParsedFeed> {
  try {
    return await parseFeed(response.body, { url: response.url, contentType: response.headers.get('content-type') ?? undefined, venueKind, itemKind })
  } catch (cause) {
    if (!(cause instanceof FeedError)) throw cause
    if (cause.code === 'too-large') throw new SourceError('too-large', 'The feed is larger than the cap.', { cause, status: response.status })
    throw new SourceError('not-a-feed', `The answer is no feed (${cause.code}).`, { cause, status: response.status })
  }
}
