import { createHash } from 'node:crypto'

/**
 * A 128-bit SHA-256 digest of the parts, as 22 characters of base64url.
 * Parts are joined by a NUL, which none of them may contain, so that `('ab', 'c')` and `('a', 'bc')` differ.
 */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest().subarray(0, 16).toString('base64url')
}
