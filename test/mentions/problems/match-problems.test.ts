import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchProblems } from 'civic-cafe/mentions'
import { dataFolder } from '../../support/data.js'
import { realReports } from '../../support/real-reports.js'
import { readReports, reportProblems, streetProblems } from './report-problems.js'

const problems = [
  { id: 'bins', terms: ['missed bin', 'recycling', 'biniau', 'casglu sbwriel'] },
  { id: 'roads', terms: ['pothole', 'road surface'] },
  { id: 'tipping', terms: ['fly-tipping', 'dumped rubbish'] },
]
const match = (text: string, title?: string, tags?: readonly string[]): [string, readonly string[]][] => matchProblems({ text, title, tags }, problems).map(({ id, because }) => [id, because])
const score = (text: string, title?: string): number => matchProblems({ text, title }, problems)[0]?.score ?? 0

describe('the problems a mention bears on', () => {
  it.each([
    ['by a term as it stands', 'Another pothole on Mill Lane', 'roads', 'pothole'],
    ['in the plural and other endings', 'The POTHOLES are back', 'roads', 'pothole'],
    ['by a phrase', 'A missed bin again', 'bins', 'missed bin'],
    ['by a phrase in other endings', 'They keep missing bins', 'bins', 'missed bin'],
    ['by a phrase with words between', 'They missed my blue bin', 'bins', 'missed bin'],
    ['by a phrase the other way round', 'My bin was missed', 'bins', 'missed bin'],
    ['written as one word', 'Flytipping by the canal', 'tipping', 'fly-tipping'],
    ['written as two words', 'Fly tipping by the canal', 'tipping', 'fly-tipping'],
    ['written as two words where the council writes one', 'A huge pot hole', 'roads', 'pothole'],
    ['with a doubled letter missed', 'Dumped rubish on our green', 'tipping', 'dumped rubbish'],
    ['in Welsh', 'Dim biniau eto', 'bins', 'biniau'],
    ['in mutated Welsh', 'Dau o finiau', 'bins', 'biniau'],
    ['in mutated Welsh, as a phrase', 'Pryd fydd gasglu sbwriel?', 'bins', 'casglu sbwriel'],
  ])('are found %s, and it says why: %s', (_how, text, id, because) => {
    expect(match(text)).toEqual([[id, [because]]])
  })

  it('are found by hashtag, as one word', () => {
    expect(match('Look', undefined, ['flytipping'])).toEqual([['tipping', ['fly-tipping']]])
    expect(match('Look', undefined, ['FlyTipping', 'marshwick'])).toEqual([['tipping', ['fly-tipping']]])
  })

  it.each(['The bus missed the stop. Bin day is Monday', 'Robin sang in the road', 'He missed one two three four five bins', 'surfacing', '', 'Tip the waiter'])('are not found in: %s', (text) => {
    expect(match(text)).toEqual([])
  })

  it('are the stronger the more is said: phrase above scattered words above nothing, title above text, two terms above one', () => {
    expect(score('A missed bin')).toBeGreaterThan(score('My bin, they missed'))
    expect(score('My bin, they missed')).toBeGreaterThan(0)
    expect(score('It is bad', 'A pothole')).toBeGreaterThan(score('A pothole'))
    expect(score('Missed bin, and recycling too')).toBeGreaterThan(score('Missed bin'))
    expect(score('pothole pothole pothole')).toBe(score('pothole'))
  })

  it('come the strongest first, then by id', () => {
    expect(match('Potholes, and a missed bin and recycling').map(([id]) => id)).toEqual(['bins', 'roads'])
    expect(matchProblems({ text: 'bin' }, [{ id: 'b', terms: ['bin'] }, { id: 'a', terms: ['bin'] }]).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('say each reason once, as the council wrote it', () => {
    expect(matchProblems({ text: 'Pot holes' }, [{ id: 'roads', terms: ['Pothole', 'pot-hole', 'POTHOLES'] }])).toMatchObject([{ because: ['Pothole'] }])
  })

  it('have scores above 0 and below 1 and at least one reason, whatever is said', () => {
    const word = fc.constantFrom('missed', 'bins', 'pothole', 'road', 'surface', 'fly', 'tipping', 'recycling', '.', 'and', 'finiau', 'dumped', 'rubbish')
    fc.assert(fc.property(fc.oneof(fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')), fc.string({ unit: 'binary' })), (text) => {
      for (const { id, score: value, because } of matchProblems({ text, title: text }, problems)) {
        expect(value > 0 && value < 1).toBe(true)
        expect(because.length).toBeGreaterThan(0)
        const terms: readonly string[] = problems.find((problem) => problem.id === id)?.terms ?? []
        expect(because.every((term) => terms.includes(term))).toBe(true)
      }
    }), { numRuns: 1000 })
  })

  it('do not depend on the company or order of the problems', () => {
    fc.assert(fc.property(fc.shuffledSubarray(problems, { minLength: 1 }), (some) => {
      const text = 'Missed bins, a pothole and fly-tipping'
      const whole = matchProblems({ text }, problems)
      expect(matchProblems({ text }, some)).toEqual(whole.filter(({ id }) => some.some((problem) => problem.id === id)))
    }))
  })
})

describe.skipIf(dataFolder === undefined)('on 300 real reports, by what one reader found they bear on', () => {
  const reports = new Map(dataFolder === undefined ? [] : realReports().map((report) => [report.id, report]))
  const given = (id: string): string[] => {
    const { title, description = '' } = reports.get(id) ?? {}
    return matchProblems({ title, text: description }, streetProblems).map((match) => match.id)
  }

  // Measured, recall and precision: fly-tipping 0.854 and 0.959 of 82, broken surfaces 0.800 and 0.889 of 30, street lighting
  // 0.941 and 0.615 of 17. Main errors: what only its list says is dumped ("Desk", "Bags", "Drawers and garden waste"); a
  // lamp post that something is tied to; "dumped" said of a car; words of two things side by side ("Broken bed blocking
  // pavement" is no broken pavement).
  it.each([
    ['fly-tipping', 82, 0.84, 0.94],
    ['broken-surface', 30, 0.78, 0.87],
    ['street-lighting', 17, 0.92, 0.6],
  ])('%s is found', (problem, count, leastRecall, leastPrecision) => {
    expect(readReports.filter((id) => reports.has(id))).toHaveLength(300)
    const meant = new Set(reportProblems[problem])
    expect(meant.size).toBe(count)
    const matched = readReports.filter((id) => given(id).includes(problem))
    const right = matched.filter((id) => meant.has(id)).length
    expect(right / meant.size).toBeGreaterThan(leastRecall)
    expect(right / matched.length).toBeGreaterThan(leastPrecision)
  })
})
