import { CivilityError, scoreNurture, type CivilityMeasure } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from '../support/mentions.js'

const now = '2026-06-30T12:00:00.000Z'
const at = (day: number, minute = 0): string => new Date(Date.UTC(2026, 3, 1 + day, 9, minute)).toISOString()

/** Rude every fifth thread; the council and a bot are rude always. */
function forum(threads = 40, residents = 14): Mention[] {
  return Array.from({ length: threads }, (_, i) => [
    mentionOf(`t${i}.1`, `p_resident${i % residents}`, at(i), { text: i % 5 === 0 ? 'You fool' : 'Thank you' }),
    mentionOf(`t${i}.2`, `p_resident${(i * 3 + 1) % residents}`, at(i, 5), { text: 'Thank you', replyTo: `t${i}.1` }),
    mentionOf(`t${i}.3`, 'forum/council', at(i, 9), { text: 'You fool' }),
    mentionOf(`t${i}.4`, 'p_bot', at(i, 10), { text: 'You fool', author: { pseudonym: 'p_bot', bot: true } }),
  ]).flat()
}

const byWords: CivilityMeasure = { id: 'fools', version: '3', source: 'This test', measure: (texts) => texts.map((text) => (text.includes('fool') ? 0 : 1)) }
const civilityOf = (mentions: readonly Mention[], civility: CivilityMeasure | undefined) =>
  scoreNurture({ mentions, now, civility }).community.figures.filter(({ id }) => id.startsWith('civility'))

describe('civility', () => {
  it('is off unless a measure is given', () => {
    expect(civilityOf(forum(), undefined)).toEqual([])
  })

  it('is the mean over what residents say, with an interval, its own version and its source', () => {
    const [figure] = civilityOf(forum(), byWords)
    expect(figure).toMatchObject({ id: 'civility-fools', version: 'civility/1+fools/3', value: 0.9, n: 40, source: 'This test' })
    expect(figure?.interval?.[0]).toBeLessThan(0.9)
    expect(figure?.interval?.[1]).toBeGreaterThan(0.9)
    expect(figure?.caution).toBeDefined()
  })

  it('leaves a doubt where every text that was read is alike', () => {
    const [figure] = civilityOf(forum(), { ...byWords, measure: (texts) => texts.map(() => 1) })
    expect(figure).toMatchObject({ value: 1, interval: [expect.any(Number), 1] })
    expect(figure?.interval?.[0]).toBeLessThan(1)
  })

  it('knows more doubt where threads differ than where each is like the whole', () => {
    // Half of what is said is rude: one of the two in each thread, or both in every other.
    const spoken = (rude: (thread: number, place: number) => boolean): Mention[] => Array.from({ length: 40 }, (_, i) => [0, 1].map((place) =>
      mentionOf(`t${i}.${place}`, `p_resident${(i + place) % 14}`, at(i, place), { text: rude(i, place) ? 'You fool' : 'Thank you' }))).flat()
    const [alike] = civilityOf(spoken((_, place) => place === 0), byWords)
    const [apart] = civilityOf(spoken((thread) => thread % 2 === 0), byWords)
    expect([alike?.value, apart?.value]).toEqual([0.5, 0.5])
    const width = (interval: readonly [number, number] = [0, 0]): number => interval[1] - interval[0]
    expect(width(apart?.interval)).toBeGreaterThan(2 * width(alike?.interval))
    // As of one case a thread: √(1 / 4 / 40) · 1.96 on each side, or nearly.
    expect(width(apart?.interval)).toBeCloseTo(2 * 2.02 * Math.sqrt(0.25 / 40), 1)
  })

  it('has no interval where threads may be left out less than twice', () => {
    for (const resamples of [0, 1, Number.NaN]) {
      const figure = scoreNurture({ mentions: forum(), now, civility: byWords, resamples }).community.figures.find(({ id }) => id === 'civility-fools')
      expect(figure?.value).toBe(0.9)
      expect(figure?.interval).toBeUndefined()
    }
  })

  it('hands over texts and nothing about anybody, the same in any order', () => {
    const handed: unknown[][] = []
    const watching: CivilityMeasure = { ...byWords, measure: (...given) => { handed.push(given); return byWords.measure(...given) } }
    expect(civilityOf(forum().toReversed(), watching)).toEqual(civilityOf(forum(), watching))
    expect(handed[0]).toEqual(handed[1])
    expect(handed[0]).toHaveLength(1)
    expect(JSON.stringify(handed)).not.toMatch(/p_resident|council/)
  })

  it('leaves out what the measure cannot read, and says nothing of few threads or few people', () => {
    const halfBlind: CivilityMeasure = { ...byWords, measure: (texts) => texts.map((text) => (text.includes('fool') ? null : 1)) }
    expect(civilityOf(forum(), halfBlind)[0]).toMatchObject({ value: 1, n: 40 })
    expect(civilityOf(forum(9), byWords)[0]).toMatchObject({ value: null, n: 0, counts: {} })
    expect(civilityOf(forum(40, 9), byWords)[0]).toMatchObject({ value: null, n: 0, counts: {} })
  })

  it.each([
    ['civility-wrong-length', { ...byWords, measure: () => [1] }],
    ['civility-out-of-range', { ...byWords, measure: (texts: readonly string[]) => texts.map(() => 7) }],
    ['civility-bad-name', { ...byWords, id: 'Who is rude?' }],
  ])('holds a measure to its contract: %s', (code, measure) => {
    try {
      civilityOf(forum(), measure)
      expect.unreachable()
    } catch (error) {
      expect(error instanceof CivilityError && error.code).toBe(code)
    }
  })
})
