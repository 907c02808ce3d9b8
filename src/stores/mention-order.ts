import { byCodeUnit } from '../core/compare.js'
import type { Mention } from '../mentions/mention.js'
import type { MentionQuery } from './store.js'

/** Order of reading: by publication time, then id. */
export function byPublication(a: Mention, b: Mention): number {
  return Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || byCodeUnit(a.id, b.id)
}

/** An instant as the database orders it: UTC, milliseconds. @throws RangeError when it is no ISO 8601 time. */
export function canonicalInstant(instant: string): string {
  return new Date(instant).toISOString()
}

/** Whether a mention answers a query; what {@link MentionQuery} says, in one place. */
export function answersQuery(query: MentionQuery): (mention: Mention) => boolean {
  const { sourceId, venueId, problemId, includeDeleted = false, includeDuplicates = true } = query
  const from = query.from === undefined ? -Infinity : Date.parse(canonicalInstant(query.from))
  const to = query.to === undefined ? Infinity : Date.parse(canonicalInstant(query.to))
  return (mention) => {
    const at = Date.parse(mention.publishedAt)
    return at >= from
      && at < to
      && (sourceId === undefined || mention.sourceId === sourceId)
      && (venueId === undefined || mention.venue.id === venueId)
      && (problemId === undefined || mention.problems.some(({ id }) => id === problemId))
      && (includeDeleted || mention.deletedAt === undefined)
      && (includeDuplicates || mention.duplicateOf === undefined)
  }
}

/** The pseudonym of a mention's author, where it has one. */
export function authorPseudonym(mention: Mention): string | undefined {
  return mention.author !== undefined && 'pseudonym' in mention.author ? mention.author.pseudonym : undefined
}
