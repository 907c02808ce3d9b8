import { byCodeUnit } from '../../core/compare.js'
import type { Mention } from '../../mentions/mention.js'
import type { Figure } from '../figure.js'
import { floor, peopleFloor, type MeasureOptions } from '../measures/measure.js'
import { clusteredShareInterval } from '../statistics/clustered-share.js'
import { jackknifeVariance } from '../statistics/jackknife.js'
import { isLeftOut } from '../talk/talk-of.js'
import { CivilityError } from './civility-error.js'
import type { CivilityMeasure } from './civility-measure.js'
import { civilityWords } from './civility-words.js'

/** What the texts of one thread came to. */
interface ThreadCivility {
  readonly sum: number
  readonly texts: number
}

/**
 * How civil what people say to each other is, 0…1: the mean over their messages, by a measure the caller brings. Off
 * unless one is given. The council's own messages and those of bots are left out. Never of a person: texts go to the
 * measure without their authors, and under 10 threads or `minimumAuthors` people nothing comes back. The interval is
 * 95 %, from leaving out each thread in turn: see {@link clusteredShareInterval}.
 *
 * @throws CivilityError `civility-bad-name`, `civility-wrong-length`, `civility-out-of-range` when the measure does not
 * keep its contract: see {@link CivilityMeasure}.
 */
export function civilityFigure(mentions: Iterable<Mention>, measure: CivilityMeasure, options: MeasureOptions): Figure {
  if (!/^[a-z0-9-]+$/.test(measure.id) || measure.version === '') throw new CivilityError('civility-bad-name', 'A civility measure needs an id of small letters, digits and hyphens, and a version.')
  const words = civilityWords[options.language ?? 'en']
  const end = Date.parse(options.now)
  const said = new Map([...mentions].filter((mention) => isResidents(mention) && Date.parse(mention.publishedAt) <= end).map((mention) => [mention.id, mention]))
  // In one order whatever the order they come in: a measure may batch.
  const spoken = [...said.values()].sort((a, b) => byCodeUnit(a.id, b.id))
  const scores = checked(measure.measure(spoken.map(({ text }) => text)), spoken.length)
  const read = spoken.flatMap(({ thread, author }, i) => {
    const score = scores[i] ?? null
    return score === null ? [] : [{ thread, score, by: author !== undefined && 'pseudonym' in author ? author.pseudonym : '' }]
  })
  const threads = byThread(read)
  const base = { id: `civility-${measure.id}`, version: `civility/1+${measure.id}/${measure.version}`, source: measure.source, caution: words.caution }
  const value = mean(threads)
  const enough = threads.length >= floor && new Set(read.map(({ by }) => by)).size >= peopleFloor(options)
  if (!enough || value === null) return { ...base, value: null, n: 0, counts: {}, words: words.none(peopleFloor(options)) }
  // Not by percentiles: where every text has the same score they know no doubt.
  const interval = (options.resamples ?? 2) >= 2 ? clusteredShareInterval(value, jackknifeVariance(meansWithoutEach(threads)), threads.length) : undefined
  return { ...base, value, ...(interval !== undefined && { interval }), n: threads.length, counts: { conversations: threads.length }, words: words.value(value, measure.id) }
}

function isResidents(mention: Mention): boolean {
  const { author } = mention
  return author !== undefined && 'pseudonym' in author && author.bot !== true && !isLeftOut(mention)
}

function byThread(read: readonly { readonly thread: string; readonly score: number }[]): ThreadCivility[] {
  const threads = new Map<string, ThreadCivility>()
  for (const { thread, score } of read) {
    const { sum, texts } = threads.get(thread) ?? { sum: 0, texts: 0 }
    threads.set(thread, { sum: sum + score, texts: texts + 1 })
  }
  return [...threads.values()]
}

function mean(threads: readonly ThreadCivility[]): number | null {
  const { sum, texts } = totalOf(threads)
  return texts === 0 ? null : sum / texts
}

// Every thread has a text, so what is left of ten has some.
function meansWithoutEach(threads: readonly ThreadCivility[]): number[] {
  const { sum, texts } = totalOf(threads)
  return threads.map((thread) => (sum - thread.sum) / (texts - thread.texts))
}

function totalOf(threads: readonly ThreadCivility[]): ThreadCivility {
  return threads.reduce((total, { sum, texts }) => ({ sum: total.sum + sum, texts: total.texts + texts }), { sum: 0, texts: 0 })
}

function checked(scores: readonly (number | null)[], asked: number): readonly (number | null)[] {
  if (scores.length !== asked) throw new CivilityError('civility-wrong-length', `A civility measure was asked for ${asked} texts and answered for ${scores.length}.`)
  if (scores.some((score) => score !== null && !(score >= 0 && score <= 1))) throw new CivilityError('civility-out-of-range', 'A civility measure answers 0…1 or null.')
  return scores
}
