import type { CafePosition } from '../cafe-position.js'
import type { CafeSample } from '../cafe-sample.js'
import type { CafeEstimate, CafePart } from '../estimate-cafe.js'
import type { Openings } from '../talk/openings.js'

/** 95 % intervals of the parts and of the index. */
export type CafeIntervals = { [id in CafePart | 'index']?: readonly [low: number, high: number] | undefined }

/** Where a community stands, and the two shares that say so. */
export interface CafePlace {
  readonly position: CafePosition
  /** Share of conversations the council spoke in, 0…1. */
  readonly presence: number
  /** How far residents do not carry the talk, 0…1. */
  readonly dependency: number
}

/** What a place is told from. */
export interface PlaceFacts {
  readonly estimate: CafeEstimate
  /** `null` where there is too little for one. */
  readonly index: number | null
  /** `null` where there are too few beginnings, or beginners, to say anything. */
  readonly openings: Openings | null
}

/**
 * One version of the café index, kept as it was for as long as scores of it are stored. The four parts and their
 * geometric mean are the same in all of them: another mean would be another index.
 */
export interface CafeFormula {
  intervals(sample: CafeSample, estimate: CafeEstimate, options: { readonly seed: number; readonly resamples: number }): CafeIntervals
  /** `null` where there is too little to say. */
  place(facts: PlaceFacts): CafePlace | null
}
