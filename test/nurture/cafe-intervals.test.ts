import { cafeIndex, type CafeIndexOptions, type TalkMessage } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/core/random.js'
import { forumOf } from './support/forums.js'
import { talkFrom } from './support/graphs.js'

/** A thread of messages written as `who`, `who>place answered`, or `who?` where it asks. */
const threadOf = (thread: string, said: readonly string[]): TalkMessage[] => said.map((written, place) => {
  const [author = '', to] = written.replace('?', '').split('>')
  return {
    id: `${thread}.${place}`, thread, author, council: author === 'council', question: written.endsWith('?'),
    at: new Date(Date.UTC(2026, 0, 1, 10, place)).toISOString(), ...(to !== undefined && { replyTo: `${thread}.${to}` }),
  }
})
const threadsOf = (count: number, said: readonly string[], name = 't'): TalkMessage[] => Array.from({ length: count }, (_, i) => threadOf(`${name}${String(i).padStart(4, '0')}`, said)).flat()

const widthOf = (interval: readonly [number, number] | undefined): number => (interval?.[1] ?? Number.NaN) - (interval?.[0] ?? Number.NaN)
const people = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`)
const clique = (count: number): (readonly [string, string])[] => people(count).flatMap((a, i) => people(count).slice(i + 1).map((b) => [a, b] as const))
const survivalOf = (talk: readonly TalkMessage[], options?: CafeIndexOptions) => cafeIndex(talk, options).components.survival

/** Sixty residents of whom some say more, and a council that looks in. */
const forum = (threads: number, seed: number): TalkMessage[] =>
  forumOf({ residents: 60, skew: 0.5, councilBegins: 0.1, councilVisits: 0.4, councilAnswers: 0.4, host: 0, answered: 1, replies: 3, depth: 0.4, asks: 0.7 }, threads, seededRandom(seed))

describe('the intervals of the café index', () => {
  it('of threads that are all the same shrink steadily as there are more of them', () => {
    // Nothing changes whichever is left out: 9 ties of 11, and two of three questions answered by a resident.
    const same = ['r0?', 'r1>0', 'r2>0?', 'council>2', 'r3>0?', 'r4>4', 'r5>0', 'r6>0', 'r7>0', 'r8>0', 'r9>0', 'council>4']
    const widths = [10, 11, 20, 23].map((count) => widthOf(cafeIndex(threadsOf(count, same)).interval))
    // As 1 / threads, or nearly: what rounding leaves of values that never change is no correlation.
    const doubts = widths.map((width, i) => width * ([10, 11, 20, 23][i] ?? 0))
    expect(Math.max(...doubts) / Math.min(...doubts)).toBeLessThan(1.1)
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  it('are as wide in groups as one by one: each thread is left out once', () => {
    const widths = [1, 2, 3, 4, 5].map((seed) => {
      const talk = forum(150, seed)
      return widthOf(cafeIndex(talk, { resamples: 30 }).components.peerShare.interval) / widthOf(cafeIndex(talk).components.peerShare.interval)
    })
    expect(Math.abs(widths.reduce((sum, ratio) => sum + ratio, 0) / widths.length - 1)).toBeLessThan(0.15)
  })

  it('are not given where threads are left out less than twice, which takes whole times', () => {
    const talk = forum(40, 1)
    for (const resamples of [0, 1, 1.9, -3, Number.NaN]) {
      const { interval, components } = cafeIndex(talk, { resamples })
      expect([interval, ...Object.values(components).map((part) => part.interval)]).toEqual([undefined, undefined, undefined, undefined, undefined])
    }
    expect(cafeIndex(talk, { resamples: 20.7 })).toEqual(cafeIndex(talk, { resamples: 20 }))
    expect(cafeIndex(talk, { resamples: Infinity })).toEqual(cafeIndex(talk))
  })
})

describe('the interval of survival', () => {
  it('shrinks as a few regulars go on talking, however few they are', () => {
    const steady = (times: number): number => widthOf(survivalOf(talkFrom([...clique(16), ['council', 'r0'], ['council', 'r1']], times)).interval)
    expect(steady(2)).toBeLessThan(0.03)
    expect(steady(6) / steady(2)).toBeCloseTo(1 / 3, 1)
  })

  it('does not tell by how many people a talk is held together', () => {
    // As many threads of as many ties, each tie in two threads or more.
    const ring = (count: number): (readonly [string, string])[] => people(count).map((one, i) => [one, `r${(i + 1) % count}`] as const)
    const intervals = [16, 17, 18, 19].map((count) => survivalOf([...talkFrom(ring(count), 2), ...threadsOf(40 - 2 * count, ['r0', 'r1>0'], 'u')]).interval)
    expect(new Set(intervals.map((interval) => JSON.stringify(interval))).size).toBe(1)
  })

  it('knows more doubt where one conversation fewer would part the talk in two than where it would lose one person', () => {
    const council = people(12).map((one) => ['council', one] as const)
    const chain = people(11).map((one, i) => [one, `r${i + 1}`] as const)
    const star = people(12).slice(1).map((one) => ['r0', one] as const)
    expect(widthOf(survivalOf(talkFrom([...chain, ...council], 1)).interval)).toBeGreaterThan(1.2 * widthOf(survivalOf(talkFrom([...star, ...council], 1)).interval))
  })

  it('is next to everything where all that residents say to each other hangs by one conversation', () => {
    const hanging = [...threadsOf(1, ['r0', ...people(10).slice(1).map((one) => `${one}>0`)]), ...threadsOf(11, ['r0', 'council>0'], 'u')]
    const { value, interval: [low, high] = [1, 0] } = survivalOf(hanging)
    expect([value, high]).toEqual([1, 1])
    expect(low).toBeLessThan(0.3)
  })
})

describe('the interval of peer answers', () => {
  it('is everything where all the questions that were answered stood in one thread', () => {
    const asked = people(10).flatMap((one, i) => [`${one}${i === 0 ? '' : '>0'}?`, `r${(i + 1) % 10}>${2 * i}`])
    const { components: { peerAnswers }, interval } = cafeIndex([...threadsOf(1, asked), ...threadsOf(12, ['r0', 'r1>0'], 'u')])
    expect(peerAnswers).toMatchObject({ n: 10, interval: [0, 1] })
    expect(interval?.[0]).toBe(0)
  })
})
