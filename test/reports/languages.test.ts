import { buildReport, publicCount, renderHtml, type Report } from 'civic-cafe/reports'
import { parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { figureName } from '../../src/reports/words/figure-words.js'
import { summaryWords } from '../../src/reports/words/summary-words.js'
import { countInLanguage } from '../../src/reports/public-count.js'
import { input } from './support/world.js'
import { labelsOf } from './support/labels.js'

const labels = new Set(['title', 'h1', 'h2', 'h3', 'h4', 'h5', 'caption', 'figcaption', 'dt', 'nav', 'th', 'text', 'desc'])

let english: Report
let welsh: Report
beforeAll(async () => {
  english = buildReport(await input())
  welsh = buildReport(await input('cy'))
})

describe('a report in Welsh', () => {
  it('says so to whoever reads it aloud', () => {
    expect(renderHtml(welsh)).toContain('<html lang="cy">')
    expect(renderHtml(english)).toContain('<html lang="en-GB">')
  })

  it('has no English heading, caption, column, label or name of a figure', () => {
    // Names of communities are residents' own words.
    const given = english.communities.map(({ name }) => name)
    const isGiven = (text: string): boolean => given.some((words) => words.includes(text))
    const said = (report: Report) => labelsOf(parseDocument(renderHtml(report)).children, labels)
    const inEnglish = new Set(said(english))
    const left = said(welsh).filter((text) => inEnglish.has(text) && !isGiven(text) && /\p{L}{2}/u.test(text) && !untranslated.has(text) && !problemWords.test(text))
    expect([...new Set(left)]).toEqual([])
    expect(inEnglish.size).toBeGreaterThan(100)
  })

  it('has no sentence that is the same in both: all the library says is worded twice', () => {
    const sentences = (report: Report): string[] => {
      const found: string[] = []
      JSON.stringify(report, (key, value: unknown) => {
        if (typeof value === 'string' && /\s/.test(value) && !said.has(key)) found.push(value)
        return value
      })
      return found
    }
    const inEnglish = new Set(sentences(english))
    expect(inEnglish.size).toBeGreaterThan(60)
    expect(sentences(welsh).filter((sentence) => inEnglish.has(sentence) && !invented.has(sentence))).toEqual([])
  })

  it('holds the same facts: every number, id and address', () => {
    const facts = (report: Report): unknown => JSON.parse(JSON.stringify(report), (_, value: unknown) => (typeof value === 'string' && /\s/.test(value) ? undefined : value)) as unknown
    const numbers = (report: Report): string[] => {
      const found: string[] = []
      JSON.stringify(report, (_, value: unknown) => {
        if (typeof value === 'number') found.push(String(value))
        return value
      })
      return found
    }
    expect(numbers(welsh)).toEqual(numbers(english))
    expect(Object.keys(facts(welsh) as object)).toEqual(Object.keys(facts(english) as object))
  })

  it('words each kind of count', () => {
    expect([publicCount(0), publicCount(4), publicCount(40, 10, 3), publicCount(1240)].map((count) => countInLanguage(count, 'cy').words)).toEqual(['dim', 'llai na 10', 'rhy ychydig o bobl', 'tua 1,240'])
    expect(countInLanguage(countInLanguage(publicCount(4), 'cy'), 'en')).toEqual(publicCount(4))
  })

  it('is worded in its first minute and its cautions', () => {
    for (const part of ['heard', 'means', 'next'] as const) expect(welsh.summary[part].length).toBe(english.summary[part].length)
    expect(welsh.summary.heard[0]).toBe('O 10 Ionawr 2026 hyd 28 Mehefin 2026: nifer y pethau a ddywedwyd: tua 430; nifer y mannau: 1.')
    for (const [place, caveat] of welsh.caveats.entries()) expect(caveat).not.toBe(english.caveats[place])
  })
})

describe('names and numbers in Welsh', () => {
  it('names every figure a panel can hold, the newest too', () => {
    for (const id of ['cafe-index', 'cafe-index-since-previous', 'cafe-index-change', 'civility-of-our-own']) {
      expect(figureName(id, 'en')).not.toBe(id)
      expect(figureName(id, 'cy')).not.toBe(figureName(id, 'en'))
    }
    expect(figureName('of-a-later-version', 'cy')).toBe('of-a-later-version')
  })

  it('speaks of one tool and of several', () => {
    expect(summaryWords.cy.means.retire(['A'])).toContain('i’w ddefnyddio')
    expect(summaryWords.cy.means.retire(['A', 'B'])).toContain('i’w defnyddio')
  })
})

// Under these keys stands what somebody wrote, or the source of a figure or a rule.
const said = new Set(['name', 'statement', 'desiredOutcome', 'owner', 'source', 'tool', 'communityName', 'how'])
// Sentences that the world of these tests made up: no catalogue knows them, and they stay as they are.
const invented = new Set([
  'The last 3 runs failed (not-a-feed); last read 2026-06-24T06:00:00.000Z.', '52% of mentions are unhappy', '35% of mentions look forward to a day', 'The council takes no part and is not spoken to.',
  '41% of conversations hold thanks', '22% offer something', 'First found.', 'It grew by about a half.',
])
// What is the same in both languages, or was written by somebody and stays as it is.
const untranslated = new Set(['cafe-index/1', 'Marshwick Forum', 'FixMyStreet', 'FriendFeed', 'feed:https://news.marshwick.example/rss', 'Spotted: Harbour', 'Harbour'])
const problemWords = /^(?:One street in nine|The tide reaches|Plot Holders|Friends<)/
