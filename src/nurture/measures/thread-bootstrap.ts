import { seededRandom } from '../../core/random.js'
import { percentileInterval } from '../statistics/percentile-interval.js'

type DrawOptions = { readonly seed?: number | undefined; readonly resamples?: number | undefined }

/**
 * The 95 % interval of a proportion by drawing whole threads again.
 * @param estimate - of the threads drawn; `null` where it cannot be computed.
 * @internal
 */
export function threadBootstrap<Thread>(threads: readonly Thread[], estimate: (drawn: readonly Thread[]) => number | null, options: DrawOptions): readonly [low: number, high: number] | undefined {
  const value = estimate(threads)
  return value === null ? undefined : percentileInterval(drawnEstimates(threads, estimate, options), value, threads.length)
}

// The estimate of whole threads drawn again, so many times; `NaN` where it cannot be computed.
function drawnEstimates<Thread>(threads: readonly Thread[], estimate: (drawn: readonly Thread[]) => number | null, { seed = 1, resamples = 200 }: DrawOptions): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length: resamples }, () => {
    const drawn = threads.map((thread) => threads[Math.floor(random() * threads.length)] ?? thread)
    return estimate(drawn) ?? Number.NaN
  })
}
