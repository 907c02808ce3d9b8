import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { SourceError } from '../source-error.js'

/** Locks what may hold words and handles of residents, so that only whoever has the key can read it. */
export interface Seal {
  /** @param about - what stands beside it in the clear; changed, it no longer opens. */
  close(content: Uint8Array, about: string): string
  /** @throws SourceError `bad-configuration` where the key is another, or a line was changed. */
  open(sealed: string, about: string): Buffer
  /** A name for something that tells nothing of it without the key. */
  nameOf(...parts: readonly string[]): string
}

const minimumKeyBytes = 16
const ivBytes = 12
const tagBytes = 16
const largestContentBytes = 64 * 1024 * 1024

/**
 * AES-256-GCM under keys derived from the council's own (HKDF, RFC 5869). The nonce is drawn from the content (as in
 * SIV, RFC 5297): the same content sealed twice is the same line, and no nonce serves two contents.
 *
 * @param key - secret of at least 16 bytes; a string counts as UTF-8.
 * @throws SourceError `bad-configuration` for a shorter one.
 */
export function createSeal(key: string | Uint8Array): Seal {
  const secret = typeof key === 'string' ? Buffer.from(key, 'utf8') : key
  if (secret.byteLength < minimumKeyBytes) throw new SourceError('bad-configuration', `An archive needs a key of at least ${minimumKeyBytes} bytes.`)
  const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `civic-cafe archive 1: ${use}`, 32))
  const [sealKey, nonceKey, nameKey] = [derived('seal'), derived('nonce'), derived('name')]

  return {
    close(content, about) {
      const packed = deflateRawSync(content)
      const iv = createHmac('sha256', nonceKey).update(about).update('\0').update(packed).digest().subarray(0, ivBytes)
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(about, 'utf8'))
      return Buffer.concat([iv, cipher.update(packed), cipher.final(), cipher.getAuthTag()]).toString('base64')
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        decipher.setAAD(Buffer.from(about, 'utf8')).setAuthTag(bytes.subarray(-tagBytes))
        const packed = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()])
        return inflateRawSync(packed, { maxOutputLength: largestContentBytes })
      } catch {
        throw new SourceError('bad-configuration', 'The key is not the one of this archive, or the archive was changed.')
      }
    },
    nameOf: (...parts) => createHmac('sha256', nameKey).update(parts.join('\0')).digest('base64url').slice(0, 22),
  }
}
