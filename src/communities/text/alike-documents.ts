import { byRow } from '../../core/lists.js'
import type { TermVectors } from './term-vectors.js'

/** Documents by kind: those with the same vector are of one kind. */
export interface Alike {
  readonly kinds: number
  /** The first document of each kind. */
  readonly first: Int32Array
  /** The documents of kind `c`, in order, are the `members` from `starts[c]` up to, not including, `starts[c + 1]`. */
  readonly starts: Int32Array
  readonly members: Int32Array
}

/** Finds the documents that have the same vector: short texts are often the same text. */
export function alikeDocuments({ offsets, terms, weights }: TermVectors): Alike {
  const documents = offsets.length - 1
  const size = 2 ** Math.ceil(Math.log2(2 * documents + 2))
  const table = new Int32Array(size)
  const first: number[] = []
  const kindOf = new Int32Array(documents)
  for (let d = 0; d < documents; d++) {
    let hash = 0
    for (let i = offsets[d] as number; i < (offsets[d + 1] as number); i++) hash = Math.imul(hash ^ (terms[i] as number), 0x9e3779b1) + (hash >>> 13)
    let slot = (hash ^ (hash >>> 16)) & (size - 1)
    while (table[slot] !== 0 && !areAlike(first[(table[slot] as number) - 1] as number, d)) slot = (slot + 1) & (size - 1)
    if (table[slot] === 0) table[slot] = first.push(d)
    kindOf[d] = (table[slot] as number) - 1
  }
  const { offsets: starts, entries: members } = byRow(kindOf, first.length)
  return { kinds: first.length, first: Int32Array.from(first), starts, members }

  function areAlike(one: number, other: number): boolean {
    const [a, b] = [offsets[one] as number, offsets[other] as number]
    const length = (offsets[one + 1] as number) - a
    if ((offsets[other + 1] as number) - b !== length) return false
    for (let i = 0; i < length; i++) if (terms[a + i] !== terms[b + i] || weights[a + i] !== weights[b + i]) return false
    return true
  }
}
