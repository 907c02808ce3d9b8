import { CivicCafeError } from '../core/civic-cafe-error.js'

/**
 * What the normaliser refuses.
 *
 * | code | meaning |
 * |---|---|
 * | `weak-key` | the pseudonym key is under 16 bytes: pseudonyms could be guessed back |
 * | `bad-retention` | `retention.days` is not a positive number |
 * | `bad-threshold` | a similarity threshold is not above 0 and at most 1 |
 */
export type MentionErrorCode = 'weak-key' | 'bad-retention' | 'bad-threshold'

/** The normaliser or one of its parts was configured in a way it cannot honour. Never about one item. */
export class MentionError extends CivicCafeError<MentionErrorCode> {
  override readonly name = 'MentionError'
}
