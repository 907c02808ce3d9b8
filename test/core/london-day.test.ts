import { describe, expect, it } from 'vitest'
import { londonDayAt } from '../../src/core/london-day.js'

describe('the day in London', () => {
  it.each([
    ['2026-03-28T23:59:59Z', '2026-03-28'],
    // Clocks go forward at 01:00 UTC on the last Sunday of March.
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-03-29T23:00:00Z', '2026-03-30'],
    ['2026-07-01T22:59:59Z', '2026-07-01'],
    ['2026-07-01T23:00:00Z', '2026-07-02'],
    // … and back at 01:00 UTC on the last Sunday of October.
    ['2026-10-24T23:00:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-25'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
  ])('at %s is %s', (instant, day) => {
    expect(londonDayAt(Date.parse(instant))).toBe(day)
  })

  it('is what the calendar of the platform says, every hour of twelve years', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })
    for (let at = Date.UTC(2019, 0, 1); at < Date.UTC(2031, 0, 1); at += 3_600_000) {
      // Days differ only around midnight: an hour on either side is enough.
      const hour = new Date(at).getUTCHours()
      if (hour === 22 || hour === 23 || hour === 0) expect(londonDayAt(at)).toBe(calendar.format(at))
    }
  })
})
