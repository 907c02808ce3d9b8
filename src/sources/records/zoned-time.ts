/** A date and a time of day as a clock on the wall shows them; `month` 1 to 12. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/**
 * When a clock in a time zone showed this, in milliseconds since 1970. An hour that came twice is taken the first time,
 * one that never came is taken an hour later.
 *
 * @param timeZone - IANA name, for example `Europe/London`.
 * @throws RangeError where the zone is unknown.
 */
export function zonedTimeMs(time: WallTime, timeZone: string): number {
  const asIfUtcMs = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
  if (timeZone === 'UTC') return asIfUtcMs
  // The offset of a day around, before and after a change of the clocks: one of the two is right.
  const before = asIfUtcMs - offsetMs(asIfUtcMs - 86_400_000, timeZone)
  if (before + offsetMs(before, timeZone) === asIfUtcMs) return before
  const after = asIfUtcMs - offsetMs(asIfUtcMs + 86_400_000, timeZone)
  return after + offsetMs(after, timeZone) === asIfUtcMs ? after : before
}

function offsetMs(atMs: number, timeZone: string): number {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' })
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: string): number => parts.get(type as never) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(atMs / 1000) * 1000
}
