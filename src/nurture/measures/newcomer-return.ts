import type { Figure } from '../figure.js'
import { atLeast } from '../size-floor.js'
import { betaQuantile } from '../statistics/beta.js'
import { threadsOf } from '../talk/conversations-of.js'
import type { Talk } from '../talk/talk.js'
import { dayMs, peopleFloor, type MeasureOptions } from './measure.js'
import { measureWords } from './measure-words.js'

const windowDays = 30
// Weight of ten newcomers at one half: Joyce & Kraut saw 44 % without and 56 % with a reply.
const prior = 5
const step = 0.05

/**
 * Share of newcomers who speak again more than a day and at most 30 days after they first spoke, drawn towards one half by
 * a Beta(5, 5) prior so that a handful of people cannot make it 0 or 1. People who spoke in the first 30 days on record
 * may not be new, and those of the last 30 days have not had their time: neither is counted. Rounded to 5 %, the
 * interval outwards, with the number of people as a band, so that nobody's leaving can be read from it.
 *
 * Joyce & Kraut 2006, Journal of Computer-Mediated Communication 11:723; beta-binomial: Gelman et al., Bayesian Data Analysis, 2.4.
 */
export function newcomerReturn(talk: Talk, { now, minimumAuthors, language = 'en' }: MeasureOptions): Figure {
  const words = measureWords[language]
  const end = Date.parse(now)
  const spoke = new Map<string, number[]>()
  for (const { messages } of threadsOf(talk)) {
    for (const { author, council, at } of messages) {
      const time = Date.parse(at)
      if (council || time > end) continue
      const times = spoke.get(author)
      if (times === undefined) spoke.set(author, [time])
      else times.push(time)
    }
  }
  const firsts = [...spoke.values()].map((times) => ({ times, first: times.reduce((a, b) => Math.min(a, b)) }))
  const start = firsts.reduce((earliest, { first }) => Math.min(earliest, first), Infinity)
  const newcomers = firsts.filter(({ first }) => first >= start + windowDays * dayMs && first <= end - windowDays * dayMs)
  const returned = newcomers.filter(({ times, first }) => times.some((time) => time > first + dayMs && time <= first + windowDays * dayMs)).length
  const base = { id: 'newcomer-return-30-days', version: 'newcomer-return/1', source: 'Joyce & Kraut 2006; beta-binomial shrinkage', caution: words.newcomers.caution }
  const people = peopleFloor({ minimumAuthors })
  if (newcomers.length < people) return { ...base, value: null, n: 0, counts: {}, words: words.tooFew('newcomers', people) }
  const a = prior + returned
  const b = prior + newcomers.length - returned
  const value = rounded(a / (a + b), Math.round)
  return {
    ...base,
    value,
    interval: [rounded(betaQuantile(0.025, a, b), Math.floor), rounded(betaQuantile(0.975, a, b), Math.ceil)],
    n: atLeast(newcomers.length),
    counts: { newcomersAtLeast: atLeast(newcomers.length) },
    words: words.newcomers.rate(value),
  }
}

function rounded(value: number, round: (value: number) => number): number {
  return Math.round(round(value / step) * step * 100) / 100
}
