import type { Timeline } from './timeline.js'
import type { TimelineReading, TimelineStep } from './timeline-reading.js'
import type { TimelineState } from './timeline-state.js'
import { walkDown } from './walk-down.js'
import { walkUp } from './walk-up.js'

/**
 * Reads a timeline page by page from where it was left. The first reading walks down to its date; a later one reads the
 * newest entries known again, and everything above them: upwards where the server can be asked so, otherwise from the top.
 */
export async function* readTimeline(timeline: Timeline, start: TimelineState, reading: TimelineReading): AsyncGenerator<TimelineStep, void> {
  const { newer } = timeline
  const resumed = start.walk !== undefined
  let state = start
  if (resumed || newer === undefined || start.recent.length === 0) {
    state = yield* walkDown(timeline, start, reading)
    // A walk that began at the top just now has seen all there is; what came after an older one began is still to come.
    if (state.walk !== undefined || !resumed) return
  }
  if (newer === undefined) yield* walkDown(timeline, state, reading)
  else yield* walkUp(timeline, newer, state, reading)
}
