import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFeedDate } from '../../../src/sources/feed/feed-date.js'

describe('dates in feeds', () => {
  it.each([
    // RFC 822 and its dialects
    ['Sat, 07 Jun 2025 20:43:31 +0100', '2025-06-07T19:43:31.000Z'],
    ['Mon, 07 Jun 2025 20:43:31 +0100', '2025-06-07T19:43:31.000Z'],
    ['7 Jun 25 20:43 GMT', '2025-06-07T20:43:00.000Z'],
    ['Wed, 02 Oct 02 08:00:00 EST', '2002-10-02T13:00:00.000Z'],
    ['Wed, 02 Oct 102 08:00:00 GMT', '2002-10-02T08:00:00.000Z'],
    ['Sat, 01 Jan 72 00:00:01 UT', '1972-01-01T00:00:01.000Z'],
    ['Thu, 5 August 2010 9:07:00 BST', '2010-08-05T08:07:00.000Z'],
    ['Tuesday, 3 Sept 2019 10:00:00 -0000', '2019-09-03T10:00:00.000Z'],
    ['Thu,  01-Jan-2004 19:48:21 GMT', '2004-01-01T19:48:21.000Z'],
    ['Fri, 31 Dec 1999 24:00:00 GMT', '2000-01-01T00:00:00.000Z'],
    ['Sun, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z'],
    ['Wed, 19 Aug 2020 07:15:00 PDT (Pacific)', '2020-08-19T14:15:00.000Z'],
    ['Mon, 1 Mar 2021 10:00:00 GMT+01:00', '2021-03-01T09:00:00.000Z'],
    ['Mon, 1 Mar 2021 10:00:00 XQT', '2021-03-01T10:00:00.000Z'],
    ['Mon, 1 Mar 2021 at 3:05 pm', '2021-03-01T15:05:00.000Z'],
    ['Llun, 4 Tachwedd 2024 09:30:00 +0000', '2024-11-04T09:30:00.000Z'],
    ['Seg, 24 Set 2018 19:42:40 -0300', '2018-09-24T22:42:40.000Z'],
    // ISO 8601 and W3C
    ['2025-06-07T20:43:31+01:00', '2025-06-07T19:43:31.000Z'],
    ['2025-06-07T20:43:31.5Z', '2025-06-07T20:43:31.500Z'],
    ['2025-06-07T20:43+0100', '2025-06-07T19:43:00.000Z'],
    ['20250607T204331Z', '2025-06-07T20:43:31.000Z'],
    ['2025-06-07 20:43:31', '2025-06-07T20:43:31.000Z'],
    ['2025-06-07 20:43:31 UTC', '2025-06-07T20:43:31.000Z'],
    ['2025-06-07T20:43:31-05', '2025-06-08T01:43:31.000Z'],
    // others met in life
    ['Thu Jan  1 19:48:21 2004', '2004-01-01T19:48:21.000Z'],
    ['Thu Jan 01 19:48:21 GMT 2004', '2004-01-01T19:48:21.000Z'],
    ['June 7, 2025 8:43 PM', '2025-06-07T20:43:00.000Z'],
    ['07/06/2025 20:43', '2025-06-07T20:43:00.000Z'],
    ['1749329011', '2025-06-07T20:43:31.000Z'],
    ['1749329011000', '2025-06-07T20:43:31.000Z'],
  ])('reads %s', (text, iso) => {
    expect(parseFeedDate(text)).toEqual({ iso, precision: 'instant' })
  })

  it.each([
    ['2025-06-07', '2025-06-07T00:00:00.000Z'],
    ['2025-06', '2025-06-01T00:00:00.000Z'],
    ['2004', '2004-01-01T00:00:00.000Z'],
    ['7 June 2025', '2025-06-07T00:00:00.000Z'],
    ['7th June 2025', '2025-06-07T00:00:00.000Z'],
    ['25/12/2024', '2024-12-25T00:00:00.000Z'],
    ['12/25/2024', '2024-12-25T00:00:00.000Z'],
  ])('knows that %s says no time', (text, iso) => {
    expect(parseFeedDate(text)).toEqual({ iso, precision: 'day' })
  })

  it.each(['', 'yesterday', 'Sat, 31 Feb 2025 10:00:00 GMT', '2025-13-01', '2025-06-07T25:00:00Z', '0001-01-01T00:00:00Z', '12:30', 'Sat, 07 Foo 2025 10:00:00 GMT', '9'.repeat(60)])(
    'does not pretend to read %j',
    (text) => {
      expect(parseFeedDate(text)).toBeUndefined()
    },
  )

  it('reads back what it writes, and what Date writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true }), (date) => {
        expect(parseFeedDate(date.toISOString())?.iso).toBe(date.toISOString())
        const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString()
        expect(parseFeedDate(date.toUTCString())?.iso).toBe(seconds)
      }),
    )
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Za-z:.,+ TZ/-]{0,40}$/)), (text) => {
        const date = parseFeedDate(text)
        if (date !== undefined) expect(new Date(date.iso).toISOString()).toBe(date.iso)
      }),
    )
  })
})
