import { CivicCafeError } from '../../core/civic-cafe-error.js'

/** What can go wrong with a civility measure. */
export type CivilityErrorCode = 'civility-wrong-length' | 'civility-out-of-range' | 'civility-bad-name'

/** A civility measure did not keep its contract. No text is in it. */
export class CivilityError extends CivicCafeError<CivilityErrorCode> {
  override readonly name = 'CivilityError'
}
