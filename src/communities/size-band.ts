import type { SizeBand } from './community.js'

const bands: readonly (readonly [from: number, band: SizeBand])[] = [
  [1000, '1000+'], [500, '500–999'], [200, '200–499'], [100, '100–199'], [50, '50–99'], [20, '20–49'], [10, '10–19'],
]

/** The band a number of people falls into. */
export function sizeBandOf(people: number): SizeBand {
  return bands.find(([from]) => people >= from)?.[1] ?? 'under 10'
}

/** How many bands lie above it. */
export function bandsAbove(band: SizeBand): number {
  const place = bands.findIndex(([, each]) => each === band)
  return place === -1 ? bands.length : place
}
