import { addCost, laterOf } from '../http/sum-cost.js'
import { compareKeys } from './compare-keys.js'
import { findMissing, newestOf, remember } from './known-entries.js'
import type { Timeline } from './timeline.js'
import { pauseOf, unheard } from './timeline-reading.js'
import type { TimelineReading, TimelineStep } from './timeline-reading.js'
import type { TimelineState } from './timeline-state.js'

/** Reads a timeline upwards, from the oldest entry known to the newest there is. Each page's checkpoint is a place to go on from. */
export async function* walkUp(timeline: Timeline, newer: NonNullable<Timeline['newer']>, start: TimelineState, reading: TimelineReading): AsyncGenerator<TimelineStep, TimelineState> {
  const { windowSize, budget, heard, signal } = reading
  let state = start
  let reached = start.reached ?? start.recent.at(-1)?.[0]
  while (reached !== undefined && budget.pages > 0) {
    signal?.throwIfAborted()
    budget.pages--
    const from = reached
    const page = await newer(from)
    const entries = page.entries.filter(({ key }) => compareKeys(key, from) > 0).sort((a, b) => compareKeys(a.key, b.key))
    const highest = entries.at(-1)?.key
    // Only an empty page is the last one: servers leave entries out of a page without filling it up.
    const missing = await findMissing(timeline, state.recent, entries, (key) => compareKeys(key, from) > 0 && (highest === undefined || compareKeys(key, highest) <= 0))
    const items = [...unheard(entries, new Map(state.recent.map(([key, version]) => [key, version])), heard), ...missing.items]
    const recent = newestOf(remember(entries), missing.known, windowSize)
    state = highest === undefined ? { recent } : { recent, reached: highest }
    const pause = highest === undefined ? undefined : pauseOf(page, budget)
    yield { items, faults: pause === undefined ? page.faults : [...page.faults, pause], state, cost: addCost(page.cost, missing.cost), nextPollAt: laterOf(page.nextPollAt, page.heldUntil) }
    if (pause !== undefined) return state
    reached = highest
  }
  return state
}
