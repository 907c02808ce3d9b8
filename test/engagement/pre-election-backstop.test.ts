import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { EngagementError, preElectionBackstop, preElectionDays, type Nation } from 'civic-cafe/engagement'
import { electionHolidays } from '../../src/engagement/calendar/bank-holidays.js'
import { easterSunday } from '../../src/engagement/calendar/easter.js'
import { dayNumber, dayOf } from '../../src/engagement/calendar/days.js'
import { londonDay } from '../../src/engagement/calendar/london-day.js'

describe('the day by which a pre-election period has begun', () => {
  // Published timetables: the last day for the notice of election, or for 4 July 2024 the day of dissolution, 25 working
  // days before the poll. The last column is what follows no rule in that year.
  it.each<[string, string, Nation, string[]]>([
    ['2024-05-02', '2024-03-26', 'england', []], // Electoral Commission timetable 2024
    ['2025-05-01', '2025-03-25', 'england', []], // South Hams, Devon County Council election
    ['2023-05-04', '2023-03-27', 'england', []], // early May bank holiday inside
    ['2026-05-07', '2026-03-30', 'england', []], // Democracy Club, uk-election-timetables
    ['2024-11-20', '2024-10-16', 'england', []], // a Wednesday: Skipton North by-election
    ['2024-07-04', '2024-05-30', 'england', []], // dissolution of Parliament
    ['2024-07-04', '2024-05-30', 'wales', []],
    ['2026-05-07', '2026-03-30', 'northern-ireland', []],
    ['2022-05-05', '2022-03-23', 'scotland', []], // Democracy Club; Easter Monday does not count
    ['2023-05-18', '2023-04-11', 'northern-ireland', ['2023-05-08']], // by hand; the coronation is given by the caller
    ['2021-05-06', '2021-03-29', 'england', []],
  ])('for a poll on %s is %s in %s', (pollingDay, expected, nation, bankHolidays) => {
    expect(preElectionBackstop({ pollingDay, nation, bankHolidays })).toBe(expected)
  })

  it('counts neither Christmas Eve nor Christmas nor New Year', () => {
    // By hand, 9 January 2025: Jan 8 7 6 3 2 (5), Dec 31 30 27 (8), 23 20 19 18 17 16 (14), 13–9 (19), 6–2 (24), Nov 29 (25).
    expect(preElectionBackstop({ pollingDay: '2025-01-09', nation: 'england' })).toBe('2024-11-29')
  })

  it('always falls on a working day, further back the longer the timetable', () => {
    fc.assert(fc.property(fc.integer({ min: 11000, max: 40000 }), (number) => {
      const pollingDay = dayOf(number)
      const england = preElectionBackstop({ pollingDay, nation: 'england' })
      expect(england < pollingDay).toBe(true)
      expect(preElectionBackstop({ pollingDay, nation: 'scotland' }) < england).toBe(true)
      expect([0, 6]).not.toContain(new Date(`${england}T00:00:00Z`).getUTCDay())
      expect(electionHolidays(Number(england.slice(0, 4)), 'england').has(england)).toBe(false)
    }), { numRuns: 300 })
  })

  it('gives way to the dates that were entered', () => {
    const period = { name: 'Council elections', pollingDay: '2024-05-02', nation: 'england' as const }
    expect(preElectionDays(period)).toEqual({ startsOn: '2024-03-26', endsOn: '2024-05-02', computed: true })
    expect(preElectionDays({ ...period, startsOn: '2024-03-18', endsOn: '2024-05-03' })).toEqual({ startsOn: '2024-03-18', endsOn: '2024-05-03', computed: false })
  })

  it('says so when a polling day is no day', () => {
    for (const pollingDay of ['2024-02-30', 'May', '']) {
      expect(() => preElectionBackstop({ pollingDay, nation: 'england' })).toThrow(EngagementError)
    }
  })
})

describe('a period that cannot be read', () => {
  const period = { name: 'Council elections', pollingDay: '2026-05-07', nation: 'england' as const }
  it.each<[string, object]>([
    ['names no nation', { nation: undefined }],
    ['misspells its nation', { nation: 'England' }],
    ['begins on no day', { startsOn: '30 March 2026' }],
    ['ends on no day', { endsOn: '2026-02-30' }],
    ['ends before it starts', { startsOn: '2026-05-08' }],
  ])('is refused when it %s, and never taken for a shorter one', (_, wrong) => {
    expect(() => preElectionDays({ ...period, ...wrong })).toThrow(expect.objectContaining({ code: 'pre-election-invalid' }))
  })
})

describe('the calendar under it', () => {
  it('knows Easter', () => {
    expect([2000, 2008, 2011, 2019, 2024, 2025, 2038].map(easterSunday)).toEqual(
      ['2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2025-04-20', '2038-04-25'])
  })

  it('knows the bank holidays of each nation and their substitute days', () => {
    expect([...electionHolidays(2027, 'england')].sort()).toEqual(
      ['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-24', '2027-12-25', '2027-12-27', '2027-12-28'])
    expect([...electionHolidays(2022, 'scotland')].sort()).toEqual(
      ['2022-01-03', '2022-01-04', '2022-04-15', '2022-04-18', '2022-05-02', '2022-05-30', '2022-08-01', '2022-11-30', '2022-12-24', '2022-12-25', '2022-12-26', '2022-12-27'])
    expect([...electionHolidays(2026, 'northern-ireland')].sort()).toEqual(
      ['2026-01-01', '2026-03-17', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-07-13', '2026-08-31', '2026-12-24', '2026-12-25', '2026-12-28'])
  })

  it('tells the day in London, summer and winter', () => {
    expect(londonDay('2026-06-30T23:30:00Z')).toBe('2026-07-01')
    expect(londonDay('2026-12-31T23:30:00Z')).toBe('2026-12-31')
    const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })
    fc.assert(fc.property(fc.date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2037-12-31T00:00:00Z'), noInvalidDate: true }), (instant) => {
      expect(londonDay(instant.toISOString())).toBe(london.format(instant))
    }), { numRuns: 2000 })
    expect(() => londonDay('yesterday')).toThrow(EngagementError)
  })

  it('takes no impossible day', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '24-01-01', 20240101].map((day) => dayNumber(day) !== undefined)).toEqual([true, false, false, false, false])
  })
})
