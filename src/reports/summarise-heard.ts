import { byCodeUnit } from '../core/compare.js'
import type { Mention } from '../mentions/mention.js'
import type { HeardBucket, HeardSummary } from './heard-summary.js'
import { publicCount } from './public-count.js'

/** How to sum up what was heard. */
export interface SummariseHeardOptions {
  /** Ids in the order they are to be shown. */
  readonly problems: readonly { readonly id: string }[]
  /** Counts below it are held back; never less than 10. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
}

const dayMs = 86_400_000
// Lengths that read well, and as few bars as a page can carry.
const bucketLengths = [1, 7, 28, 91, 364]
const mostBuckets = 16

/**
 * Sums up mentions for a report: over time, by problem and by language, every count held back below the threshold and
 * otherwise rounded. Reads once, keeps nothing of a mention. What the source has deleted does not count.
 *
 * @example
 * ```ts
 * const heard = await summariseHeard(store.mentions({ includeDuplicates: false }), { problems })
 * ```
 */
export async function summariseHeard(mentions: Iterable<Mention> | AsyncIterable<Mention>, { problems, minimumAuthors = 10 }: SummariseHeardOptions): Promise<HeardSummary> {
  const days = new Map<number, number>()
  const byProblem = new Map<string, number>()
  const byLanguage = new Map<string, number>()
  const venues = new Set<string>()
  let redactions = 0
  for await (const mention of mentions) {
    if (mention.deletedAt !== undefined) continue
    add(days, Math.floor(Date.parse(mention.publishedAt) / dayMs))
    // en, en-gb and en-GB are one language to a reader.
    add(byLanguage, mention.language.split('-', 1)[0]?.toLowerCase() ?? mention.language)
    venues.add(mention.venue.id)
    for (const id of new Set(mention.problems.map((problem) => problem.id))) add(byProblem, id)
    for (const { count } of mention.redactions) redactions += count
  }
  const shown = (count: number) => publicCount(count, minimumAuthors)
  const range = rangeOf(days.keys())
  const bucketDays = range === undefined ? 1 : bucketLengths.find((length) => (range.last - range.first + 1) / length <= mostBuckets) ?? 1820
  return {
    version: 'heard/1',
    total: shown([...days.values()].reduce((sum, count) => sum + count, 0)),
    ...(range !== undefined && { from: dayOf(range.first), to: dayOf(range.last) }),
    venues: venues.size,
    buckets: range === undefined ? [] : bucketsOf(days, range, bucketDays, shown),
    bucketDays,
    problems: problems.map(({ id }) => ({ id, count: shown(byProblem.get(id) ?? 0) })),
    languages: [...byLanguage].filter(([, count]) => shown(count).about !== null)
      .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).map(([language, count]) => ({ language, count: shown(count) })),
    redactions: shown(redactions),
  }
}

function bucketsOf(days: ReadonlyMap<number, number>, { first, last }: { first: number; last: number }, length: number, shown: (count: number) => HeardBucket['count']): HeardBucket[] {
  const counts = Array.from({ length: Math.floor((last - first) / length) + 1 }, () => 0)
  for (const [day, count] of days) {
    const place = Math.floor((day - first) / length)
    counts[place] = (counts[place] ?? 0) + count
  }
  return counts.map((count, place) => ({
    from: dayOf(first + place * length),
    to: dayOf(Math.min(last, first + (place + 1) * length - 1)),
    count: shown(count),
  }))
}

function rangeOf(days: Iterable<number>): { first: number; last: number } | undefined {
  let first = Infinity
  let last = -Infinity
  for (const day of days) {
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return first === Infinity ? undefined : { first, last }
}

function dayOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
