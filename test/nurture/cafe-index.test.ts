import { cafeIndex, type TalkMessage } from 'civic-cafe/nurture'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/core/random.js'
import { forumOf } from './support/forums.js'
import { talkFrom, vectors } from './support/graphs.js'

const clique = vectors[1]?.ties ?? []
const ring = vectors[2]?.ties ?? []

const message = (id: string, author: string, more: Partial<TalkMessage> = {}): TalkMessage =>
  ({ id, thread: id.split('.')[0] ?? id, author, at: `2026-03-01T10:00:0${id.split('.')[1] ?? 0}.000Z`, council: author.startsWith('council'), ...more })

const changed = (talk: readonly TalkMessage[], change: (spoken: TalkMessage, place: number) => TalkMessage): TalkMessage[] => talk.map(change)

const talks = fc.array(fc.record({
  thread: fc.integer({ min: 0, max: 24 }), author: fc.integer({ min: 0, max: 15 }), minute: fc.integer({ min: 0, max: 5000 }), reply: fc.option(fc.nat({ max: 40 })), question: fc.boolean(),
}), { minLength: 20, maxLength: 120 }).map((rows) => rows.map(({ thread, author, minute, reply, question }, i): TalkMessage => ({
  id: `m${i}`, thread: `t${thread}`, author: author === 0 ? 'council' : `r${author}`, council: author === 0, at: new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString(), question,
  ...(reply !== null && { replyTo: `m${reply}` }),
})))

describe('the café index', () => {
  it('gives its parts with what they rest on, an interval that holds the value, words and a version', () => {
    const index = cafeIndex(talkFrom(ring))
    for (const figure of [index, ...Object.values(index.components)]) {
      expect(figure.version).toBe('cafe-index/2')
      expect(figure.words.length).toBeGreaterThan(20)
      expect(figure.n).toBeGreaterThanOrEqual(10)
      expect(figure.source).not.toBe('')
      const [low, high] = figure.interval ?? [Number.NaN, Number.NaN]
      expect(low).toBeLessThanOrEqual(figure.value ?? Number.NaN)
      expect(high).toBeGreaterThanOrEqual(figure.value ?? Number.NaN)
    }
    expect(index.value).toBeCloseTo((0.5 * 1 * 1 * 0.5) ** (1 / 4), 10)
  })

  it('says nothing below ten conversations, and says why', () => {
    const few = cafeIndex(talkFrom(clique, 1).filter(({ thread }) => thread < 't0009'))
    expect(few).toMatchObject({ value: null, position: null, insufficient: expect.arrayContaining(['too-few-threads']) })
    expect(few.interval).toBeUndefined()
    expect(few.components.peerShare.value).toBeNull()
  })

  it('says nothing about fewer than ten residents, not even how many', () => {
    const nine = talkFrom(clique.filter(([a, b]) => a !== 'r10' && b !== 'r10'))
    const index = cafeIndex(nine)
    expect(index.insufficient).toEqual(['too-few-residents'])
    expect(index.value).toBeNull()
    expect(JSON.stringify(index)).not.toMatch(/residentsAtLeast|\b9\b/)
    expect(index).toMatchObject({ n: 0, counts: {} })
  })

  it('lets the caller ask for more residents, never for fewer', () => {
    expect(cafeIndex(talkFrom(clique), { minimumAuthors: 11 }).insufficient).toEqual(['too-few-residents'])
    expect(cafeIndex(talkFrom(clique.filter(([a, b]) => a !== 'r10' && b !== 'r10')), { minimumAuthors: 2 }).insufficient).toEqual(['too-few-residents'])
  })

  it('does without peer answers when hardly anybody asks, and not without two parts', () => {
    const unasked = changed(talkFrom(clique), (spoken) => ({ ...spoken, question: false }))
    expect(cafeIndex(unasked).components.peerAnswers.value).toBeNull()
    expect(cafeIndex(unasked).value).toBe(1)
    const beginningsUnknown = changed(unasked, (spoken) => ({ ...spoken, replyTo: spoken.replyTo ?? 'before-we-listened' }))
    expect(cafeIndex(beginningsUnknown).insufficient).toEqual(['too-few-components'])
  })

  it('counts conversations only: what drew no reply, and people talking to themselves, change nothing', () => {
    const plain = cafeIndex(talkFrom(ring))
    const monologues = Array.from({ length: 30 }, (_, i) => [message(`solo${i}.1`, `x${i}`), message(`solo${i}.2`, `x${i}`), message(`post${i}.1`, 'council')]).flat()
    expect(cafeIndex([...talkFrom(ring), ...monologues])).toEqual(plain)
  })

  it('sets bots aside, and does not take the first person in a thread a bot began for its beginner', () => {
    const bots = Array.from({ length: 20 }, (_, i) => [message(`bot${i}.1`, 'helper', { bot: true }), message(`bot${i}.2`, 'r1'), message(`bot${i}.3`, 'council', { replyTo: `bot${i}.1` })]).flat()
    expect(cafeIndex([...talkFrom(clique), ...bots])).toEqual(cafeIndex(talkFrom(clique)))
  })

  it('takes all accounts of the council for one guest', () => {
    const two = changed(talkFrom(ring), (spoken, i) => (spoken.council && i % 3 === 0 ? { ...spoken, author: 'council-streets' } : spoken))
    expect(cafeIndex(two)).toEqual(cafeIndex(talkFrom(ring)))
  })

  it('takes a reply without an address as one to the opener', () => {
    const unaddressed = changed(talkFrom(ring), ({ id, thread, author, at, council, question }) => ({ id, thread, author, at, council, question }))
    expect(cafeIndex(unaddressed)).toEqual(cafeIndex(talkFrom(ring)))
  })

  it('reads instants, not their spelling', () => {
    const respelt = changed(talkFrom(ring), (spoken) => ({ ...spoken, at: spoken.at.replace('.000Z', 'Z') }))
    expect(cafeIndex(respelt)).toEqual(cafeIndex(talkFrom(ring)))
  })

  it('answers a question by whoever speaks first', () => {
    const asked = Array.from({ length: 20 }, (_, i) => [
      message(`q${i}.1`, `r${i % 12}`, { question: true }),
      message(`q${i}.2`, i < 5 ? 'council' : `r${(i + 1) % 12}`),
      message(`q${i}.3`, `r${(i + 2) % 12}`),
    ]).flat()
    expect(cafeIndex(asked).components.peerAnswers).toMatchObject({ value: 0.75, n: 20 })
  })

  it('never shows how many residents talk with the council when they are few', () => {
    const index = cafeIndex(talkFrom(vectors[4]?.ties ?? [], 1))
    for (const { counts } of [index, ...Object.values(index.components)]) for (const count of Object.values(counts)) expect(count === 0 || count >= 10).toBe(true)
  })

  it('gives the same to the last bit whatever the order, and however often a message is handed in', () => {
    fc.assert(fc.property(talks, fc.integer({ min: 1, max: 99 }), (talk, seed) => {
      const options = { seed, resamples: 30 }
      const shuffled = talk.map((spoken, i) => ({ spoken, key: (i * 7919 + seed * 31) % 127 })).sort((a, b) => a.key - b.key).map(({ spoken }) => spoken)
      const once = JSON.stringify(cafeIndex(talk, options))
      expect(JSON.stringify(cafeIndex(shuffled, options))).toBe(once)
      expect(JSON.stringify(cafeIndex([...talk, ...talk.slice(0, 10)], options))).toBe(once)
    }), { numRuns: 60 })
  })

  it('stays within 0 and 1, and its interval too', () => {
    fc.assert(fc.property(talks, (talk) => {
      const index = cafeIndex(talk, { resamples: 30 })
      for (const { value, interval } of [index, ...Object.values(index.components)]) {
        if (value === null) continue
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        for (const bound of interval ?? []) expect(bound).toBeGreaterThanOrEqual(0)
        for (const bound of interval ?? []) expect(bound).toBeLessThanOrEqual(1)
      }
    }), { numRuns: 60 })
  })

  it('claims no interval in words where none was drawn', () => {
    for (const language of ['en', 'cy'] as const) {
      const { interval, words } = cafeIndex(talkFrom(ring), { resamples: 0, language })
      expect(interval).toBeUndefined()
      expect(words.match(/0\.\d\d/g)).toEqual(['0.71'])
    }
  })

  it('draws nothing for its intervals: they are the same whatever the seed. Version 1 draws', () => {
    const talk = talkFrom(ring)
    const interval = (seed: number, version?: 'cafe-index/1') => cafeIndex(talk, { seed, version }).interval
    expect(interval(7)).toEqual(interval(8))
    expect(interval(7, 'cafe-index/1')).toEqual(interval(7, 'cafe-index/1'))
    expect(interval(7, 'cafe-index/1')).not.toEqual(interval(8, 'cafe-index/1'))
  })

  it('leaves threads out in groups where there are more of them than it may be computed: the interval hardly changes', () => {
    const behaviour = { residents: 60, skew: 0.5, councilBegins: 0.1, councilVisits: 0.4, councilAnswers: 0.4, host: 0, answered: 1, replies: 3, depth: 0.4, asks: 0.7 }
    const talk = forumOf(behaviour, 120, seededRandom(5))
    const { n, interval: [low, high] = [0, 0] } = cafeIndex(talk)
    const [lowOfFew, highOfFew] = cafeIndex(talk, { resamples: 40 }).interval ?? [0, 0]
    expect(n).toBeGreaterThan(80)
    expect(Math.abs(lowOfFew - low)).toBeLessThan((high - low) / 5)
    expect(Math.abs(highOfFew - high)).toBeLessThan((high - low) / 5)
  })

  it('leaves a doubt where the council was never seen: a few threads prove no absence', () => {
    const few = cafeIndex(talkFrom(vectors[3]?.ties ?? [], 2)).components.peerShare.interval ?? [1, 1]
    const many = cafeIndex(talkFrom(vectors[3]?.ties ?? [], 30)).components.peerShare.interval ?? [1, 1]
    expect(few[0]).toBeLessThan(0.95)
    expect(many[0]).toBeGreaterThan(few[0])
    expect(many[1]).toBe(1)
  })
})
