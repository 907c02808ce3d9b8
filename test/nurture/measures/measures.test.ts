import {
  absenceFactor, cafeTrend, hostDependency, newcomerReturn, peerReciprocity, rollingWindows, timeToFirstReply, topicEvenness, voiceEvenness, type Figure, type TalkMessage,
} from 'civic-cafe/nurture'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pielou } from '../../../src/nurture/measures/topic-evenness.js'
import { fewestForHalf } from '../../../src/nurture/measures/absence-factor.js'
import { mentionOf } from '../support/mentions.js'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)
const instant = (days: number): string => new Date(start + days * day).toISOString()
const now = instant(200)
const said = (thread: string, place: number, author: string, days: number, more: Partial<TalkMessage> = {}): TalkMessage =>
  ({ id: `${thread}.${place}`, thread, author, at: instant(days), council: author === 'council', ...more })

/** Threads begun by 12 residents in turn, answered after so many hours, or never. */
const answeredAfter = (hours: readonly (number | null)[]): TalkMessage[] => hours.flatMap((wait, i) => [
  said(`t${i}`, 1, `r${i % 12}`, i), ...(wait === null ? [] : [said(`t${i}`, 2, `r${(i + 1) % 12}`, i + wait / 24)]),
])

describe('time to first reply', () => {
  it('is the median wait, with an interval', () => {
    const figure = timeToFirstReply(answeredAfter(Array.from({ length: 40 }, (_, i) => i + 1)), { now })
    expect(figure.value).toBeCloseTo(20, 6)
    expect(figure.interval?.[0]).toBeLessThan(20)
    expect(figure.interval?.[1]).toBeGreaterThan(20)
    expect(figure.words).toContain('20 hours')
  })

  it('keeps those who still wait: the same replies among many unanswered are not fast', () => {
    const quick = Array.from({ length: 14 }, () => 1)
    const mostlySilent = timeToFirstReply(answeredAfter([...quick, ...Array.from({ length: 30 }, () => null)]), { now })
    expect(timeToFirstReply(answeredAfter(quick), { now }).value).toBeCloseTo(1, 6)
    expect(mostlySilent.value).toBeNull()
    expect(mostlySilent.words).toBe('Fewer than half of the conversations residents begin get a reply.')
  })

  it('does not see what comes after now', () => {
    const talk = answeredAfter(Array.from({ length: 20 }, () => 24))
    expect(timeToFirstReply([...talk, said('late', 1, 'r1', 300)], { now })).toEqual(timeToFirstReply(talk, { now }))
  })

  it('says nothing about fewer than ten beginners', () => {
    const nine = Array.from({ length: 40 }, (_, i) => [said(`t${i}`, 1, `r${i % 9}`, i), said(`t${i}`, 2, 'x', i + 0.1)]).flat()
    expect(timeToFirstReply(nine, { now })).toMatchObject({ value: null, n: 0, counts: {} })
  })
})

describe('newcomers who return', () => {
  const founder = said('t0', 1, 'founder', 0)
  const newcomers = (returning: number, all: number): TalkMessage[] => Array.from({ length: all }, (_, i) => [
    said(`n${i}`, 1, `new${i}`, 40 + i / 10), ...(i < returning ? [said(`n${i}`, 2, `new${i}`, 50 + i / 10)] : []),
  ]).flat()

  it('are a share drawn towards one half', () => {
    const figure = newcomerReturn([founder, ...newcomers(60, 100)], { now })
    // (5 + 60) / (10 + 100) = .591, shown to 5 %.
    expect(figure).toMatchObject({ value: 0.6, n: 100 })
    expect(newcomerReturn([founder, ...newcomers(12, 12)], { now }).value).toBe(0.75)
  })

  it('are counted when they had 30 days, came after the first 30, and spoke again on another day', () => {
    const late = said('late', 1, 'late', 190)
    const early = said('early', 1, 'early', 10)
    const sameDay = Array.from({ length: 12 }, (_, i) => [said(`s${i}`, 1, `same${i}`, 60), said(`s${i}`, 2, `same${i}`, 60.5)]).flat()
    expect(newcomerReturn([founder, late, early, ...newcomers(9, 9)], { now }).value).toBeNull()
    expect(newcomerReturn([founder, ...sameDay], { now }).value).toBe(0.25)
  })

  it('do not show how many they are: one more or one fewer looks the same', () => {
    const shown = (all: number): string => JSON.stringify(newcomerReturn([founder, ...newcomers(30, all)], { now }))
    expect(shown(61)).toBe(shown(60))
    expect(shown(60)).not.toMatch(/"n":(?!10|20|50|100|200|500|1000)\d/)
  })
})

describe('evenness and concentration', () => {
  const amounts = (counts: readonly number[]): TalkMessage[] => counts.flatMap((count, r) => Array.from({ length: count }, (_, i) => said(`t${r}-${i}`, 1, `r${r}`, i)))

  it('of voices is 1 when all say as much', () => {
    expect(voiceEvenness(amounts(Array.from({ length: 12 }, () => 3)), { now }).value).toBeCloseTo(1, 10)
    expect(voiceEvenness(amounts([200, ...Array.from({ length: 11 }, () => 1)]), { now }).value).toBeLessThan(0.1)
  })

  it('says how many residents write half only when they are ten or more', () => {
    expect(absenceFactor(amounts(Array.from({ length: 40 }, () => 2)))).toMatchObject({ value: 20, n: 20 })
    const few = absenceFactor(amounts([50, 50, ...Array.from({ length: 18 }, () => 1)]))
    expect(few.value).toBeNull()
    expect(few.words).toContain('Fewer than 10')
    expect(fewestForHalf([50, 30, 20])).toBe(1)
    expect(fewestForHalf([40, 30, 20, 10])).toBe(2)
  })

  it('of topics is Pielou’s', () => {
    expect(pielou([5, 5, 5])).toBeCloseTo(1, 10)
    // H = −.9 ln .9 − .1 ln .1 = .3251; ÷ ln 2 = .4690.
    expect(pielou([90, 10])).toBeCloseTo(0.469, 4)
    const mentions = Array.from({ length: 30 }, (_, i) => mentionOf(`t${i}.1`, `p_${i % 12}`, instant(i), { tags: [i % 3 === 0 ? 'bins' : 'floods'] }))
    const untagged = Array.from({ length: 30 }, (_, i) => mentionOf(`t${i}.1`, `p_${i % 12}`, instant(i)))
    expect(topicEvenness(mentions).value).toBeCloseTo(0.9183, 4)
    expect(topicEvenness(untagged).value).toBeNull()
  })
})

describe('ties among residents', () => {
  const hosted = Array.from({ length: 24 }, (_, i) => [said(`t${i}`, 1, `r${i % 12}`, i), said(`t${i}`, 2, 'host', i + 0.1)]).flat()
  it('show a host, and leave the council out', () => {
    expect(hostDependency(hosted).value).toBe(1)
    const withCouncil = [...hosted, ...Array.from({ length: 24 }, (_, i) => said(`t${i}`, 3, 'council', i + 0.2))]
    expect(hostDependency(withCouncil)).toEqual(hostDependency(hosted))
  })

  it('show answering back', () => {
    const back = hosted.concat(Array.from({ length: 24 }, (_, i) => said(`t${i}`, 3, `r${i % 12}`, i + 0.2, { replyTo: `t${i}.2` })))
    expect(peerReciprocity(back).value).toBe(1)
    expect(peerReciprocity(hosted).value).toBeLessThan(0)
  })
})

describe('windows', () => {
  it('roll, and never break at a month', () => {
    const windows = rollingWindows('2026-03-31T12:00:00.000Z', { windows: 3 })
    expect(windows.map(({ to }) => to)).toEqual(['2026-01-30T12:00:00.000Z', '2026-03-01T12:00:00.000Z', '2026-03-31T12:00:00.000Z'])
    for (const { from, to } of windows) expect(Date.parse(to) - Date.parse(from)).toBe(90 * day)
  })

  it('show a café turning into a town council, without calling it impact', () => {
    const pairTalk = (first: number, answerer: (i: number) => string): TalkMessage[] => Array.from({ length: 60 }, (_, i) => [
      said(`w${first}-${i}`, 1, `r${i % 15}`, first + i, { question: true }), said(`w${first}-${i}`, 2, answerer(i), first + i + 0.1),
    ]).flat()
    const { windows, change } = cafeTrend([...pairTalk(20, (i) => `r${(i * 4 + 1) % 15}`), ...pairTalk(115, (i) => (i % 4 === 0 ? `r${(i + 1) % 15}` : 'council'))], { now })
    expect(windows.at(-1)?.index.value).toBeLessThan(windows.find(({ index }) => index.value !== null)?.index.value ?? 0)
    expect(change.value).toBeLessThan(0)
    expect(change.interval?.[1]).toBeLessThan(0)
    expect(change.words + (change.caution ?? '')).not.toMatch(/impact/i)
  })

  it('say so when there is nothing to compare', () => {
    expect(cafeTrend([], { now }).change.value).toBeNull()
  })
})

describe('every measure', () => {
  const measures: readonly ((talk: readonly TalkMessage[]) => Figure)[] = [
    (talk) => timeToFirstReply(talk, { now }), (talk) => newcomerReturn(talk, { now }), (talk) => voiceEvenness(talk, { now, resamples: 20 }), absenceFactor, hostDependency, peerReciprocity,
  ]
  const talks = fc.array(fc.record({ thread: fc.nat(30), author: fc.nat(14), days: fc.integer({ min: 0, max: 199 }) }), { minLength: 1, maxLength: 100 })
    .map((rows) => rows.map(({ thread, author, days }, i) => said(`t${thread}`, i, author === 0 ? 'council' : `r${author}`, days)))

  it('does not mind the order, and shows no count of people or things between 1 and 9', () => {
    fc.assert(fc.property(talks, (talk) => {
      for (const measure of measures) {
        const figure = measure(talk)
        expect(measure(talk.toReversed())).toEqual(figure)
        for (const count of [figure.n, ...Object.values(figure.counts)]) expect(count === 0 || count >= 10).toBe(true)
        if (figure.value === null) continue
        expect(figure.n).toBeGreaterThanOrEqual(10)
      }
    }), { numRuns: 80 })
  })
})
