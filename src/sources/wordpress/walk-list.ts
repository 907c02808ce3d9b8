import { isRecord } from '../wire/values.js'
import { utc } from './utc.js'
import type { WordpressApi, WordpressPage } from './wordpress-api.js'

/** Which entries, oldest first. */
export interface ListWalk {
  readonly api: WordpressApi
  readonly list: 'posts' | 'comments'
  /** What goes with every request. */
  readonly parameters: Readonly<Record<string, string>>
  /** By which date entries are ordered and chosen. */
  readonly by: 'date' | 'modified'
  /** From here on, ISO 8601. */
  readonly from: string
  readonly signal: AbortSignal | undefined
}

/** A page of the walk. */
export interface ListStep extends WordpressPage {
  /** The latest date on it, or where the walk stands. */
  readonly reached: string
  /** No page comes after it. */
  readonly over: boolean
}

// Servers before 5.3 compare in the site's own time.
const leewayMs = 26 * 3_600_000

/**
 * Pages from a date on. Each asks for what comes after the last of the page before, so that an entry that moves to the
 * end when it is edited pulls none over a page's edge; page numbers are used only where a whole page has one date, and
 * with servers that choose by no date at all.
 */
export async function* walkList({ api, list, parameters, by, from, signal }: ListWalk): AsyncGenerator<ListStep, void> {
  let cursor = from
  let page = 1
  let dateless = false
  let before: string | undefined
  for (;;) {
    signal?.throwIfAborted()
    // `after` leaves the second itself out.
    const after = secondsIso(Date.parse(cursor) - 1000)
    const step = await api.page(list, { ...parameters, orderby: by, order: 'asc', [by === 'date' ? 'after' : 'modified_after']: after }, page, signal)
    const dates = step.entries.map((entry) => dateOf(entry, by)).filter((date) => date !== undefined)
    dateless ||= dates.some((date) => Date.parse(date) < Date.parse(after) - leewayMs)
    // Before 5.7 nothing is chosen by its change: to go through the whole site every time would be a poor bargain.
    if (dateless && by === 'modified') return
    // Whatever the server chose by: what came before was read before.
    const entries = step.entries.filter((entry) => (dateOf(entry, by) ?? from) >= from)
    const reached = [cursor, ...dates].reduce((a, b) => (a > b ? a : b))
    // A server that looks at no page number either gives the same again.
    const ids = JSON.stringify(step.entries.map((entry) => isRecord(entry) ? entry['id'] : entry))
    const over = step.entries.length === 0 || (page > 1 && ids === before) || (step.totalPages !== undefined && page >= step.totalPages)
    yield { ...step, entries, reached, over }
    if (over) return
    before = ids
    if (!dateless && reached > cursor) page = 1
    else page++
    if (!dateless) cursor = reached
  }
}

function dateOf(entry: unknown, by: 'date' | 'modified'): string | undefined {
  return isRecord(entry) ? utc(entry[`${by}_gmt`]) : undefined
}

function secondsIso(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
