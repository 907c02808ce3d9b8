/**
 * Whether a string can stand for a post ("Head of Waste Services") rather than for a person's address or handle.
 * The ledger answers freedom-of-information requests, so decisions are signed by posts: anything with an `@` is refused.
 */
export function isPost(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 120 && !value.includes('@')
}
