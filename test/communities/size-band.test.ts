import { SizeBand } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { sizeBandOf } from '../../src/communities/size-band.js'

describe('how many people, as a band', () => {
  it.each([[0, 'under 10'], [9, 'under 10'], [10, '10–19'], [19, '10–19'], [20, '20–49'], [50, '50–99'], [100, '100–199'], [200, '200–499'], [500, '500–999'], [999, '500–999'], [1000, '1000+'], [250_000, '1000+']] as const)('%s is %s', (people, band) => {
    expect(sizeBandOf(people)).toBe(band)
    expect(SizeBand.options).toContain(band)
  })
})
