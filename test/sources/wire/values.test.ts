import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn, instantOf } from '../../../src/sources/wire/instant.js'
import { idOf, isRecord, numberOf, pointOf, textOf } from '../../../src/sources/wire/values.js'

describe('what a server wrote, taken for what it is', () => {
  it('a text is one with something in it', () => {
    expect(['  a b ', '', ' \n\t', null, undefined, 7, true, ['a'], { a: 1 }].map(textOf)).toEqual(['a b', ...Array<undefined>(8).fill(undefined)])
  })

  it('an id is a text, or a whole number that is written the same way every time', () => {
    expect([7, 0, '7', ' seven ', 2 ** 53 - 1].map(idOf)).toEqual(['7', '0', '7', 'seven', '9007199254740991'])
    expect([7.5, 2 ** 53, Number.NaN, '', null, undefined, true, {}].map(idOf)).toEqual(Array<undefined>(8).fill(undefined))
  })

  it('a number is one, written as a number or as a text, and finite', () => {
    expect([0, -1.5, '0', '-1.5', ' +3 ', '.5', '5.', '1e3', '1E-2'].map(numberOf)).toEqual([0, -1.5, 0, -1.5, 3, 0.5, 5, 1000, 0.01])
    expect(['', ' ', 'many', '0x10', '1,5', '1 000', '.', '-', 'Infinity', '1e999', Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true, [1]].map(numberOf)).toEqual(Array<undefined>(16).fill(undefined))
  })

  it('a point is on the earth, and 0, 0 is nowhere', () => {
    expect(pointOf('51.5', -0.1)).toEqual({ lat: 51.5, lon: -0.1 })
    expect(pointOf(-90, 180)).toEqual({ lat: -90, lon: 180 })
    expect(pointOf(0, 9)).toEqual({ lat: 0, lon: 9 })
    for (const [lat, lon] of [[0, 0], ['0', '0.0'], [90.1, 0], [1, -180.5], ['', 1], [1, null], [undefined, undefined], ['north', 1]]) expect(pointOf(lat, lon)).toBeUndefined()
  })

  it('a record is an object, no list and no null', () => {
    expect([{}, { a: 1 }, [], null, undefined, 'a', 7].map(isRecord)).toEqual([true, true, false, false, false, false, false])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (a, b) => {
      for (const read of [textOf, idOf, numberOf, isRecord, instantOf]) expect(() => read(a)).not.toThrow()
      const point = pointOf(a, b)
      if (point !== undefined) expect(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180).toBe(true)
    }))
  })
})

describe('an instant', () => {
  it.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00+01:00', '2026-03-01T11:00:00.000Z'],
    ['2026-03-01T12:00:00.123456789Z', '2026-03-01T12:00:00.123Z'],
    ['2026-03-01T12:00:00,5Z', '2026-03-01T12:00:00.500Z'],
    ['2026-03-01t12:00z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01 12:00:00 +0130', '2026-03-01T10:30:00.000Z'],
    ['2026-03-01T12:00-05', '2026-03-01T17:00:00.000Z'],
    [' 2024-02-29T00:00:00Z ', '2024-02-29T00:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(instantOf(text)).toBe(iso)
  })

  // Without an offset it is somebody's local time, and nobody says whose.
  it.each(['2026-03-01T12:00:00', '2026-03-01', '2026-02-29T00:00:00Z', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-00-10T00:00:00Z', '2026-03-01T25:00:00Z', '2026-03-01T12:60:00Z', 'yesterday', '', 7, null, undefined, new Date(0)])('does not pretend to read %j', (value) => {
    expect(instantOf(value)).toBeUndefined()
  })

  it('reads back what Date writes, at any offset', () => {
    fc.assert(fc.property(fc.date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true }), fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, minutes) => {
      expect(instantOf(date.toISOString())).toBe(date.toISOString())
      const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1)
      const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, '0'))
      expect(instantOf(`${local}${minutes < 0 ? '-' : '+'}${hours}:${rest}`)).toBe(date.toISOString())
    }))
  })

  it('knows the lengths of months', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysIn(2026, month))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect([2000, 1900, 2024, 2100].map((year) => daysIn(year, 2))).toEqual([29, 28, 29, 28])
  })
})
