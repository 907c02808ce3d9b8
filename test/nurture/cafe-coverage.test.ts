import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/core/random.js'
import { sampleOf } from '../../src/nurture/cafe-sample.js'
import { estimateCafe, partIds } from '../../src/nurture/estimate-cafe.js'
import { cafeFormula2 } from '../../src/nurture/formulas/cafe-formula-2.js'
import { conversationsOf } from '../../src/nurture/talk/conversations-of.js'
import type { TalkMessage } from 'civic-cafe/nurture'

/** A place where some threads are the council's and some are not: what one thread is like, all its replies are like. */
function talkIn(random: () => number, threads: number, residents: number, council: number): TalkMessage[] {
  const resident = (): string => `r${Math.floor(random() ** 2 * residents)}`
  return Array.from({ length: threads }, (_, t) => {
    const here = random() < 0.5 ? council * 1.6 : council * 0.4
    const replies = 1 + Math.floor(-Math.log(1 - random()) * 2)
    return Array.from({ length: replies + 1 }, (_, m): TalkMessage => {
      const byCouncil = random() < (m === 0 ? council / 2 : here)
      return {
        id: `${t}.${m}`, thread: `t${String(t).padStart(4, '0')}`, author: byCouncil ? 'council' : resident(), council: byCouncil, question: m === 0 && random() < 0.6,
        at: new Date(Date.UTC(2026, 0, 1) + t * 86_400_000 + m * 60_000).toISOString(), ...(m > 0 && { replyTo: `${t}.${random() < 0.6 ? 0 : Math.floor(random() * m)}` }),
      }
    })
  }).flat()
}

describe('the interval of the café index', () => {
  it.each([[12, 16], [30, 30], [80, 50]])('holds the expected index in about nineteen of twenty places, from %i threads and %i residents', (threads, residents) => {
    const random = seededRandom(threads)
    const all = new Set(partIds)
    const samples = Array.from({ length: 500 }, () => sampleOf(conversationsOf(talkIn(random, threads, residents, 0.3))))
    const indices = samples.flatMap((sample) => estimateCafe(sample, undefined, all).index ?? [])
    const expected = indices.reduce((sum, index) => sum + index, 0) / indices.length
    const intervals = samples.slice(0, 160).flatMap((sample) => {
      const { index } = resampleCafe(sample, estimateCafe(sample, undefined, all), 1, 200)
      return index === undefined ? [] : [index]
    })
    const covered = intervals.filter(([low, high]) => low <= expected && expected <= high).length / intervals.length
    expect(covered).toBeGreaterThan(0.88)
    // Not by being useless: an interval of everything would cover too.
    const width = intervals.reduce((sum, [low, high]) => sum + high - low, 0) / intervals.length
    expect(width).toBeLessThan(threads < 20 ? 0.65 : 0.4)
  })
})
