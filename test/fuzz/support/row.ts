import { seededRandom } from '../../../src/core/random.js'

/** A row of numbers that decides what is broken, and where. The same seed, the same row. */
export interface Row {
  /** A whole number from 0 up to, but not including, `below`. */
  next(below: number): number
}

export function rowOf(seed: number): Row {
  const random = seededRandom(seed)
  return { next: (below) => Math.floor(random() * below) }
}
