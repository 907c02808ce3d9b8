import { EngagementError } from '../engagement-error.js'
import { dayNumber, dayOf, weekdayOf } from './days.js'

const msPerHour = 3_600_000

/**
 * The calendar day in Europe/London at an instant: British Summer Time runs from 01:00 UTC on the last Sunday of March to
 * 01:00 UTC on the last Sunday of October (Summer Time Order 2002). By rule, so that it is the same with any ICU data.
 *
 * @throws EngagementError `clock-invalid` when `instant` is not ISO 8601.
 */
export function londonDay(instant: string): string {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new EngagementError('clock-invalid', 'The time of a decision is an instant, ISO 8601.')
  const year = new Date(ms).getUTCFullYear()
  const summer = ms >= oneOClockOnLastSunday(year, '03') && ms < oneOClockOnLastSunday(year, '10')
  return new Date(ms + (summer ? msPerHour : 0)).toISOString().slice(0, 10)
}

function oneOClockOnLastSunday(year: number, month: '03' | '10'): number {
  const last = dayNumber(`${String(year).padStart(4, '0')}-${month}-31`) ?? Number.NaN
  return Date.parse(`${dayOf(last - weekdayOf(last))}T01:00:00Z`)
}
