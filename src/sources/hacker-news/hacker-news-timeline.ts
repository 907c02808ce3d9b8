import { digest } from '../../core/digest.js'
import { askApi } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { spentUntil } from '../http/rate-limit.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { Timeline, TimelineEntry } from '../timeline/timeline.js'
import { isRecord, numberOf } from '../wire/values.js'
import { parseHackerNewsHit } from './parse-hacker-news-hit.js'

/** What is asked of the search. */
export interface HackerNewsRequests {
  readonly http: HttpClient
  /** Without a slash at the end. */
  readonly endpoint: string
  readonly query: string
  readonly tags: string
  readonly now: () => Date
  readonly signal: AbortSignal | undefined
}

const pageSize = 100

/**
 * The results of a search, newest first. The search gives a thousand results and no more, however its pages are turned:
 * each request is for the newest up to a second instead, so that nothing is ever further down than the first page.
 */
export function hackerNewsTimeline({ http, endpoint, query, tags, now, signal }: HackerNewsRequests): Timeline {
  return {
    older: async (second) => {
      const url = new URL(`${endpoint}/search_by_date`)
      const parameters = { query, tags, hitsPerPage: String(pageSize), restrictSearchableAttributes: 'title,story_text,comment_text,url', ...(second !== undefined && { numericFilters: `created_at_i<=${second}` }) }
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
      const answer = await askApi(http, url, { signal })
      const hits = isRecord(answer.json) ? answer.json['hits'] : undefined
      if (!isRecord(answer.json) || !Array.isArray(hits)) throw new SourceError('not-a-feed', 'The answer is not a list of results.')
      const readings = (hits as readonly unknown[]).map((raw, index) => parseHackerNewsHit(raw, index))
      const entries = readings.flatMap(({ item }) => (item === undefined ? [] : entryOf(item)))
      const faults: SourceFault[] = readings.flatMap((reading) => [...reading.faults])
      const lowest = Math.min(...entries.flatMap(({ publishedMs }) => (publishedMs === undefined ? [] : Math.floor(publishedMs / 1000))))
      const isWhole = (numberOf(answer.json['nbHits']) ?? Number.POSITIVE_INFINITY) <= hits.length
      const isOneSecond = String(lowest) === second
      if (isOneSecond && !isWhole && hits.length >= pageSize) faults.push({ code: 'truncated', message: `More than ${pageSize} results within a second: the rest is passed over.` })
      const older = !Number.isFinite(lowest) || isWhole || (isOneSecond && hits.length < pageSize) ? undefined : String(isOneSecond ? lowest - 1 : lowest)
      return { entries, faults, older, cost: answer.cost, heldUntil: spentUntil(answer.headers, now().getTime()) }
    },
    find: async ([key]) => {
      const id = key.split('/')[1] ?? ''
      try {
        const { json, cost } = await askApi(http, `${endpoint}/items/${encodeURIComponent(id)}`, { signal })
        const item = parseHackerNewsHit(json).item
        return { tombstone: item === undefined || item.deleted === true ? tombstoneOf(id) : undefined, cost }
      } catch (error) {
        if (!(error instanceof SourceError) || !(error.code === 'gone' || error.status === 404)) throw error
        return { tombstone: tombstoneOf(id), cost: { requests: 1, bytes: 0 } }
      }
    },
  }
}

function tombstoneOf(id: string): SourceItem | undefined {
  return parseHackerNewsHit({ objectID: id, deleted: true }).item
}

// The search does not say when something was edited: another text is another version.
function entryOf(item: SourceItem): TimelineEntry {
  const publishedMs = item.publishedAt === undefined ? undefined : Date.parse(item.publishedAt)
  const version = item.deleted === true ? -1 : Buffer.from(digest(item.title ?? '', item.html ?? ''), 'base64url').readUIntBE(0, 6)
  return { key: `${publishedMs ?? 0}/${item.nativeId}`, version, place: 0, publishedMs, aside: publishedMs === undefined, item }
}
