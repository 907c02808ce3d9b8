import { byCodeUnit } from '../core/compare.js'
import { dayNumber, dayOf } from '../engagement/calendar/days.js'
import { londonDay } from '../engagement/calendar/london-day.js'
import { addSpeaker, noSpeakers, peopleBehind, type Speakers } from '../listening/speakers.js'
import type { Mention } from '../mentions/mention.js'
import type { HeardBucket, HeardSummary } from './heard-summary.js'
import { publicCount, type PublicCount } from './public-count.js'

/** How to sum up what was heard. */
export interface SummariseHeardOptions {
  /** Ids in the order they are to be shown. */
  readonly problems: readonly { readonly id: string }[]
  /** Counts below it are held back; never less than 10. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
}

// Lengths that read well, and as few bars as a page can carry.
const bucketLengths = [1, 7, 28, 91, 364]
const mostBuckets = 16

/**
 * Sums up mentions for a report: over time, by problem and by language, every count held back below the threshold, of
 * mentions or of the people behind them, and otherwise rounded. Reads once, keeps nothing of a mention. What the source has
 * deleted does not count. Days are those of Europe/London.
 *
 * @example
 * ```ts
 * const heard = await summariseHeard(store.mentions({ includeDuplicates: false }), { problems })
 * ```
 */
export async function summariseHeard(mentions: Iterable<Mention> | AsyncIterable<Mention>, { problems, minimumAuthors = 10 }: SummariseHeardOptions): Promise<HeardSummary> {
  const days = new Map<number, Speakers>()
  const byProblem = new Map<string, Speakers>()
  const byLanguage = new Map<string, Speakers>()
  const redacted = noSpeakers()
  const venues = new Map<string, Speakers>()
  let redactions = 0
  for await (const { author, deletedAt, publishedAt, language, venue, problems: bearsOn, redactions: taken } of mentions) {
    if (deletedAt !== undefined) continue
    add(days, dayNumber(londonDay(publishedAt)) ?? Number.NaN, author)
    // en, en-gb and en-GB are one language to a reader.
    add(byLanguage, language.split('-', 1)[0]?.toLowerCase() ?? language, author)
    add(venues, venue.id, author)
    for (const id of new Set(bearsOn.map((problem) => problem.id))) add(byProblem, id, author)
    if (taken.length > 0) addSpeaker(redacted, author)
    for (const { count } of taken) redactions += count
  }
  const shown: Shown = (...speakers) => publicCount(speakers.reduce((sum, each) => sum + each.mentions, 0), minimumAuthors, peopleBehind(speakers))
  const range = rangeOf(days.keys())
  const bucketDays = range === undefined ? 1 : bucketLengths.find((length) => (range.last - range.first + 1) / length <= mostBuckets) ?? 1820
  return {
    version: 'heard/1',
    total: shown(...days.values()),
    ...(range !== undefined && { from: dayOf(range.first), to: dayOf(range.last) }),
    venues: [...venues.values()].filter((speakers) => shown(speakers).about !== null).length,
    buckets: range === undefined ? [] : bucketsOf(days, range, bucketDays, shown),
    bucketDays,
    problems: problems.map(({ id }) => ({ id, count: shown(byProblem.get(id) ?? noSpeakers()) })),
    languages: [...byLanguage].filter(([, speakers]) => shown(speakers).about !== null)
      .sort(([a, one], [b, other]) => other.mentions - one.mentions || byCodeUnit(a, b)).map(([language, speakers]) => ({ language, count: shown(speakers) })),
    redactions: publicCount(redactions, minimumAuthors, peopleBehind([redacted])),
  }
}

type Shown = (...speakers: readonly Speakers[]) => PublicCount

function bucketsOf(days: ReadonlyMap<number, Speakers>, { first, last }: { first: number; last: number }, length: number, shown: Shown): HeardBucket[] {
  const buckets = Array.from({ length: Math.floor((last - first) / length) + 1 }, (): Speakers[] => [])
  for (const [day, speakers] of days) buckets[Math.floor((day - first) / length)]?.push(speakers)
  return buckets.map((speakers, place) => ({
    from: dayOf(first + place * length),
    to: dayOf(Math.min(last, first + (place + 1) * length - 1)),
    count: shown(...speakers),
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

function add<Key>(counts: Map<Key, Speakers>, key: Key, author: Mention['author']): void {
  const speakers = counts.get(key) ?? noSpeakers()
  counts.set(key, speakers)
  addSpeaker(speakers, author)
}
