import { seededRandom } from '../../core/random.js'
import type { CafeSample } from '../cafe-sample.js'
import type { CafeEstimate } from '../estimate-cafe.js'
import { estimateCafe, partIds } from '../estimate-cafe.js'
import { geometricMean } from '../geometric-mean.js'
import { percentileInterval } from '../statistics/percentile-interval.js'
import type { CafeIntervals } from './cafe-formula.js'

/**
 * Draws whole threads again, with replacement.
 *
 * Where every resample gives 0 or 1 (the council was never there, say), the bootstrap knows no doubt. Those parts are
 * drawn from what n of n seen leaves open, Beta(n + 1, 1) (Laplace's rule of succession): ten threads without the
 * council do not prove that it never comes.
 * @internal
 */
export function resampleCafe(sample: CafeSample, estimate: CafeEstimate, seed: number, resamples: number): CafeIntervals {
  const measured = partIds.filter((part) => estimate.parts[part] !== null)
  const used = new Set(measured)
  const random = seededRandom(seed)
  const threads = sample.threads.length
  const chosen = new Int32Array(threads)
  const drawn = measured.map(() => new Float64Array(resamples))
  for (let round = 0; round < resamples; round++) {
    for (let i = 0; i < threads; i++) chosen[i] = Math.floor(random() * threads)
    const { parts } = estimateCafe(sample, chosen, used)
    for (const [place, part] of measured.entries()) (drawn[place] ?? chosen)[round] = parts[part] ?? Number.NaN
  }
  // One draw for all parts at an edge: mostly it is the same absence that put them there.
  const doubt = Float64Array.from({ length: resamples }, () => 1 - random() ** (1 / (threads + 1)))
  for (const [place, part] of measured.entries()) {
    const edge = estimate.parts[part]
    const values = drawn[place]
    if (values === undefined || (edge !== 0 && edge !== 1) || values.some((value) => value !== edge)) continue
    for (let round = 0; round < resamples; round++) values[round] = Math.abs(edge - (doubt[round] ?? 0))
  }
  const index = Float64Array.from({ length: resamples }, (_, round) => {
    const values = drawn.map((part) => part[round] ?? Number.NaN)
    return geometricMean(values, measured.length) ?? Number.NaN
  })
  const intervals: CafeIntervals = {}
  for (const [place, part] of measured.entries()) intervals[part] = percentileInterval(drawn[place] ?? [], estimate.parts[part] ?? 0, threads)
  if (estimate.index !== null) intervals.index = percentileInterval(index, estimate.index, threads)
  return intervals
}
