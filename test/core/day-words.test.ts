import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayWords } from '../../src/core/day-words.js'

describe('a day in words', () => {
  it('is read in English and in Welsh', () => {
    expect([dayWords('2024-05-02'), dayWords('2024-05-02', 'cy'), dayWords('2026-12-31T23:59:00Z', 'cy')]).toEqual(['2 May 2024', '2 Mai 2024', '31 Rhagfyr 2026'])
  })

  it('stays as it is where it is no day', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('2023-02-29', '2024-13-01', '2024-00-10', '2024-01-32', '', '2024-01-011')), (words) => {
      fc.pre(!/^\d{4}-\d{2}-\d{2}(T|$)/.test(words) || Number.isNaN(Date.parse(words.slice(0, 10))) || !new Date(words.slice(0, 10)).toISOString().startsWith(words.slice(0, 10)))
      expect(dayWords(words)).toBe(words)
    }))
  })
})
