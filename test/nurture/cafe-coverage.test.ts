import { describe, expect, it } from 'vitest'
import { coverageOf, type coverageKinds } from './support/coverage.js'

// test/bench/coverage.ts measures the same over 2,000 forums of every size and kind. Of 300 forums one standard error is
// 1.3 %: the bounds leave three of them around what was measured there.
describe('the interval of the café index', () => {
  it.each([['even', 20, 0.3], ['skewed', 30, 0.3], ['council-heavy', 12, 0.55], ['council-heavy', 50, 0.3], ['resident host', 10, 0.55], ['brief', 10, 0.55], ['few regulars', 80, 0.1], ['held out: questions to the council', 12, 0.55]] as const satisfies readonly (readonly [keyof typeof coverageKinds, number, number])[])(
    'holds the expected index in about nineteen of twenty forums: %s, %i threads', (kind, threads, mostWidth) => {
      const { covered, width } = coverageOf(kind, threads, { forums: 300, truths: 2000, resamples: 100 })
      expect(covered).toBeGreaterThan(0.91)
      // Not by being useless: an interval of everything would cover too.
      expect(covered).toBeLessThan(0.995)
      expect(width).toBeLessThan(mostWidth)
    })
})
