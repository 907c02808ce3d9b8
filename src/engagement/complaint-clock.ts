import { addDays, daysBetween } from './calendar/days.js'
import { londonDay } from './calendar/london-day.js'
import type { Complaint } from './records/complaint.js'

const acknowledgeWithinDays = 30

/**
 * The last day to acknowledge a complaint: 30 days, the first being the day after it came (Data Protection Act 2018 s164A,
 * inserted by the Data (Use and Access) Act 2025 s103; ICO guidance of February 2026). The ICO lets a last day that is
 * no working day slip to the next one; this clock does not, so that it never shows more time than there is.
 */
export function acknowledgeBy(receivedOn: string): string {
  return addDays(receivedOn, acknowledgeWithinDays)
}

/** How a complaint's clock stands. */
export interface ComplaintClock {
  readonly acknowledgeBy: string
  readonly standing: 'acknowledged' | 'acknowledged-late' | 'running' | 'overdue'
  /** Days left until the last day; negative when overdue, absent once acknowledged. */
  readonly daysLeft?: number | undefined
}

/** Reads a complaint's clock at a time (ISO 8601). */
export function complaintClock(complaint: Complaint, now: string): ComplaintClock {
  const { acknowledgeBy: last, acknowledgedOn } = complaint
  if (acknowledgedOn !== undefined) return { acknowledgeBy: last, standing: acknowledgedOn <= last ? 'acknowledged' : 'acknowledged-late' }
  const daysLeft = daysBetween(londonDay(now), last)
  return { acknowledgeBy: last, standing: daysLeft < 0 ? 'overdue' : 'running', daysLeft }
}
