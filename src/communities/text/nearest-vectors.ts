import { alikeDocuments, type Alike } from './alike-documents.js'
import { createRanking } from './ranking.js'
import type { TermVectors } from './term-vectors.js'

/** Neighbours of documents: those of `d` from `offsets[d]` up to, not including, `offsets[d + 1]`, most alike first. */
export interface Neighbours {
  readonly offsets: Int32Array
  readonly documents: Int32Array
  /** Cosines. */
  readonly similarities: Float64Array
}

/** What a bound must fall short by, so that no rounding hides a neighbour. */
const margin = 1e-9

/**
 * For every document the `most` others of highest cosine, exactly. Equal similarities: the lower number first. Similarities
 * of 0 are no neighbours.
 *
 * An inverted index, read term by term from the rarest on: a document met in none of the terms read so far can at most be
 * as like as the terms unread allow, by their weights (Turtle & Flood 1995) and, since all vectors have length 1, by
 * the length of what is unread (Cauchy–Schwarz). Once so many documents are certain to be more alike than that, the lists of
 * common terms, which are the long ones, need not be read: whoever was met is compared in full. Documents with the same
 * vector are looked for once.
 */
export function nearestVectors(vectors: TermVectors, most: number): Neighbours {
  const { offsets, terms, weights, termCount } = vectors
  const documents = offsets.length - 1
  const k = Math.max(0, Math.min(most, documents - 1))
  const { kinds, first, starts: memberStarts, members }: Alike = alikeDocuments(vectors)
  const { starts, posted, postedWeights, heaviest } = postings(vectors, first)

  const query = new Float64Array(termCount)
  const scores = new Float64Array(kinds)
  const touched = new Int32Array(kinds)
  const ranking = createRanking(k + 1)
  let order = new Int32Array(64)
  let rest = new Float64Array(65)

  const found = new Int32Array(documents * k)
  const cosines = new Float64Array(documents * k)
  const counts = new Int32Array(documents)

  for (let kind = 0; kind < kinds; kind++) {
    const document = first[kind] as number
    const start = offsets[document] as number
    const size = (offsets[document + 1] as number) - start
    if (size === 0) continue
    if (size > order.length) {
      order = new Int32Array(2 * size)
      rest = new Float64Array(2 * size + 1)
    }
    for (let i = 0; i < size; i++) order[i] = start + i
    const rows = order.subarray(0, size)
    byLengthOfList(rows, terms, starts)
    boundsOf(rows, terms, weights, heaviest, rest)
    for (let i = start; i < start + size; i++) query[terms[i] as number] = weights[i] as number

    let touches = 0
    let unread = 0
    for (let i = 0; i < size; i++) {
      const term = terms[rows[i] as number] as number
      const from = starts[term] as number
      const to = starts[term + 1] as number
      // Asking costs as much as there are documents touched: worth it before a list that is longer.
      if (touches > k && to - from > touches && (rest[i] as number) + margin < ranking.threshold(scores, touched, touches)) {
        unread = rest[i] as number
        break
      }
      const weight = weights[rows[i] as number] as number
      for (let at = from; at < to; at++) {
        const other = posted[at] as number
        if (scores[other] === 0) touched[touches++] = other
        scores[other] = (scores[other] as number) + weight * (postedWeights[at] as number)
      }
    }

    ranking.clear()
    const least = ranking.threshold(scores, touched, touches) - margin
    for (let i = 0; i < touches; i++) {
      const other = touched[i] as number
      const bound = (scores[other] as number) + unread
      scores[other] = 0
      if (bound < least) continue
      const twin = first[other] as number
      let cosine = 0
      for (let j = offsets[twin] as number; j < (offsets[twin + 1] as number); j++) cosine += (query[terms[j] as number] as number) * (weights[j] as number)
      for (let m = memberStarts[other] as number; m < (memberStarts[other + 1] as number); m++) if (!ranking.offer(members[m] as number, cosine)) break
    }
    for (let i = start; i < start + size; i++) query[terms[i] as number] = 0

    for (let m = memberStarts[kind] as number; m < (memberStarts[kind + 1] as number); m++) {
      const self = members[m] as number
      let count = 0
      for (let place = 0; place < ranking.size() && count < k; place++) {
        if (ranking.document(place) === self) continue
        found[self * k + count] = ranking.document(place)
        cosines[self * k + count++] = ranking.similarity(place)
      }
      counts[self] = count
    }
  }
  return packed(counts, found, cosines, k)
}

/** The inverted index: kinds of document by term, and the greatest weight of each term. */
function postings({ offsets, terms, weights, termCount }: TermVectors, first: Int32Array): { readonly starts: Int32Array; readonly posted: Int32Array; readonly postedWeights: Float64Array; readonly heaviest: Float64Array } {
  const starts = new Int32Array(termCount + 1)
  for (const document of first) {
    for (let i = offsets[document] as number; i < (offsets[document + 1] as number); i++) starts[(terms[i] as number) + 1] = (starts[(terms[i] as number) + 1] as number) + 1
  }
  for (let t = 0; t < termCount; t++) starts[t + 1] = (starts[t + 1] as number) + (starts[t] as number)
  const posted = new Int32Array(starts[termCount] as number)
  const postedWeights = new Float64Array(posted.length)
  const heaviest = new Float64Array(termCount)
  const cursor = starts.slice(0, termCount)
  first.forEach((document, kind) => {
    for (let i = offsets[document] as number; i < (offsets[document + 1] as number); i++) {
      const term = terms[i] as number
      const at = cursor[term] as number
      posted[at] = kind
      postedWeights[at] = weights[i] as number
      if ((weights[i] as number) > (heaviest[term] as number)) heaviest[term] = weights[i] as number
      cursor[term] = at + 1
    }
  })
  return { starts, posted, postedWeights, heaviest }
}

/** Puts entries whose term is in few documents first. */
function byLengthOfList(rows: Int32Array, terms: Int32Array, starts: Int32Array): void {
  const length = (row: number): number => (starts[(terms[row] as number) + 1] as number) - (starts[terms[row] as number] as number)
  if (rows.length > 40) {
    rows.sort((a, b) => length(a) - length(b) || a - b)
    return
  }
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number
    const own = length(row)
    let at = i
    for (; at > 0 && length(rows[at - 1] as number) > own; at--) rows[at] = rows[at - 1] as number
    rows[at] = row
  }
}

/** How like a document can be that has none of the terms before the i-th. */
function boundsOf(rows: Int32Array, terms: Int32Array, weights: Float64Array, heaviest: Float64Array, rest: Float64Array): void {
  let sum = 0
  let squares = 0
  rest[rows.length] = 0
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as number
    const weight = weights[row] as number
    sum += weight * (heaviest[terms[row] as number] as number)
    squares += weight * weight
    rest[i] = Math.min(sum, Math.sqrt(squares))
  }
}

function packed(counts: Int32Array, found: Int32Array, cosines: Float64Array, k: number): Neighbours {
  const offsets = new Int32Array(counts.length + 1)
  counts.forEach((count, d) => { offsets[d + 1] = (offsets[d] as number) + count })
  let to = 0
  counts.forEach((count, d) => {
    found.copyWithin(to, d * k, d * k + count)
    cosines.copyWithin(to, d * k, d * k + count)
    to += count
  })
  return { offsets, documents: found.subarray(0, to), similarities: cosines.subarray(0, to) }
}
