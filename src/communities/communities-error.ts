import { CivicCafeError } from '../core/civic-cafe-error.js'

/**
 * - `invalid-option`: `minimumAuthors`, `seed`, `now` or `windowDays` cannot be used.
 * - `thread-failed`: the thread that identified communities ended by itself; `cause` says why where it is known.
 */
export type CommunitiesErrorCode = 'invalid-option' | 'thread-failed'

/** Thrown when communities cannot be identified because of how they were asked for. */
export class CommunitiesError extends CivicCafeError<CommunitiesErrorCode> {
  override readonly name = 'CommunitiesError'
}
