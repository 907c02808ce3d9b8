import type { Mention } from '../../mentions/mention.js'

/**
 * What is left of a mention its source has deleted: that something was said there and then, and its place in the
 * conversation; not what, nor by whom. A mention that is not deleted comes back as it is.
 */
export function emptyDeletedMention(mention: Mention): Mention {
  if (mention.deletedAt === undefined) return mention
  const { id, revision, sourceId, kind, venue, publishedAt, updatedAt, observedAt, dateConfidence, replyTo, thread, provenance, retainUntil, deletedAt } = mention
  return {
    id,
    revision,
    sourceId,
    kind,
    venue,
    publishedAt,
    ...(updatedAt !== undefined && { updatedAt }),
    observedAt,
    dateConfidence,
    text: '',
    language: 'und',
    ...(replyTo !== undefined && { replyTo }),
    thread,
    addressed: [],
    links: [],
    tags: [],
    places: [],
    problems: [],
    sentiment: { score: 0, hits: [] },
    redactions: [],
    provenance,
    retainUntil,
    deletedAt,
  }
}
