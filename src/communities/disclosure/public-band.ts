import type { SizeBand } from '../community.js'
import { sizeBandOf } from '../size-band.js'

const inOrder: readonly SizeBand[] = ['under 10', '10–19', '20–49', '50–99', '100–199', '200–499', '500–999', '1000+']
const ends: readonly number[] = [9, 19, 49, 99, 199, 499, 999, Infinity]
/** Each band and the next as one. */
const wider: readonly SizeBand[] = ['under 20', '10–49', '20–99', '50–199', '100–499', '200–999', '500+']

/**
 * The band a number of people is shown in. A threshold within a band cuts it short: 19 of "10–19" would be a head count where
 * nothing below 19 is shown. Where less than half a threshold of numbers is left, the band and the next are one.
 */
export function publicBand(people: number, minimumAuthors: number): SizeBand {
  const band = sizeBandOf(people)
  const lowest = inOrder.indexOf(sizeBandOf(minimumAuthors))
  const left = (ends[lowest] ?? Infinity) - minimumAuthors + 1
  const place = inOrder.indexOf(band)
  return left * 2 < minimumAuthors && place <= lowest + 1 ? wider[lowest] ?? band : band
}

/** Smallest first; bands that are two in one stand with the larger. */
export function byBand(a: SizeBand, b: SizeBand): number {
  return rankOf(a) - rankOf(b)
}

function rankOf(band: SizeBand): number {
  return inOrder.includes(band) ? inOrder.indexOf(band) : wider.indexOf(band) + 1
}
