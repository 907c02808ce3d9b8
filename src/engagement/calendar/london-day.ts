import { londonDayAt } from '../../core/london-day.js'
import { EngagementError } from '../engagement-error.js'

/**
 * The calendar day in Europe/London at an instant.
 *
 * @throws EngagementError `clock-invalid` when `instant` is not ISO 8601.
 */
export function londonDay(instant: string): string {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new EngagementError('clock-invalid', 'The time of a decision is an instant, ISO 8601.')
  return londonDayAt(ms)
}
