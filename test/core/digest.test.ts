import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest } from '../../src/core/digest.js'

describe('digest', () => {
  it('is the first 128 bits of SHA-256 over the parts with NULs between, as base64url', () => {
    expect(digest('abc')).toBe('ungWv48Bz-pBQUDeXa4iIw')
    const whole = createHash('sha256').update('feed\0https://example.org/\u000042').digest()
    expect(Buffer.from(digest('feed', 'https://example.org/', '42'), 'base64url')).toEqual(whole.subarray(0, 16))
  })

  it('is 22 characters that a URL and a file name can hold', () => {
    fc.assert(fc.property(fc.array(fc.string()), (parts) => {
      expect(digest(...parts)).toMatch(/^[A-Za-z0-9_-]{22}$/)
    }))
  })

  it('tells parts apart, wherever they are cut', () => {
    expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'))
    expect(digest('abc')).not.toBe(digest('abc', ''))
    const part = fc.string().filter((text) => !text.includes('\0'))
    fc.assert(fc.property(fc.array(part, { minLength: 1 }), fc.array(part, { minLength: 1 }), (one, other) => {
      expect(digest(...one) === digest(...other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }))
  })
})
