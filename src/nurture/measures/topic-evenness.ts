import type { Mention } from '../../mentions/mention.js'
import type { Figure } from '../figure.js'
import { isLeftOut } from '../talk/talk-of.js'
import { floor, peopleFloor, type PlainMeasureOptions } from './measure.js'
import { measureWords } from './measure-words.js'

/**
 * How evenly conversations spread over topics, where mentions carry tags: Shannon entropy ÷ its maximum over threads per
 * tag. A thread counts once for each of its tags.
 *
 * Pielou 1966, Journal of Theoretical Biology 13:131.
 */
export function topicEvenness(mentions: Iterable<Mention>, options: PlainMeasureOptions = {}): Figure {
  const words = measureWords[options.language ?? 'en']
  const threadsByTag = new Map<string, Set<string>>()
  const threads = new Set<string>()
  const people = new Set<string>()
  for (const mention of mentions) {
    const { tags, thread, author } = mention
    if (tags.length === 0 || isLeftOut(mention)) continue
    threads.add(thread)
    if (author !== undefined && 'pseudonym' in author) people.add(author.pseudonym)
    for (const tag of tags) threadsByTag.set(tag, (threadsByTag.get(tag) ?? new Set()).add(thread))
  }
  const base = { id: 'evenness-of-topics', version: 'evenness-of-topics/1', source: 'Pielou 1966, J′ = H / ln S', caution: words.topicsCaution }
  if (threads.size < floor || people.size < peopleFloor(options) || threadsByTag.size < 2) return { ...base, value: null, n: 0, counts: {}, words: words.topicsNone }
  const value = pielou([...threadsByTag.values()].map(({ size }) => size))
  return { ...base, value, n: threads.size, counts: { conversations: threads.size, tags: threadsByTag.size }, words: words.topics(value, threadsByTag.size) }
}

/**
 * Pielou's evenness of positive amounts, at least two: 1 when all are alike.
 * @internal
 */
export function pielou(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const entropy = amounts.toSorted((a, b) => a - b).reduce((sum, amount) => sum - (amount / total) * Math.log(amount / total), 0)
  return Math.min(1, entropy / Math.log(amounts.length))
}
