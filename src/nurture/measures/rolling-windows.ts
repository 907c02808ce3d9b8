import { dayMs } from './measure.js'

/** A stretch of time, from (included) to (excluded), ISO 8601. */
export interface TimeWindow {
  readonly from: string
  readonly to: string
}

/** How long the windows are and how they follow each other. */
export interface RollingOptions {
  /** @defaultValue 90 */
  readonly windowDays?: number | undefined
  /** @defaultValue 30 */
  readonly stepDays?: number | undefined
  /** How many, counted back from now. @defaultValue 6 */
  readonly windows?: number | undefined
}

/**
 * Windows of equal length that end at `now`, a step before it, and so on; oldest first. Never calendar months: figures that
 * begin anew on the first of a month break there.
 */
export function rollingWindows(now: string, { windowDays = 90, stepDays = 30, windows = 6 }: RollingOptions = {}): TimeWindow[] {
  const end = Date.parse(now)
  return Array.from({ length: windows }, (_, index) => {
    const to = end - (windows - 1 - index) * stepDays * dayMs
    return { from: new Date(to - windowDays * dayMs).toISOString(), to: new Date(to).toISOString() }
  })
}
