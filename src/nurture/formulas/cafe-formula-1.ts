import { cafePosition } from '../cafe-position.js'
import type { CafeFormula } from './cafe-formula.js'
import { resampleCafe } from './resample-cafe.js'

/**
 * `cafe-index/1`: percentile intervals of a thread bootstrap, and a position from presence and 1 − index. Its intervals
 * held the truth in 86–99 % of invented forums, and it could not call a place quiet: a council that is hardly there
 * leaves the index near 1 however few people answer each other.
 */
export const cafeFormula1: CafeFormula = {
  intervals: (sample, estimate, { seed, resamples }) => resampleCafe(sample, estimate, seed, resamples),
  place: ({ estimate: { presence }, index }) => index === null ? null : { position: cafePosition(presence, 1 - index), presence, dependency: 1 - index },
}
