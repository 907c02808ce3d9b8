const DAY_MS = 24 * 60 * 60_000

/** The usual time between polls and the shortest it may become, in milliseconds. */
export interface PollSchedule {
  readonly usualMs: number
  readonly shortestMs: number
}

/**
 * The source's own interval after a poll. Halved when the window was overrun, shortened by a quarter when most of it was
 * new, and let grow back to the usual by half otherwise: overruns cost items, polls cost little.
 *
 * A poll `early`, before its time, finds little and says nothing of the feed's pace: the interval does not grow on it.
 * So a poll repeated because a process died leaves the schedule as it was.
 */
export function nextInterval(currentMs: number, poll: { readonly overrun: boolean; readonly freshShare: number; readonly early: boolean }, { usualMs, shortestMs }: PollSchedule): number {
  const factor = poll.overrun ? 0.5 : poll.freshShare > 0.75 ? 0.75 : poll.freshShare > 0.5 || poll.early ? 1 : 1.5
  return Math.round(Math.min(usualMs, Math.max(shortestMs, currentMs * factor)))
}

/**
 * When to read again: the latest of the own interval, what the feed asks for (a day at most: feeds say "yearly" and mean
 * nothing by it) and what the server asks for.
 */
export function nextPollAt(now: Date, intervalMs: number, ttlMinutes: number | undefined, server: string | undefined): string {
  const own = now.getTime() + Math.max(intervalMs, Math.min((ttlMinutes ?? 0) * 60_000, DAY_MS))
  const asked = server === undefined ? Number.NaN : Date.parse(server)
  return new Date(Number.isNaN(asked) ? own : Math.max(own, asked)).toISOString()
}

/** Whether a poll comes before the interval since the last is over. */
export function isEarly(now: Date, polledAt: string | undefined, intervalMs: number): boolean {
  return polledAt !== undefined && now.getTime() < Date.parse(polledAt) + intervalMs
}
