import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { SourceCost } from '../source.js'
import type { TimelineEntry, TimelinePage } from './timeline.js'
import type { TimelineState } from './timeline-state.js'

/** How to read a timeline. */
export interface TimelineReading {
  /** How many of the newest entries are remembered and read again. */
  readonly windowSize: number
  /** The first reading begins here, milliseconds since 1970. */
  readonly sinceMs: number
  /** Pages that may still be asked for; counted down. */
  readonly budget: { pages: number }
  /** Native ids given in this reading, so that nothing comes twice. */
  readonly heard: Set<string>
  readonly signal: AbortSignal | undefined
}

/** A page, read. */
export interface TimelineStep {
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
  readonly state: TimelineState
  readonly cost: SourceCost
  readonly nextPollAt: string | undefined
}

/** The items of entries that are new or say something else than the version known. */
export function unheard(entries: readonly TimelineEntry[], versions: ReadonlyMap<string, number>, heard: Set<string>): SourceItem[] {
  return entries.flatMap(({ key, version, item }) => {
    if (item === undefined || versions.get(key) === version || heard.has(item.nativeId)) return []
    heard.add(item.nativeId)
    return [item]
  })
}

/** Why a reading ends before its time, if it does. */
export function pauseOf({ heldUntil }: TimelinePage, budget: TimelineReading['budget']): SourceFault | undefined {
  if (heldUntil !== undefined) return { code: 'throttled', message: 'The quota is used up; the next reading goes on from here.', until: heldUntil }
  if (budget.pages <= 0) return { code: 'truncated', message: 'The page limit was reached; the next reading goes on from here.' }
  return undefined
}
