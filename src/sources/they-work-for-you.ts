import { createHttpClient } from './http/create-http-client.js'
import { refusePersonTargeted } from './person-targeted.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'
import type { Batch, Source } from './source.js'
import { readHansardCheckpoint } from './they-work-for-you/hansard-checkpoint.js'
import type { HansardCheckpoint } from './they-work-for-you/hansard-checkpoint.js'
import type { TheyWorkForYouOptions } from './they-work-for-you/hansard-options.js'
import { readHansardPage } from './they-work-for-you/hansard-page.js'
import { parseSpeech } from './they-work-for-you/speech.js'
import { instantOf } from './wire/instant.js'
import { knownId, knownItem } from './wire/known-items.js'

const dayMs = 86_400_000

/**
 * What is said in Parliament, the devolved assemblies and their written answers, by a search of TheyWorkForYou.
 *
 * Pages come newest first; a reading that is cut short goes on where it stopped. Later readings go `overlapDays` beyond
 * the newest day known, because speeches are published late and corrected. Members are public office holders and become
 * pseudonyms all the same, unless they are declared (`person:10001`): the search is for a subject, not for a person.
 *
 * @throws SourceError `bad-configuration`, `person-targeted` when made; while reading `bad-checkpoint`, `unauthorised`, `quota-exhausted`, `not-a-feed` and whatever the HTTP client throws.
 *
 * @example
 * ```ts
 * const hansard = theyWorkForYou({ key: process.env['TWFY_KEY'] ?? '', search: '"Marshwick" potholes' })
 * ```
 */
export function theyWorkForYou(options: TheyWorkForYouOptions): Source<HansardCheckpoint> {
  const { key, overlapDays = 7, pageSize = 100, maximumPages = 10, now = () => new Date() } = options
  const given = options.site ?? 'https://www.theyworkforyou.com'
  const search = options.search.trim()
  const since = options.since === undefined ? undefined : instantOf(options.since)
  if (key.trim() === '' || search === '' || !URL.canParse(given)) throw new SourceError('bad-configuration', 'TheyWorkForYou needs a key, something to search for, and a site with an address.')
  if (options.since !== undefined && since === undefined) throw new SourceError('bad-configuration', 'since is not an instant in ISO 8601 with an offset.')
  if (!(overlapDays >= 0) || !(pageSize >= 1 && pageSize <= 1000) || !(maximumPages >= 1)) throw new SourceError('bad-configuration', 'overlapDays, pageSize and maximumPages must be positive, and a page has 1000 rows at most.')
  refusePersonTargeted(search)
  const site = new URL(given).origin
  const http = options.http ?? createHttpClient({ fetch: options.fetch, now })

  const pageAddress = (page: number): URL => {
    const url = new URL('/api/getHansard', site)
    url.search = new URLSearchParams({ key, output: 'js', search, order: 'd', page: String(page), num: String(pageSize) }).toString()
    return url
  }

  return {
    id: options.id ?? `theyworkforyou:${site}/search?${new URLSearchParams({ q: search }).toString()}`,
    version: '1',
    query: search,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: false },
    read: async function* ({ after, signal } = {}): AsyncGenerator<Batch<HansardCheckpoint>, void> {
      signal?.throwIfAborted()
      let state: HansardCheckpoint = after === undefined ? { version: 1, known: [] } : readHansardCheckpoint(after)
      let pagesLeft = maximumPages

      const walk = async function* (start: HansardCheckpoint): AsyncGenerator<Batch<HansardCheckpoint>, HansardCheckpoint> {
        const stop = start.walk?.stop ?? dayOf(start.until === undefined ? (since === undefined ? now().getTime() - 90 * dayMs : Date.parse(since)) : Date.parse(start.until) - overlapDays * dayMs)
        let newest = start.walk?.newest ?? start.until ?? stop
        const known = new Map(start.known.map((entry) => [knownId(entry), entry]))
        for (let page = start.walk?.page ?? 1; pagesLeft > 0; page++) {
          signal?.throwIfAborted()
          pagesLeft--
          const { rows, last, cost, nextPollAt } = await readHansardPage(http, pageAddress(page), page, signal)
          const items: SourceItem[] = []
          const faults: SourceFault[] = []
          const days: string[] = []
          for (const [index, raw] of rows.entries()) {
            const reading = parseSpeech(raw, site, index)
            faults.push(...reading.faults)
            if (reading.day !== undefined) days.push(reading.day)
            if (reading.item === undefined || (reading.day ?? stop) < stop) continue
            const entry = knownItem(reading.item)
            if (known.get(reading.item.nativeId) !== entry) items.push(reading.item)
            known.set(reading.item.nativeId, entry)
          }
          newest = [newest, ...days].reduce((a, b) => (a > b ? a : b))
          const isOver = last || (days.length > 0 && days.every((day) => day < stop))
          const keptFrom = dayOf(Date.parse(newest) - overlapDays * dayMs)
          // Beside the days that are read again: the page before, which what is said meanwhile pushes onto the next.
          const remembered = [...known.values()].filter((entry, index, all) => (/\d{4}-\d{2}-\d{2}/.exec(entry)?.[0] ?? '') >= keptFrom || (!isOver && index >= all.length - pageSize))
          if (!isOver && pagesLeft === 0) faults.push({ code: 'truncated', message: 'The page limit was reached; the next reading goes on from here.' })
          const until = isOver ? newest : start.until
          state = { version: 1, ...(until !== undefined && { until }), ...(!isOver && { walk: { page: page + 1, stop, newest } }), known: remembered }
          yield { items, faults, checkpoint: state, cost, nextPollAt }
          if (isOver) break
        }
        return state
      }

      const wasResumed = state.walk !== undefined
      state = yield* walk(state)
      // What was said since the walk began is at its top.
      if (wasResumed && state.walk === undefined && pagesLeft > 0) yield* walk(state)
    },
  }
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
