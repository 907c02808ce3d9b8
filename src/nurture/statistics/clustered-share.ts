import { student95 } from './student.js'
import { wilson } from './wilson.js'

/** As many independent cases a cluster at most: see {@link clusteredShareInterval}. */
const casesPerCluster = 4

/**
 * The 95 % interval of something between 0 and 1 that was measured on clusters (threads), from the variance a bootstrap
 * of the clusters gives: Wilson's interval of a share seen in as many independent cases as would have this variance.
 *
 * - The effective number of cases p (1 − p) ÷ variance, and Student's t with n − 1 degrees of freedom: Korn & Graubard 1998,
 *   Survey Methodology 24:193.
 * - At 0, 1 and near them the bootstrap sees little or no variance, and what few clusters show is not all there is. So p
 *   is moved by half a case of each kind (as Agresti & Coull 1998, The American Statistician 52:119, move it by two), and no
 *   cluster counts for more than four cases.
 * - The variance of resamples is too small in small samples: (n − 1) ÷ n of what it estimates for a mean (Hesterberg 2015,
 *   The American Statistician 69:371), and less for what is no mean. It is multiplied by (n ÷ (n − 1))³, which was chosen by
 *   simulation, as was the four above.
 *
 * Unlike percentiles of the bootstrap it does not need the resamples to be centred on the estimate: a resample leaves a
 * third of the threads out, so it knows fewer ties. How often it holds the truth is measured in `test/bench/coverage.ts`,
 * over the forums it was made with and others.
 *
 * @param share - 0…1.
 * @param bootstrapVariance - of the share when whole clusters are drawn again.
 * @param clusters - 2 or more.
 * @returns bounds within 0…1 that hold `share`.
 */
export function clusteredShareInterval(share: number, bootstrapVariance: number, clusters: number): readonly [low: number, high: number] {
  const moved = movedBy(0.5, share, clusters)
  const spread = moved * (1 - moved)
  const cases = spread / Math.max(bootstrapVariance * (clusters / (clusters - 1)) ** 3, spread / (clusters * casesPerCluster))
  const [low, high] = wilson(movedBy(0.5, share, cases) * cases, cases, student95(clusters - 1))
  return [Math.min(low, share), Math.max(high, share)]
}

function movedBy(each: number, share: number, cases: number): number {
  return (cases * share + each) / (cases + 2 * each)
}
