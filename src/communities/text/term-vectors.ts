import type { TermCounts } from './term-counts.js'

/** Documents as sparse vectors of unit length. */
export interface TermVectors {
  /** The entries of document `d` are those from `offsets[d]` up to, not including, `offsets[d + 1]`, in order of term. */
  readonly offsets: Int32Array
  readonly terms: Int32Array
  readonly weights: Float64Array
  readonly termCount: number
}

/** Which terms count. */
export interface TermVectorOptions {
  /** A term must be in at least this many documents. */
  readonly fewestDocuments: number
  /** … and in at most this share of them, 0…1. */
  readonly largestShare: number
  /** Of each document only this many terms of the highest weight are kept. */
  readonly mostTerms: number
}

/** TF-IDF vectors: (1 + ln tf) · ln(N/df), scaled to length 1, so that the dot product of two is their cosine. */
export function termVectors({ offsets: starts, terms: used, counts, termCount }: TermCounts, options: TermVectorOptions): TermVectors {
  const { fewestDocuments, largestShare, mostTerms } = options
  const documents = starts.length - 1
  const frequency = new Int32Array(termCount)
  for (let e = 0; e < used.length; e++) frequency[used[e] as number] = (frequency[used[e] as number] as number) + 1
  const most = Math.max(fewestDocuments, largestShare * documents)
  const rarity = new Float64Array(termCount)
  for (let term = 0; term < termCount; term++) {
    const df = frequency[term] as number
    if (df >= fewestDocuments && df <= most && df < documents) rarity[term] = Math.log(documents / df)
  }

  const offsets = new Int32Array(documents + 1)
  const terms = new Int32Array(used.length)
  const weights = new Float64Array(used.length)
  const timesHere = new Int32Array(termCount)
  let end = 0
  for (let d = 0; d < documents; d++) {
    const start = end
    for (let e = starts[d] as number; e < (starts[d + 1] as number); e++) {
      const term = used[e] as number
      if (rarity[term] === 0) continue
      terms[end++] = term
      timesHere[term] = counts[e] as number
    }
    // Most of what is said is too rare or too common to count: what is left is quickly put in order.
    terms.subarray(start, end).sort()
    for (let i = start; i < end; i++) weights[i] = (1 + Math.log(timesHere[terms[i] as number] as number)) * (rarity[terms[i] as number] as number)
    if (end - start > mostTerms) end = keepHeaviest(terms, weights, start, end, mostTerms)
    let squares = 0
    for (let i = start; i < end; i++) squares += (weights[i] as number) ** 2
    const length = Math.sqrt(squares)
    for (let i = start; i < end; i++) weights[i] = (weights[i] as number) / length
    offsets[d + 1] = end
  }
  return { offsets, terms: terms.slice(0, end), weights: weights.slice(0, end), termCount }
}

/** Of the entries from `start` to `end` only the heaviest stay, in their order; of equal ones the earlier. @returns the new end. */
function keepHeaviest(terms: Int32Array, weights: Float64Array, start: number, end: number, most: number): number {
  const sorted = weights.slice(start, end).sort()
  const least = sorted[sorted.length - most] as number
  let spare = most
  for (let i = start; i < end; i++) if ((weights[i] as number) > least) spare--
  let to = start
  for (let i = start; i < end; i++) {
    const weight = weights[i] as number
    if (weight < least || (weight === least && spare-- <= 0)) continue
    terms[to] = terms[i] as number
    weights[to++] = weight
  }
  return to
}
