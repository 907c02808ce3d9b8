import { sourceHealth, toolValue, type ListeningReport, type SourceReport } from 'civic-cafe/listening'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recommend, type ToolRuns } from '../../../src/listening/tool-recommendation.js'
import type { ToolCount } from '../../../src/listening/tool-value.js'
import { healthWords } from '../../../src/listening/words/health-words.js'
import { spanWords } from '../../../src/listening/words/span-words.js'
import { toolWords } from '../../../src/listening/words/tool-words.js'
import { sampleMention } from '../../../src/testing/store/sample-mention.js'
import { run, sourceReport } from '../support.js'

// Words of the English catalogues that no Welsh sentence has.
const english = /\b(?:the|it|its|was|were|of|runs?|mentions?|read|requests?|days?|hours?|minutes?)\b/i

const report: fc.Arbitrary<SourceReport> = fc.record({
  added: fc.nat(2), bad: fc.nat(3), code: fc.constantFrom('window-overrun', 'throttled', 'truncated'), faulty: fc.boolean(), error: fc.constantFrom(undefined, 'timeout', 'gone'), wait: fc.boolean(), stopped: fc.boolean(),
}).map(({ added, bad, code, faulty, error, wait, stopped }) => sourceReport('a', {
  added,
  faults: [...Array.from({ length: bad }, () => ({ code: 'bad-item', message: '' } as const)), ...(faulty ? [{ code: code as 'truncated', message: '' }] : [])],
  ...(error !== undefined && { status: 'failed', batches: 0, error: { code: error, message: '' } }),
  ...(stopped && { status: 'aborted', batches: 0 }),
  ...(wait && { nextPollAt: '2026-03-01T06:35:00.000Z' }),
}))
const runs: fc.Arbitrary<ListeningReport[]> = fc.array(report, { maxLength: 28 }).map((reports) => reports.map((one, i) => run(i + 1, one)))

describe('how a source fares, in Welsh', () => {
  it('says the same in other words, whatever happened to it', () => {
    fc.assert(fc.property(runs, (all) => {
      const [inEnglish, inWelsh] = [sourceHealth(all), sourceHealth(all, { language: 'cy' })]
      expect(inWelsh.map(({ words: _words, ...rest }) => rest)).toEqual(inEnglish.map(({ words: _words, ...rest }) => rest))
      for (const [i, { words }] of inWelsh.entries()) {
        // Codes are the same in every language.
        expect(words.replaceAll(/\([a-z-]+\)/g, '')).not.toMatch(english)
        expect(numbersIn(words)).toEqual(numbersIn(inEnglish[i]?.words ?? ''))
      }
    }))
  })

  it('has other words for every sentence', () => {
    const { en, cy } = healthWords
    for (const name of ['gone', 'failing', 'lastRead', 'nothingNew', 'missed', 'quiet', 'readTooSeldom', 'unreadable', 'cutShort', 'askedToWait'] as const) {
      const say = (words: typeof en): string => (words[name] as (...given: unknown[]) => string)('2026-03-02T06:05:00.000Z', '5', '2026-03-02T06:05:00.000Z')
      expect(say(cy)).not.toBe(say(en))
    }
    expect(cy.neverRead).not.toBe(en.neverRead)
    expect(cy.lastRead('2026-03-02T06:05:00.000Z')).toContain('2 Mawrth 2026')
  })

  it('mutates what is counted after two, and nothing else', () => {
    expect([1, 2, 3].map((days) => spanWords(days * 86_400_000, 'cy'))).toEqual(['1 diwrnod', '2 ddiwrnod', '3 diwrnod'])
    expect([1, 2, 30].map((minutes) => spanWords(minutes * 60_000, 'cy'))).toEqual(['1 munud', '2 funud', '30 munud'])
    expect([1, 2].map((hours) => spanWords(hours * 3_600_000, 'cy'))).toEqual(['1 awr', '2 awr'])
    expect([1, 2, 1.5].map((hours) => spanWords(hours * 3_600_000))).toEqual(['1 hour', '2 hours', '1.5 hours'])
  })
})

describe('what a tool was worth, in Welsh', () => {
  const share = fc.option(fc.constantFrom(0, 0.3, 0.55, 0.9), { nil: null })
  const count: fc.Arbitrary<Omit<ToolCount, 'people' | 'usefulPeople'>> = fc.record({
    mentions: fc.nat(300), usefulMentions: fc.nat(20), duplicateShare: share, elsewhereFirstShare: share, usefulFirstHere: fc.nat(5), requests: fc.nat(900), bytes: fc.nat(), requestsPerUsefulMention: fc.option(fc.constantFrom(0.4, 20, 90), { nil: null }),
  })
  const money = fc.option(fc.record({ amount: fc.nat(500), currency: fc.constant('GBP'), perUsefulMention: fc.option(fc.nat(9), { nil: null }) }), { nil: null })
  const went: fc.Arbitrary<ToolRuns> = fc.record({ runs: fc.nat(30), failedRuns: fc.nat(30), emptyRuns: fc.nat(30), throttledRuns: fc.nat(30), overrunRuns: fc.nat(2), money })

  it('advises the same for the same reasons in other words, whatever the figures are', () => {
    const said = new Set<string>()
    fc.assert(fc.property(count, went, (figures, how) => {
      const [inEnglish, inWelsh] = [recommend(figures, how), recommend(figures, how, 'cy')]
      expect(inWelsh.recommendation).toBe(inEnglish.recommendation)
      expect(inWelsh.reasons.length).toBe(inEnglish.reasons.length)
      for (const [i, reason] of inWelsh.reasons.entries()) {
        said.add(reason.replaceAll(/[\d.]+/g, 'n'))
        expect(reason).not.toMatch(english)
        expect(numbersIn(reason)).toEqual(numbersIn(inEnglish.reasons[i] ?? ''))
      }
    }), { numRuns: 3_000, seed: 1 })
    // Every sentence of the catalogue was heard: the price has two forms.
    expect(said.size).toBe(Object.keys(toolWords.cy).length + 1)
  })

  it('is asked for as an option', async () => {
    const mentions = [sampleMention('a1', { sourceId: 'a' })]
    const choices = [{ choice: { tool: 'Forum', problemId: 'missed-bins', whyThisTool: 'People speak there.', reviewOn: '2026-09-01', lawfulBasis: 'public task' }, sourceIds: ['a'] }]
    const [value] = await toolValue({ choices, mentions, runs: [run(1, sourceReport('a'))], language: 'cy' })
    expect(value?.reasons[0]).toMatch(/^Nifer y sylwadau a glywyd: 1;/)
  })
})

/** The numbers said, whatever their order and however a day is written. */
function numbersIn(words: string): string[] {
  return [...words.matchAll(/\d+(?:[.:]\d+)*/g)].map(([number]) => number).sort()
}
