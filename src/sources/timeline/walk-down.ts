import { addCost, laterOf } from '../http/sum-cost.js'
import type { SourceFault } from '../source-fault.js'
import { compareKeys } from './compare-keys.js'
import { findMissing, newestOf, remember } from './known-entries.js'
import type { Timeline } from './timeline.js'
import { pauseOf, unheard } from './timeline-reading.js'
import type { TimelineReading, TimelineStep } from './timeline-reading.js'
import type { TimelineState } from './timeline-state.js'

// Pages that are counted move down while new entries come: one of them may bring nothing new, several in a row do not.
const pagesWithoutProgress = 3

/** Reads a timeline from its newest entry, or from where a walk was stopped, down to the oldest entry known. */
export async function* walkDown(timeline: Timeline, start: TimelineState, reading: TimelineReading): AsyncGenerator<TimelineStep, TimelineState> {
  const { windowSize, sinceMs, budget, heard, signal } = reading
  const stop = start.walk === undefined ? start.recent.at(-1)?.[0] : start.walk.stop
  const cursors = new Set<string>()
  let state = start
  let cursor = start.walk?.cursor
  let before = start.walk?.before
  let top = start.walk?.top ?? []
  let stuck = 0
  while (budget.pages > 0) {
    signal?.throwIfAborted()
    budget.pages--
    const page = await timeline.older(cursor)
    const upper = before
    const entries = page.entries.filter((entry) => entry.aside !== true).sort((a, b) => compareKeys(b.key, a.key))
    const lowest = entries.at(-1)?.key
    const goesDown = upper === undefined || lowest === undefined || compareKeys(lowest, upper) < 0
    stuck = goesDown ? 0 : stuck + 1
    const loops = page.older !== undefined && (cursors.has(page.older) || page.older === cursor || stuck >= pagesWithoutProgress)
    const isOver = page.older === undefined || loops
      || (stop === undefined ? entries.length > 0 && entries.every(({ publishedMs }) => publishedMs !== undefined && publishedMs < sinceMs) : lowest !== undefined && compareKeys(lowest, stop) <= 0)

    const wanted = entries.filter(({ key, publishedMs }) => (stop === undefined ? publishedMs === undefined || publishedMs >= sinceMs : compareKeys(key, stop) >= 0))
    const missing = await findMissing(timeline, state.recent, page.entries, (key) =>
      (upper === undefined || compareKeys(key, upper) < 0) && (page.older === undefined || (lowest !== undefined && compareKeys(key, lowest) >= 0)))
    const pinned = page.entries.filter((entry) => entry.aside === true)
    const versions = new Map([...state.recent, ...(state.aside ?? [])].map(([key, version]) => [key, version]))
    const items = [...unheard([...wanted, ...pinned], versions, heard), ...missing.items]

    top = newestOf(top, remember(wanted), windowSize)
    before = goesDown ? lowest ?? before : before
    const next = isOver || before === undefined || page.older === undefined ? undefined : { cursor: page.older, before, ...(stop !== undefined && { stop }), top }
    const aside = cursor === undefined ? remember(pinned) : state.aside ?? []
    state = { recent: next === undefined ? newestOf(top, missing.known, windowSize) : missing.known, ...(aside.length > 0 && { aside }), ...(next !== undefined && { walk: next }) }
    const pause = next === undefined ? undefined : pauseOf(page, budget)
    const faults: SourceFault[] = [...page.faults]
    if (loops) faults.push({ code: 'truncated', message: 'The server gives the same page again; older entries may exist.' })
    if (pause !== undefined) faults.push(pause)
    yield { items, faults, state, cost: addCost(page.cost, missing.cost), nextPollAt: laterOf(page.nextPollAt, page.heldUntil) }
    if (next === undefined || pause !== undefined) return state
    cursor = next.cursor
    cursors.add(cursor)
  }
  return state
}
