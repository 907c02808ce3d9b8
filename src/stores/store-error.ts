import { CivicCafeError } from '../core/civic-cafe-error.js'

/**
 * Why a store refused.
 *
 * | code | meaning |
 * |---|---|
 * | `store-in-use` | another live process holds the folder |
 * | `conflict` | somebody else appended to the stream first: read again, decide again |
 * | `closed` | the store was closed |
 * | `newer-schema` | the database was written by a newer release |
 * | `unavailable` | the database did not answer, or refused; see `cause` |
 */
export type StoreErrorCode = 'store-in-use' | 'conflict' | 'closed' | 'newer-schema' | 'unavailable'

/** A store refused. */
export class StoreError extends CivicCafeError<StoreErrorCode> {
  override readonly name = 'StoreError'
}
