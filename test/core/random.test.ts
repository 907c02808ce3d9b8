import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/core/random.js'

function drawn(seed: number, count: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

describe('seeded random numbers', () => {
  // Worked out apart from this code, from the two papers' recurrences in arithmetic of any length.
  it.each([
    [1, [393288148, 2174103013, 3814759091, 2092745082]],
    [0xdeadbeef, [3842467093, 879304004, 3694663928, 2788030634]],
  ])('are the same on every machine: the first of seed %i', (seed, first) => {
    expect(drawn(seed, 4).map((number) => number * 2 ** 32)).toEqual(first)
  })

  it('are the same for the same seed, and others for another', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (one, other) => {
      expect(drawn(one, 20)).toEqual(drawn(one, 20))
      if (one !== other) expect(drawn(one, 20)).not.toEqual(drawn(other, 20))
    }))
  })

  it('use the 32-bit integer part of a seed, whatever the number', () => {
    expect(drawn(3.9, 5)).toEqual(drawn(3, 5))
    expect(drawn(2 ** 32 + 7, 5)).toEqual(drawn(7, 5))
    expect(drawn(Number.NaN, 5)).toEqual(drawn(0, 5))
  })

  it('do not disturb one another when several are drawn from at once', () => {
    const [a, b] = [seededRandom(1), seededRandom(2)]
    const woven = Array.from({ length: 10 }, () => [a(), b()])
    expect(woven.map(([first]) => first)).toEqual(drawn(1, 10))
    expect(woven.map(([, second]) => second)).toEqual(drawn(2, 10))
  })

  it('lie in [0, 1), spread evenly, with no tie between one and the next', () => {
    // Seeds next to one another too: the first draw of each is as good as chance.
    for (const numbers of [drawn(42, 100_000), Array.from({ length: 100_000 }, (_, seed) => seededRandom(seed)())]) {
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
      const bins = new Uint32Array(100)
      for (const number of numbers) bins[Math.floor(number * 100)] = (bins[Math.floor(number * 100)] ?? 0) + 1
      const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
      // 99 degrees of freedom: beyond 160 once in ten thousand.
      expect(chiSquare).toBeLessThan(160)
      const tie = numbers.slice(1).reduce((sum, number, i) => sum + (number - 0.5) * ((numbers[i] ?? 0) - 0.5), 0) / numbers.length * 12
      expect(Math.abs(tie)).toBeLessThan(0.015)
    }
  })
})
