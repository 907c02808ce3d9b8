import { CivicCafeError } from '../core/civic-cafe-error.js'

/** What can go wrong when a stored score is computed again. */
export type NurtureErrorCode = 'nurture-unknown-version' | 'nurture-other-community'

/** A stored score cannot be computed again. */
export class NurtureError extends CivicCafeError<NurtureErrorCode> {
  override readonly name = 'NurtureError'
}
