import { student95 } from './student.js'
import { wilson } from './wilson.js'

/** Threads' worth of doubt that is always added: see {@link clusteredShareInterval}. */
const prior = 5

/**
 * The 95 % interval of something between 0 and 1 that was measured on clusters (threads), from the variance a bootstrap
 * of the clusters gives: Wilson's interval of a share seen in as many independent cases as would have this variance.
 *
 * - The effective number of cases p (1 − p) ÷ variance, and Student's t: Korn & Graubard 1998, Survey Methodology 24:193.
 * - p is moved by one cluster of each kind, (n p + 1) ÷ (n + 2), before anything else: at 0, 1 and near them what few
 *   clusters show is not all there is (Laplace's rule of succession; the same thought as Agresti & Coull 1998, The American
 *   Statistician 52:119).
 * - The bootstrap's variance of few clusters is itself uncertain, and smallest where the estimate is luckiest. It is
 *   averaged with that of a plain share, p (1 − p) ÷ n, which counts as five clusters, and adds as many degrees of freedom.
 *
 * Unlike percentiles of the bootstrap it does not need the resamples to be centred on the estimate: a resample leaves a
 * third of the threads out, so it knows fewer ties. How often it holds the truth is measured in `test/bench/coverage.ts`.
 *
 * @param share - 0…1.
 * @param bootstrapVariance - of the share when whole clusters are drawn again.
 * @param clusters - 2 or more.
 * @returns bounds within 0…1 that hold `share`.
 */
export function clusteredShareInterval(share: number, bootstrapVariance: number, clusters: number): readonly [low: number, high: number] {
  const moved = (clusters * share + 1) / (clusters + 2)
  const plain = (moved * (1 - moved)) / clusters
  // A bootstrap's variance is (n − 1) / n of what it estimates.
  const drawn = (bootstrapVariance * clusters) / (clusters - 1)
  const blended = (clusters * drawn + prior * plain) / (clusters + prior)
  const cases = (moved * (1 - moved)) / blended
  const [low, high] = wilson(moved * cases, cases, student95(clusters - 1 + prior))
  return [Math.min(low, share), Math.max(high, share)]
}
