import { quantile } from './quantile.js'
import { student95, z95 } from './student.js'

/**
 * The 95 % interval of a proportion from its bootstrap values: percentiles, their median moved onto the estimate and
 * their distances widened for a small sample.
 *
 * - Moved: a resample of threads leaves about a third of them out, so it knows fewer ties than the talk it was drawn
 *   from and its survival is lower; the plain percentile interval would often not even hold the estimate
 *   (Efron & Tibshirani 1993, chapter 10: bias).
 * - Widened by √(n / (n − 1)) · t / z: percentile intervals are too narrow for small samples (Hesterberg 2015, The American
 *   Statistician 69:371, section 3.2).
 *
 * @param values - bootstrap values, in any order; `NaN` (a resample where it could not be computed) is left out.
 * @param n - units drawn: threads.
 * @returns `undefined` when fewer than half of the resamples could be computed.
 */
export function percentileInterval(values: ArrayLike<number>, estimate: number, n: number): readonly [low: number, high: number] | undefined {
  const usable = Float64Array.from(values).filter((value) => !Number.isNaN(value)).sort()
  if (usable.length < 2 || usable.length < values.length / 2) return undefined
  const middle = quantile(usable, 0.5)
  const widening = Math.sqrt(n / (n - 1)) * student95(n - 1) / z95
  const bound = (q: number): number => Math.min(1, Math.max(0, estimate + (quantile(usable, q) - middle) * widening))
  return [bound(0.025), bound(0.975)]
}
