import { student95 } from './student.js'
import { wilson } from './wilson.js'

/**
 * The 95 % interval of something between 0 and 1 that was measured on clusters (threads), from its variance by leaving
 * clusters out: Wilson's interval of a share seen in as many independent cases as would have this variance.
 *
 * - The effective number of cases p (1 − p) ÷ variance, and Student's t for a variance that was estimated: Korn & Graubard
 *   1998, Survey Methodology 24:193.
 * - At 0, 1 and near them little or no variance is seen, and what few clusters show is not all there is. So p is moved by
 *   half a cluster of each kind to count the cases (Jeffreys' prior: Brown, Cai & DasGupta 2001, Statistical Science 16:101),
 *   and no variance is taken for less than that of a share of 0 or 1 so moved. Wilson's interval of so many cases is that of
 *   p as it was seen.
 *
 * @param share - 0…1.
 * @param variance - of the share: see `jackknifeVariance`.
 * @param clusters - 2 or more.
 * @param left - how many times some were left out, where not each cluster by itself.
 * @returns bounds within 0…1 that hold `share`.
 */
export function clusteredShareInterval(share: number, variance: number, clusters: number, left: number = clusters): readonly [low: number, high: number] {
  const moved = (p: number): number => (clusters * p + 0.5) / (clusters + 1)
  const spread = (p: number): number => p * (1 - p)
  return effectiveShareInterval(share, spread(moved(share)) / Math.max(variance, spread(moved(0)) / clusters), student95(left - 1))
}

/**
 * Wilson's interval of a share that is as certain as one of so many independent cases.
 * @param z - quantile of the law the share follows.
 * @internal
 */
export function effectiveShareInterval(share: number, cases: number, z?: number): readonly [low: number, high: number] {
  const [low, high] = wilson(share * cases, cases, z)
  return [Math.min(low, share), Math.max(high, share)]
}
