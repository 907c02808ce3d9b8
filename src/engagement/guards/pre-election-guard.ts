import { daysBetween } from '../calendar/days.js'
import { preElectionDays } from '../pre-election-backstop.js'
import type { DecisionContext } from '../decision-context.js'
import type { PreElectionApproval, PreElectionPeriod } from '../records/pre-election-period.js'
import type { Refusal } from '../refusal.js'
import { unmet } from './refuse.js'

/**
 * Not in a pre-election period, unless a named approver gave leave. Leave is given for what is at hand: it counts for the
 * period it was signed in, not for one still ahead.
 */
export function preElectionGuard(approvals: readonly PreElectionApproval[], { preElectionPeriods = [] }: DecisionContext, today: string): Refusal[] {
  return preElectionPeriods.flatMap((period) => {
    if (isFarOff(period, today)) return []
    const { startsOn, endsOn } = preElectionDays(period)
    const inside = startsOn <= today && today <= endsOn
    const approved = approvals.some(({ on, until }) => startsOn <= on && on <= today && today <= until)
    return unmet([!inside || approved, 'pre-election', { en: `${period.name}: ${startsOn} to ${endsOn}`, cy: `${period.name}: ${startsOn} hyd ${endsOn}` }])
  })
}

// No timetable of 28 working days is longer than a hundred days: the calendar is not worked out for polls beyond that.
function isFarOff({ startsOn, pollingDay }: PreElectionPeriod, today: string): boolean {
  return startsOn === undefined && daysBetween(today, pollingDay) > 100
}
