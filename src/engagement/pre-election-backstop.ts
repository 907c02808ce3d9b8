import { electionHolidays } from './calendar/bank-holidays.js'
import { dayNumber, dayOf, daysBetween, weekdayOf } from './calendar/days.js'
import { EngagementError } from './engagement-error.js'
import type { Nation, PreElectionPeriod } from './records/pre-election-period.js'

const workingDays: Readonly<Record<Nation, number>> = { 'england': 25, 'wales': 25, 'northern-ireland': 25, 'scotland': 28 }

/**
 * The latest day on which a pre-election period can begin: the last day for the notice of election, 25 working days before
 * polling day in England, Wales and Northern Ireland, 28 in Scotland. Saturdays, Sundays, Christmas Eve, Christmas Day,
 * Good Friday and bank holidays do not count (Local Elections (Principal Areas) (England and Wales) Rules 2006, rule 2;
 * Scottish Local Government Elections Order 2011). A backstop only: a council that publishes its notice earlier enters its own date.
 *
 * Days are calendar days, `YYYY-MM-DD`, in Europe/London. `bankHolidays` adds what follows no rule, such as a coronation.
 *
 * @throws EngagementError `polling-day-invalid`, `pre-election-invalid`
 * @example
 * ```ts
 * preElectionBackstop({ pollingDay: '2024-05-02', nation: 'england' }) // '2024-03-26'
 * ```
 */
export function preElectionBackstop({ pollingDay, nation, bankHolidays = [] }: {
  readonly pollingDay: string
  readonly nation: Nation
  readonly bankHolidays?: readonly string[] | undefined
}): string {
  const poll = dayNumber(pollingDay)
  if (poll === undefined) throw new EngagementError('polling-day-invalid', 'A polling day is a calendar day, YYYY-MM-DD.')
  // No nation, no days to count back: the period would silently begin on polling day.
  if (!Object.hasOwn(workingDays, nation)) throw new EngagementError('pre-election-invalid', 'The nation is england, wales, scotland or northern-ireland.')
  const year = Number(pollingDay.slice(0, 4))
  // 28 working days never reach back further than the year before.
  const closed = new Set([...electionHolidays(year - 1, nation), ...electionHolidays(year, nation), ...bankHolidays])
  let day = poll
  for (let left = workingDays[nation]; left > 0;) {
    day -= 1
    const weekday = weekdayOf(day)
    if (weekday !== 0 && weekday !== 6 && !closed.has(dayOf(day))) left -= 1
  }
  return dayOf(day)
}

/**
 * First and last day of a pre-election period: as entered, else the backstop and polling day.
 *
 * @throws EngagementError `polling-day-invalid`, `pre-election-invalid`
 */
export function preElectionDays(period: PreElectionPeriod): { readonly startsOn: string; readonly endsOn: string; readonly computed: boolean } {
  const backstop = preElectionBackstop(period)
  const { startsOn = backstop, endsOn = period.pollingDay } = period
  if (!(daysBetween(startsOn, endsOn) >= 0)) throw new EngagementError('pre-election-invalid', 'A pre-election period starts and ends on calendar days, YYYY-MM-DD, and does not end before it starts.')
  return { startsOn, endsOn, computed: period.startsOn === undefined }
}
