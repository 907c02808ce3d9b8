import { CivicCafeError } from '../core/civic-cafe-error.js'

/**
 * Why an engagement function could not work at all. A command that may not be done is never an error: it is a `Decision` with refusals.
 *
 * | code | meaning |
 * |---|---|
 * | `clock-invalid` | `now` or an event's `at` is not ISO 8601 |
 * | `polling-day-invalid` | a polling day is not a calendar day |
 * | `pre-election-invalid` | a pre-election period names no nation, or a day of it is not a calendar day, or it ends before it starts |
 * | `nothing-to-replay` | `replay` was given no event |
 * | `mixed-streams` | an event belongs to another relationship or engagement |
 * | `unknown-event` | what was read is not an event this release knows |
 * | `newer-schema` | the event was written by a newer release |
 * | `comparison-invalid` | voices are compared with counts that are none, or with nobody |
 */
export type EngagementErrorCode = 'clock-invalid' | 'polling-day-invalid' | 'pre-election-invalid' | 'nothing-to-replay' | 'mixed-streams' | 'unknown-event' | 'newer-schema' | 'comparison-invalid'

/** Decisions could not be read or dated. */
export class EngagementError extends CivicCafeError<EngagementErrorCode> {
  override readonly name = 'EngagementError'
}
