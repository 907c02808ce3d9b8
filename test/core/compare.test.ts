import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCodeUnit } from '../../src/core/compare.js'

describe('canonical order', () => {
  it('is by code unit, whatever the locale says', () => {
    expect(['z', 'ä', 'a', 'Z', '', 'é', 'll', 'lz', '10', '9'].sort(byCodeUnit)).toEqual(['', '10', '9', 'Z', 'a', 'll', 'lz', 'z', 'ä', 'é'])
  })

  it('is the order JavaScript sorts strings in when nobody says how', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      expect([...texts].sort(byCodeUnit)).toEqual([...texts].sort())
    }))
  })

  it('is an order: equal to itself, the other way round the other way round', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      expect(byCodeUnit(a, a)).toBe(0)
      expect(byCodeUnit(a, b) + byCodeUnit(b, a)).toBe(0)
      expect(byCodeUnit(a, b) === 0).toBe(a === b)
    }))
  })
})
