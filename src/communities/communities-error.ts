import { CivicCafeError } from '../core/civic-cafe-error.js'

/** - `invalid-option`: `minimumAuthors`, `seed` or `now` cannot be used. */
export type CommunitiesErrorCode = 'invalid-option'

/** Thrown when communities cannot be identified because of how they were asked for. */
export class CommunitiesError extends CivicCafeError<CommunitiesErrorCode> {
  override readonly name = 'CommunitiesError'
}
