import { createHmac } from 'node:crypto'
import { MentionError } from './mention-error.js'

/** Keys shorter than this are refused. */
const minimumKeyBytes = 16

/**
 * The pseudonym of one account: `p_` and 132 bits of HMAC-SHA256, the same for the same key, platform and handle.
 * Whoever holds the key can find a person's data again when that person asks; when the key is lost, so is the link.
 *
 * `@Ann`, `ann` and ` ＡＮＮ ` are one handle: it is trimmed, brought to Unicode NFKC, stripped of a leading `@` and
 * lower-cased. The platform (see `platformOf`) is part of what is signed, so that one name on two platforms is two
 * pseudonyms.
 *
 * @param key - secret of at least 16 bytes; a string counts as UTF-8.
 * @throws MentionError `weak-key`.
 * @example
 * ```ts
 * pseudonymFor(key, 'discourse:forum.example.org', '@Ann') // 'p_…', 24 characters
 * ```
 */
export function pseudonymFor(key: string | Uint8Array, platform: string, handle: string): string {
  assertStrongKey(key)
  const signed = `${platform.trim().toLowerCase()}\0${canonicalHandle(handle)}`
  // 22 characters of base64url are 132 bits: no two accounts of a country will meet in one pseudonym.
  return `p_${createHmac('sha256', key).update(signed, 'utf8').digest('base64url').slice(0, 22)}`
}

/** @throws MentionError `weak-key`. @internal */
export function assertStrongKey(key: string | Uint8Array): void {
  const bytes = typeof key === 'string' ? Buffer.byteLength(key, 'utf8') : key.byteLength
  if (bytes < minimumKeyBytes) throw new MentionError('weak-key', `The pseudonym key has ${bytes} bytes; ${minimumKeyBytes} is the least that protects anybody.`)
}

/** A handle as it is compared. @internal */
export function canonicalHandle(handle: string): string {
  return handle.trim().normalize('NFKC').trim().replace(/^@+/, '').trim().toLowerCase()
}
