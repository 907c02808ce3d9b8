import { lazyClient } from './http/lazy-client.js'
import type { HackerNewsOptions } from './hacker-news/hacker-news-options.js'
import { hackerNewsTimeline } from './hacker-news/hacker-news-timeline.js'
import { hackerNewsAddress } from './hacker-news/parse-hacker-news-hit.js'
import { refusePersonTargeted } from './person-targeted.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'
import { checkWindow } from './timeline/check-window.js'
import { readTimelines } from './timeline/read-timelines.js'
import { readTimelineStates } from './timeline/timeline-state.js'
import type { TimelinesCheckpoint } from './timeline/timeline-state.js'
import { serverAddress } from './wire/server-address.js'
import { firstReading } from './wire/since.js'

/**
 * Stories and comments on Hacker News that answer a search, newest first, through the search Algolia runs for it.
 *
 * - The first reading walks down to `since`, however many results there are; every later one from the newest down through
 *   the `rereadItems` newest known, so that edits among them come again, and what is gone comes as `deleted`.
 * - A comment comes when it answers the search itself; the story it belongs to is its thread, heard or not.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `throttled`, `not-a-feed` and
 * whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const technology = hackerNews({ query: '"open data" Marshwick' })
 * ```
 */
export function hackerNews(options: HackerNewsOptions): Source<TimelinesCheckpoint> {
  const { kinds = ['story', 'comment'], rereadItems = 100, maximumPages = 100, now = () => new Date() } = options
  const query = options.query.trim()
  const endpoint = serverAddress(options.endpoint ?? 'https://hn.algolia.com/api/v1')
  // Without words the search gives everything that is ever said there.
  if (query === '' || kinds.length === 0) throw new SourceError('bad-configuration', 'A search needs words, and at least one kind of result.')
  refusePersonTargeted(query)
  const tags = `(${[...new Set(kinds)].sort().join(',')})`
  const sinceMs = firstReading(options.since, 30)
  checkWindow(rereadItems, maximumPages)
  const client = lazyClient({ http: options.http, fetch: options.fetch, now })

  return {
    id: options.id ?? `hacker-news:${hackerNewsAddress}/?q=${encodeURIComponent(query)}${tags === '(comment,story)' ? '' : `&tags=${tags}`}`,
    version: '1',
    query,
    capabilities: { resumable: true, order: 'newest-first', edits: true, deletions: true },
    read: async function* ({ after, signal } = {}) {
      const states = readTimelineStates(after, 1, 'hackerNews')
      signal?.throwIfAborted()
      const timeline = hackerNewsTimeline({ http: await client(), endpoint, query, tags, now, signal })
      yield* readTimelines([timeline], states, { windowSize: rereadItems, sinceMs: sinceMs(now().getTime()), maximumPages, signal })
    },
  }
}
