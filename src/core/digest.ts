import { hash } from 'node:crypto'

/**
 * A 128-bit SHA-256 digest of the parts, as 22 characters of base64url.
 * Parts are joined by a NUL, which none of them may contain, so that `('ab', 'c')` and `('a', 'bc')` differ.
 */
export function digest(...parts: readonly string[]): string {
  const whole = hash('sha256', parts.join('\0'), 'base64url')
  // The 22nd character holds the last two of 128 bits; the other four belong to what is cut off.
  return whole.slice(0, 21) + lastOf[whole.charCodeAt(21)]
}

const lastOf = Array.from({ length: 128 }, (_, code) => 'AQgw'.charAt('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(String.fromCharCode(code)) >> 4))
