import type { Nation } from '../records/pre-election-period.js'
import { addDays, dayNumber, dayOf, weekdayOf } from './days.js'
import { easterSunday } from './easter.js'

const monday = 1

/**
 * The days of a year on which an election timetable does not count, besides Saturdays and Sundays: Christmas Eve,
 * Christmas Day, Good Friday and the nation's bank holidays, with their substitute days (Banking and Financial Dealings
 * Act 1971; in Northern Ireland also 17 March and 12 July). Easter Monday is no bank holiday in Scotland, but its election
 * rules leave it out all the same (Scottish Local Government Elections Order 2011).
 *
 * Holidays that are proclaimed for one year (a coronation) or moved (early May 2020, spring 2022) follow no rule: the caller adds them.
 */
export function electionHolidays(year: number, nation: Nation): ReadonlySet<string> {
  const easter = easterSunday(year)
  const holidays = new Set([
    addDays(easter, -2),
    addDays(easter, 1),
    nthMonday(year, 5, 1),
    lastMonday(year, 5),
    nation === 'scotland' ? nthMonday(year, 8, 1) : lastMonday(year, 8),
    day(year, 12, 24),
    // A bank holiday proper on the day, whether or not another day is given for it.
    day(year, 12, 25),
  ])
  const substituted: (readonly string[])[] = [[day(year, 12, 25), day(year, 12, 26)]]
  if (nation === 'scotland') substituted.push([day(year, 1, 1), day(year, 1, 2)], [day(year, 11, 30)])
  else substituted.push([day(year, 1, 1)])
  if (nation === 'northern-ireland') substituted.push([day(year, 3, 17)], [day(year, 7, 12)])
  for (const days of substituted) for (const holiday of withSubstitutes(days)) holidays.add(holiday)
  return holidays
}

function day(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function nthMonday(year: number, month: number, nth: number): string {
  const first = dayNumber(day(year, month, 1)) ?? Number.NaN
  return dayOf(first + ((monday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

function lastMonday(year: number, month: number): string {
  const last = dayNumber(day(year, month, 31)) ?? Number.NaN
  return dayOf(last - ((weekdayOf(last) - monday + 7) % 7))
}

// Each holiday that falls on a weekend moves to the next weekday that is not a holiday of the same feast.
function withSubstitutes(days: readonly string[]): string[] {
  const taken = new Set(days.filter((each) => !isWeekend(each)))
  for (const each of days) {
    if (!isWeekend(each)) continue
    let substitute = each
    while (isWeekend(substitute) || taken.has(substitute)) substitute = addDays(substitute, 1)
    taken.add(substitute)
  }
  return [...taken]
}

function isWeekend(each: string): boolean {
  const weekday = weekdayOf(dayNumber(each) ?? Number.NaN)
  return weekday === 0 || weekday === 6
}
