import { seededRandom } from '../../core/random.js'
import { cafePosition, positionThresholds } from '../cafe-position.js'
import { estimateCafe, partIds } from '../estimate-cafe.js'
import { clusteredShareInterval } from '../statistics/clustered-share.js'
import { variance } from '../statistics/variance.js'
import type { CafeFormula, CafeIntervals, CafePlace, PlaceFacts } from './cafe-formula.js'

/**
 * `cafe-index/2`: the values of version 1; intervals from the variance that drawing whole threads again shows
 * ({@link clusteredShareInterval}); and a position that can be `quiet`.
 */
export const cafeFormula2: CafeFormula = {
  intervals(sample, estimate, { seed, resamples }) {
    const measured = partIds.filter((part) => estimate.parts[part] !== null)
    const used = new Set(measured)
    const random = seededRandom(seed)
    const threads = sample.threads.length
    const chosen = new Int32Array(threads)
    const rounds = Array.from({ length: resamples }, () => {
      for (let i = 0; i < threads; i++) chosen[i] = Math.floor(random() * threads)
      return estimateCafe(sample, chosen, used)
    })
    const intervalOf = (value: number | null, drawn: readonly (number | null)[]): readonly [number, number] | undefined => {
      const usable = drawn.filter((one) => one !== null)
      return value === null || usable.length < 2 || usable.length < resamples / 2 ? undefined : clusteredShareInterval(value, variance(usable), threads)
    }
    const intervals: CafeIntervals = { index: intervalOf(estimate.index, rounds.map(({ index }) => index)) }
    for (const part of measured) intervals[part] = intervalOf(estimate.parts[part], rounds.map(({ parts }) => parts[part]))
    return intervals
  },
  place(facts) {
    return facts.index === null ? quietPlace(facts) : placeOf(facts, facts.index)
  },
}

// Where the council is there, what depends on it counts. Where it is hardly there nothing can; what counts is whether
// residents answer each other at all. A council that posts and is not answered is in no conversation, and still no stranger.
function placeOf({ estimate: { presence }, openings }: PlaceFacts, index: number): CafePlace {
  const hardlyThere = presence < positionThresholds.presence && openings !== null && openings.councilShare < positionThresholds.presence
  const dependency = hardlyThere ? 1 - openings.answered / openings.begun : 1 - index
  return { position: cafePosition(presence, dependency), presence, dependency }
}

// Too few conversations for an index are themselves the finding, where much was begun. Nothing else is said without one.
function quietPlace({ openings }: PlaceFacts): CafePlace | null {
  if (openings === null) return null
  const dependency = 1 - openings.answered / openings.begun
  const position = cafePosition(openings.councilShare, dependency)
  return position === 'quiet' ? { position, presence: openings.councilShare, dependency } : null
}
