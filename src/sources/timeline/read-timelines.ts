import { addCost } from '../http/sum-cost.js'
import type { Batch, SourceCost } from '../source.js'
import { readTimeline } from './read-timeline.js'
import type { TimelineReading } from './timeline-reading.js'
import type { TimelineState, TimelinesCheckpoint } from './timeline-state.js'
import type { Timeline } from './timeline.js'

/** How to read several timelines. */
export interface TimelinesReading extends Pick<TimelineReading, 'windowSize' | 'sinceMs' | 'signal'> {
  /** Of each timeline. */
  readonly maximumPages: number
  /** What it cost to find the timelines. */
  readonly cost?: SourceCost | undefined
}

/** Reads timelines one after the other, a page a batch. */
export async function* readTimelines(timelines: readonly Timeline[], start: readonly TimelineState[], { windowSize, sinceMs, signal, maximumPages, cost: before }: TimelinesReading): AsyncGenerator<Batch<TimelinesCheckpoint>, void> {
  const states = [...start]
  const heard = new Set<string>()
  let owed = before ?? { requests: 0, bytes: 0 }
  for (const [at, timeline] of timelines.entries()) {
    const steps = readTimeline(timeline, states[at] ?? { recent: [] }, { windowSize, sinceMs, budget: { pages: maximumPages }, heard, signal })
    for await (const { items, faults, state, cost, nextPollAt } of steps) {
      states[at] = state
      yield { items, faults, checkpoint: { version: 1, timelines: [...states] }, cost: addCost(owed, cost), nextPollAt }
      owed = { requests: 0, bytes: 0 }
    }
  }
}
