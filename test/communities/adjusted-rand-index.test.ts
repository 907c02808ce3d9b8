import { adjustedRandIndex } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const labels = fc.array(fc.nat(4), { minLength: 2, maxLength: 40 })
const partition = (labelOf: readonly number[]): string[][] => [0, 1, 2, 3, 4].map((label) => labelOf.flatMap((each, i) => (each === label ? [`n${i}`] : []))).filter((ids) => ids.length > 0)

describe('adjustedRandIndex', () => {
  it('is 1 for the same groups under other names and in another order', () => {
    fc.assert(fc.property(labels, (labelOf) => {
      const groups = partition(labelOf)
      expect(adjustedRandIndex(groups, [...groups].reverse().map((ids) => [...ids].reverse()))).toBeCloseTo(1, 12)
    }))
  })

  it('is the same from either side, and never above 1', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 }), (pairs) => {
      const [a, b] = [partition(pairs.map(([one]) => one)), partition(pairs.map(([, other]) => other))]
      expect(adjustedRandIndex(a, b)).toBeCloseTo(adjustedRandIndex(b, a), 12)
      expect(adjustedRandIndex(a, b)).toBeLessThanOrEqual(1 + 1e-12)
    }))
  })

  it('is what Hubert and Arabie’s formula gives', () => {
    // Of 15 pairs 4 are together in the first, 3 in the second, 2 in both.
    expect(adjustedRandIndex([['a', 'b', 'c'], ['d', 'e'], ['f']], [['a', 'b'], ['c', 'f'], ['d', 'e'], []])).toBeCloseTo((2 - (4 * 3) / 15) / (3.5 - (4 * 3) / 15), 12)
  })

  it('is 0 for one lump against any real division, and leaves out what only one side knows', () => {
    expect(adjustedRandIndex([['a', 'b', 'c', 'd']], [['a', 'b'], ['c', 'd']])).toBe(0)
    expect(adjustedRandIndex([['a', 'b', 'x'], ['c', 'd']], [['a', 'b'], ['c', 'd', 'y']])).toBe(1)
    expect(adjustedRandIndex([], [])).toBe(1)
  })
})
