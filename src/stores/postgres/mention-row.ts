import type { Mention } from '../../mentions/mention.js'
import { authorPseudonym, canonicalInstant } from '../mention-order.js'
import { textOf, type Row } from './database.js'

/**
 * A mention as the statement of `commitBatch` takes it. `duplicateOf` lives in its own column only, so that marking
 * duplicates never rewrites a document.
 */
export function toRow(mention: Mention, version: number): Record<string, unknown> {
  const { duplicateOf, ...doc } = mention
  return {
    id: mention.id,
    source_id: mention.sourceId,
    venue_id: mention.venue.id,
    published_at: canonicalInstant(mention.publishedAt),
    retain_until: canonicalInstant(mention.retainUntil),
    author: authorPseudonym(mention) ?? null,
    deleted: mention.deletedAt !== undefined,
    duplicate_of: duplicateOf ?? null,
    problem_ids: mention.problems.map(({ id }) => id),
    version,
    // A text within the JSON, so that the database never decodes a NUL a post may hold.
    doc: JSON.stringify(doc),
  }
}

/** A mention from the columns `doc` (as text) and `duplicate_of`. */
export function fromRow(row: Row): Mention {
  const mention = JSON.parse(textOf(row, 'doc')) as Mention
  const duplicateOf = row['duplicate_of']
  return typeof duplicateOf === 'string' ? { ...mention, duplicateOf } : mention
}
