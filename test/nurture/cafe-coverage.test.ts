import { describe, expect, it } from 'vitest'
import { coverageOf, type coverageKinds } from './support/coverage.js'

// test/bench/coverage.ts measures the same over 2,000 forums of every size and kind. Of 300 forums one standard error is
// 1.3 %: the bounds leave three of them around what was measured there.
describe('the interval of the café index', () => {
  it.each([['even', 20], ['skewed', 30], ['council-heavy', 12], ['council-heavy', 50], ['resident host', 10], ['brief', 10], ['held out: questions to the council', 12]] as const satisfies readonly (readonly [keyof typeof coverageKinds, number])[])(
    'holds the expected index in about nineteen of twenty forums: %s, %i threads', (kind, threads) => {
      const { covered, width } = coverageOf(kind, threads, { forums: 300, truths: 2000, resamples: 100 })
      expect(covered).toBeGreaterThan(0.91)
      // Not by being useless: an interval of everything would cover too.
      expect(covered).toBeLessThan(0.995)
      expect(width).toBeLessThan(threads < 20 ? 0.55 : 0.3)
    })
})
