import { z95 } from './student.js'

/**
 * Wilson's score interval for a proportion: it stays inside 0…1 and holds its level at small n and at 0 or n of n,
 * where the textbook interval collapses to a point.
 *
 * Wilson 1927, JASA 22:209; recommended by Newcombe 1998, Statistics in Medicine 17:857.
 *
 * @param successes - 0…trials.
 * @param trials - greater than 0; neither need be whole.
 * @param z - standard normal quantile. @defaultValue 1.96, for 95 %
 * @throws RangeError when the counts are impossible.
 * @example
 * ```ts
 * wilson(81, 263) // [0.2553, 0.3662]
 * ```
 */
export function wilson(successes: number, trials: number, z: number = z95): readonly [low: number, high: number] {
  if (!(trials > 0) || successes < 0 || successes > trials) throw new RangeError('wilson needs 0 ≤ successes ≤ trials and trials ≥ 1.')
  const p = successes / trials
  const z2 = z * z
  const centre = p + z2 / (2 * trials)
  const spread = z * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials))
  const scale = 1 + z2 / trials
  // Floating point would leave 1e-17 beside the edge, or beside p.
  return [Math.max(0, Math.min(p, (centre - spread) / scale)), Math.min(1, Math.max(p, (centre + spread) / scale))]
}
