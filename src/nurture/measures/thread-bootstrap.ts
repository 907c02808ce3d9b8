import { seededRandom } from '../../core/random.js'
import { percentileInterval } from '../statistics/percentile-interval.js'

/**
 * The 95 % interval of a proportion by drawing whole threads again.
 * @param estimate - of the threads drawn; `null` where it cannot be computed.
 * @internal
 */
export function threadBootstrap<Thread>(
  threads: readonly Thread[],
  estimate: (drawn: readonly Thread[]) => number | null,
  { seed = 1, resamples = 200 }: { readonly seed?: number | undefined; readonly resamples?: number | undefined },
): readonly [low: number, high: number] | undefined {
  const value = estimate(threads)
  if (value === null) return undefined
  const random = seededRandom(seed)
  const values = Float64Array.from({ length: resamples }, () => {
    const drawn = threads.map((thread) => threads[Math.floor(random() * threads.length)] ?? thread)
    return estimate(drawn) ?? Number.NaN
  })
  return percentileInterval(values, value, threads.length)
}
