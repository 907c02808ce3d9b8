/** A stretch of time: from its start up to, not including, its end; in milliseconds since 1970. */
export interface ReportWindow {
  readonly startMs: number
  readonly endMs: number
}

/** The windows from a start to an end, oldest first, none longer than asked. */
export function windowsBetween(startMs: number, endMs: number, longestMs: number): ReportWindow[] {
  const count = Math.max(Math.ceil((endMs - startMs) / longestMs), 1)
  return Array.from({ length: count }, (_, at) => ({
    startMs: startMs + at * longestMs,
    endMs: Math.min(startMs + (at + 1) * longestMs, endMs),
  }))
}

/** Both halves of a window, older first, cut at a whole second; `undefined` where it is too short to cut. */
export function halvesOf({ startMs, endMs }: ReportWindow, shortestMs: number): readonly [ReportWindow, ReportWindow] | undefined {
  const middleMs = Math.floor((startMs + endMs) / 2000) * 1000
  if (endMs - startMs < 2 * shortestMs || middleMs <= startMs || middleMs >= endMs) return undefined
  return [{ startMs, endMs: middleMs }, { startMs: middleMs, endMs }]
}

// A server may take the dates for local time, or for whole days.
const leewayMs = 36 * 3_600_000

/** Whether most of what came back was never asked for: the server does not look at the dates at all. */
export function ignoresDates(publishedAt: readonly (string | undefined)[], { startMs, endMs }: ReportWindow): boolean {
  const times = publishedAt.filter((time) => time !== undefined).map((time) => Date.parse(time))
  const outside = times.filter((ms) => ms < startMs - leewayMs || ms >= endMs + leewayMs)
  return outside.length > times.length / 2
}
