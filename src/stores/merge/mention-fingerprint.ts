import { byCodeUnit } from '../../core/compare.js'
import { digest } from '../../core/digest.js'
import type { Mention } from '../../mentions/mention.js'

/**
 * A digest of what a mention *says*: two mentions of one id with one fingerprint are the same version of it.
 *
 * It covers kind, venue, author, title, text, URL, reply, thread, status, links, tags (these two as sets) and whether
 * it has been deleted. It leaves out how and when we heard it (`observedAt`, `updatedAt`, `provenance`, `retainUntil`),
 * what moves without an edit (`metrics`) and what we think of it (`problems`, `places`, `sentiment`, `language`,
 * `spam`, `addressed`, `duplicateOf`), so that a new like, a new poll or a new rule is not taken for an edit.
 */
export function mentionFingerprint(mention: Mention): string {
  return digest(JSON.stringify([
    mention.kind,
    mention.venue.id,
    authorKey(mention.author),
    mention.title ?? null,
    mention.text,
    mention.url ?? null,
    mention.replyTo ?? null,
    mention.thread,
    mention.status ?? null,
    sortedSet(mention.links),
    sortedSet(mention.tags),
    mention.deletedAt !== undefined,
  ]))
}

function authorKey(author: Mention['author']): string | null {
  if (author === undefined) return null
  return 'account' in author ? author.account : author.pseudonym
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort(byCodeUnit)
}
