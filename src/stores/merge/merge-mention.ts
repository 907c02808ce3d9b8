import type { Mention } from '../../mentions/mention.js'
import { emptyDeletedMention } from './empty-mention.js'
import { mentionFingerprint } from './mention-fingerprint.js'

/** What became of an incoming mention. */
export type MergeOutcome = 'added' | 'revised' | 'unchanged' | 'deleted'

/** A mention as it is to be kept, and what that means. */
export interface MergedMention {
  readonly mention: Mention
  readonly outcome: MergeOutcome
}

/**
 * Brings what is stored under an id and what has just been heard together. Every store merges by this one function.
 *
 * - Nothing stored: `added`; a deletion is kept too, emptied, so that a late copy cannot bring the text back: `deleted`.
 * - Same fingerprint: `unchanged`. Metrics and what the normaliser thinks of it follow the later retrieval.
 * - Other content: the newer version wins, by `updatedAt` where both have one, otherwise by retrieval. A winner is
 *   `revised` and raises `revision`; a loser changes nothing: `unchanged`.
 * - A deletion empties the mention: `deleted`. Only a version its source dates after the deletion, and that was
 *   retrieved after it, brings it back.
 *
 * First sight is kept: the earliest `observedAt`, the first `publishedAt` (unless a later one is better known), the
 * earliest `retainUntil`, the source that heard it first.
 */
export function mergeMention(stored: Mention | undefined, incoming: Mention): MergedMention {
  const heard = emptyDeletedMention(incoming)
  if (stored === undefined) return { mention: heard, outcome: heard.deletedAt === undefined ? 'added' : 'deleted' }
  const first = firstSight(stored, heard)

  if (stored.deletedAt !== undefined && heard.deletedAt !== undefined) return { mention: { ...stored, ...first }, outcome: 'unchanged' }
  if (mentionFingerprint(stored) === mentionFingerprint(heard)) {
    const latest = retrievedAt(heard) >= retrievedAt(stored) ? refreshed(stored, heard) : stored
    return { mention: { ...latest, ...first, ...latestUpdate(stored, heard) }, outcome: 'unchanged' }
  }
  if (!isNewer(heard, stored)) return { mention: { ...stored, ...first }, outcome: 'unchanged' }

  const revision = Math.max(stored.revision + 1, heard.revision)
  if (heard.deletedAt !== undefined) {
    // A notice of deletion often says little else: where it was said is known from before.
    const { provenance, deletedAt } = heard
    return { mention: emptyDeletedMention({ ...stored, ...first, revision, provenance, deletedAt }), outcome: 'deleted' }
  }
  return { mention: { ...heard, ...first, ...latestUpdate(stored, heard), ...stillDuplicate(stored, heard), revision }, outcome: 'revised' }
}

// Another text is perhaps no longer the same as anybody's; a new status leaves the text, and so the mark, as it was.
function stillDuplicate(stored: Mention, heard: Mention): Pick<Mention, 'duplicateOf'> {
  const sameText = stored.text === heard.text && stored.title === heard.title
  const duplicateOf = heard.duplicateOf ?? (sameText ? stored.duplicateOf : undefined)
  return duplicateOf === undefined ? {} : { duplicateOf }
}

function firstSight(stored: Mention, heard: Mention): Pick<Mention, 'sourceId' | 'publishedAt' | 'dateConfidence' | 'observedAt' | 'retainUntil'> {
  const dated = dateRank[heard.dateConfidence] > dateRank[stored.dateConfidence] ? heard : stored
  return {
    sourceId: stored.sourceId,
    publishedAt: dated.publishedAt,
    dateConfidence: dated.dateConfidence,
    observedAt: earlier(stored.observedAt, heard.observedAt),
    retainUntil: earlier(stored.retainUntil, heard.retainUntil),
  }
}

const dateRank = { observed: 0, day: 1, exact: 2 } as const

// What is said has not changed. Whom it addresses and whom it repeats stay as stored: an erasure has perhaps taken a
// name out of the one, and the duplicate search has found the other.
function refreshed(stored: Mention, heard: Mention): Mention {
  const { metrics: _metrics, spam: _spam, ...rest } = stored
  const { language, places, problems, sentiment, redactions, metrics, spam } = heard
  return { ...rest, language, places, problems, sentiment, redactions, ...(metrics !== undefined && { metrics }), ...(spam !== undefined && { spam }) }
}

function latestUpdate(stored: Mention, heard: Mention): Pick<Mention, 'updatedAt'> {
  const updatedAt = stored.updatedAt !== undefined && heard.updatedAt !== undefined
    ? earlier(stored.updatedAt, heard.updatedAt) === stored.updatedAt ? heard.updatedAt : stored.updatedAt
    : stored.updatedAt ?? heard.updatedAt
  return updatedAt === undefined ? {} : { updatedAt }
}

function isNewer(heard: Mention, stored: Mention): boolean {
  if (heard.deletedAt !== undefined) return !saidAfter(stored, heard.deletedAt)
  if (stored.deletedAt !== undefined) return saidAfter(heard, stored.deletedAt)
  if (heard.updatedAt !== undefined && stored.updatedAt !== undefined && time(heard.updatedAt) !== time(stored.updatedAt)) {
    return time(heard.updatedAt) > time(stored.updatedAt)
  }
  return retrievedAt(heard) >= retrievedAt(stored)
}

function saidAfter(mention: Mention, instant: string): boolean {
  return mention.updatedAt !== undefined && time(mention.updatedAt) > time(instant) && retrievedAt(mention) > time(instant)
}

function retrievedAt(mention: Mention): number {
  return time(mention.provenance.retrievedAt)
}

function earlier(a: string, b: string): string {
  return time(b) < time(a) ? b : a
}

function time(instant: string): number {
  return Date.parse(instant)
}
