import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecordDate } from '../../../src/sources/records/read-date.js'

describe('dates as people’s exports write them', () => {
  it.each([
    ['2026-07-31T18:05:09Z', '2026-07-31T18:05:09.000Z', 'instant'],
    ['2026-07-31T18:05:09.123+01:00', '2026-07-31T17:05:09.123Z', 'instant'],
    ['2026-07-31 18:05:09 +0100', '2026-07-31T17:05:09.000Z', 'instant'],
    ['2026-07-31T18:05', '2026-07-31T17:05:00.000Z', 'instant'],
    ['2026-01-31 18:05', '2026-01-31T18:05:00.000Z', 'instant'],
    ['31/07/2026 18:05', '2026-07-31T17:05:00.000Z', 'instant'],
    ['31/07/2026, 6:05 pm', '2026-07-31T17:05:00.000Z', 'instant'],
    ['12:00', undefined, undefined],
    ['1.2.2026', '2026-02-01T00:00:00.000Z', 'day'],
    ['31 July 2026', '2026-07-31T00:00:00.000Z', 'day'],
    ['Fri, 31 Jul 2026, 12:30 AM', '2026-07-30T23:30:00.000Z', 'instant'],
    ['3rd March 2026 09:00', '2026-03-03T09:00:00.000Z', 'instant'],
    ['1785524709', '2026-07-31T19:05:09.000Z', 'instant'],
    ['1785524709123', '2026-07-31T19:05:09.123Z', 'instant'],
    ['29/03/2026 01:30', '2026-03-29T01:30:00.000Z', 'instant'],
    ['25/10/2026 01:30', '2026-10-25T00:30:00.000Z', 'instant'],
    ['30/02/2026', undefined, undefined],
    ['2026-02-30T00:00:00Z', undefined, undefined],
    ['31/13/2026', undefined, undefined],
    ['01/01/2026 25:00', undefined, undefined],
    ['13:00 pm', undefined, undefined],
    ['yesterday', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (text, at, precision) => {
    const read = readRecordDate(text, { timeZone: 'Europe/London' })
    expect([read?.at, read?.precision]).toEqual([at, precision])
  })

  it('asks which of day and month comes first', () => {
    expect(readRecordDate('03/04/2026')?.at).toBe('2026-04-03T00:00:00.000Z')
    expect(readRecordDate('03/04/2026', { first: 'month' })?.at).toBe('2026-03-04T00:00:00.000Z')
  })

  it('gives back every instant it is given, in any zone', () => {
    const zones = ['UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Auckland']
    fc.assert(fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }), fc.constantFrom(...zones), (date, timeZone) => {
      const ms = Math.floor(date.getTime() / 60_000) * 60_000
      const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(ms)
      const read = Date.parse(readRecordDate(wall, { timeZone })?.at ?? '')
      // The hour that comes twice is taken the first time.
      expect([0, 3_600_000]).toContain(ms - read)
    }), { numRuns: 300 })
  })
})
