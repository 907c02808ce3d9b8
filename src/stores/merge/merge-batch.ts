import { byCodeUnit } from '../../core/compare.js'
import type { Mention } from '../../mentions/mention.js'
import type { CommitResult } from '../store.js'
import { mergeMention, type MergeOutcome } from './merge-mention.js'

/** What a batch does to a store: the rows to write, and the counts. */
export interface MergedBatch {
  /** Mentions whose stored form is new or different, by id. */
  readonly changed: ReadonlyMap<string, Mention>
  readonly result: CommitResult
}

/**
 * Merges mentions, in their order, into what is stored. The same mention twice in one batch is merged twice, so that
 * it makes no difference how a stream is cut into batches.
 *
 * @param stored - what the store holds of the batch's ids.
 * @param isErased - ids that were erased at a person's request: such a mention is not taken in again.
 */
export function mergeBatch(mentions: readonly Mention[], stored: ReadonlyMap<string, Mention>, isErased: (id: string) => boolean): MergedBatch {
  const counts: Record<MergeOutcome, number> = { added: 0, revised: 0, unchanged: 0, deleted: 0 }
  const current = new Map<string, Mention>()
  for (const incoming of mentions) {
    if (isErased(incoming.id)) {
      counts.unchanged++
      continue
    }
    const { mention, outcome } = mergeMention(current.get(incoming.id) ?? stored.get(incoming.id), incoming)
    counts[outcome]++
    current.set(mention.id, mention)
  }
  const changed = new Map([...current].filter(([id, mention]) => !isSame(stored.get(id), mention)))
  return { changed, result: counts }
}

function isSame(before: Mention | undefined, after: Mention): boolean {
  if (before === undefined) return false
  return canonical(before) === canonical(after)
}

// Merging can move a key to another place: keys are compared in one order.
function canonical(mention: Mention): string {
  return JSON.stringify(mention, sortKeys)
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b)))
}
