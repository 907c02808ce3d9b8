const msPerHour = 3_600_000

/**
 * The calendar day in Europe/London, `YYYY-MM-DD`: British Summer Time runs from 01:00 UTC on the last Sunday of March to
 * 01:00 UTC on the last Sunday of October (Summer Time Order 2002). By rule, so that it is the same with any ICU data.
 *
 * @param at - milliseconds since 1970.
 */
export function londonDayAt(at: number): string {
  const year = new Date(at).getUTCFullYear()
  const isSummer = at >= oneOClockOnLastSunday(year, 2) && at < oneOClockOnLastSunday(year, 9)
  return new Date(at + (isSummer ? msPerHour : 0)).toISOString().slice(0, 10)
}

function oneOClockOnLastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0))
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1)
}
