import { CivicCafeError } from '../core/civic-cafe-error.js'

/**
 * Why an engagement function could not work at all. A command that may not be done is never an error: it is a `Decision` with refusals.
 *
 * | code | meaning |
 * |---|---|
 * | `clock-invalid` | `now` or an event's `at` is not ISO 8601 |
 * | `polling-day-invalid` | a polling day is not a calendar day |
 * | `nothing-to-replay` | `replay` was given no event |
 * | `mixed-streams` | an event belongs to another relationship or engagement |
 * | `unknown-event` | what was read is not an event this release knows |
 * | `newer-schema` | the event was written by a newer release |
 */
export type EngagementErrorCode = 'clock-invalid' | 'polling-day-invalid' | 'nothing-to-replay' | 'mixed-streams' | 'unknown-event' | 'newer-schema'

/** Decisions could not be read or dated. */
export class EngagementError extends CivicCafeError<EngagementErrorCode> {
  override readonly name = 'EngagementError'
}
