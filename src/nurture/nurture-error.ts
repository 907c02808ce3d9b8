import { CivicCafeError } from '../core/civic-cafe-error.js'

/** What can go wrong with a stored score. */
export type NurtureErrorCode = 'nurture-unknown-version' | 'nurture-other-community'

/** A stored score does not fit: it cannot be computed again, or is about another community. */
export class NurtureError extends CivicCafeError<NurtureErrorCode> {
  override readonly name = 'NurtureError'
}
