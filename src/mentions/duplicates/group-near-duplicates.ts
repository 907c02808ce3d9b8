import { byCodeUnit } from '../../core/compare.js'
import { MentionError } from '../mention-error.js'
import { comparable, createShingleNumbers } from './shingles.js'
import { similarPairs } from './similar-pairs.js'
import { createUnions } from './unions.js'

/** A text to compare. */
export interface ComparableDocument {
  readonly id: string
  readonly text: string
}

/** What counts as nearly the same. */
export interface NearDuplicateOptions {
  /** Jaccard similarity of three-word shingles from which two texts say the same, above 0 to 1. @defaultValue 0.8 */
  readonly threshold?: number | undefined
}

/**
 * Groups of documents that say nearly the same, by id; documents that repeat nothing are in no group.
 *
 * Every pair at or above the threshold is in one group, exactly: similarity is computed, not estimated. A chain of small
 * edits is one group, though its ends may differ. Groups and their members are sorted by code unit, whatever the order the
 * documents came in. Empty texts repeat nothing. Time grows with the number of similar pairs; 100,000 reports take
 * some three seconds.
 *
 * @throws MentionError `bad-threshold`.
 * @example
 * ```ts
 * groupNearDuplicates([{ id: 'a', text: 'The bins in Quay Street were not collected' }, { id: 'b', text: 'the bins in quay street were not collected!' }])
 * // [['a', 'b']]
 * ```
 */
export function groupNearDuplicates(documents: Iterable<ComparableDocument>, { threshold = 0.8 }: NearDuplicateOptions = {}): string[][] {
  if (!(threshold > 0 && threshold <= 1)) throw new MentionError('bad-threshold', 'A similarity threshold lies above 0 and is at most 1.')
  // Texts that are the same letter for letter are compared once, however many there are.
  const byText = new Map<string, string[]>()
  for (const { id, text } of documents) {
    const key = comparable(text)
    if (key === '') continue
    const ids = byText.get(key)
    if (ids === undefined) byText.set(key, [id])
    else ids.push(id)
  }
  const texts = [...byText.keys()]
  const unions = createUnions(texts.length)
  similarPairs(rankedSets(texts), threshold, unions.join)

  const groups = new Map<number, Set<string>>()
  for (const [index, text] of texts.entries()) {
    const root = unions.find(index)
    const group = groups.get(root) ?? new Set()
    for (const id of byText.get(text) ?? []) group.add(id)
    groups.set(root, group)
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((ids) => [...ids].sort(byCodeUnit)).sort((a, b) => byCodeUnit(a[0] ?? '', b[0] ?? ''))
}

/** Each text's shingles as numbers that grow with how common the shingle is: the rarest first, as `similarPairs` needs them. */
function rankedSets(texts: readonly string[]): Uint32Array[] {
  const shinglesOf = createShingleNumbers()
  const sets = texts.map(shinglesOf)
  const largest = sets.reduce((most, set) => Math.max(most, set.at(-1) ?? 0), 0)
  const frequency = new Uint32Array(largest + 1)
  for (const set of sets) for (const number of set) frequency[number] = (frequency[number] ?? 0) + 1
  // Frequency and number in one, so that they are sorted as plain numbers.
  const order = Float64Array.from(frequency, (count, number) => count * 2 ** 32 + number).sort()
  const rank = new Uint32Array(order.length)
  order.forEach((key, position) => { rank[key % 2 ** 32] = position })
  return sets.map((set) => set.map((number) => rank[number] ?? 0).sort())
}
