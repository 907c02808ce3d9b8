import { alikeDocuments } from './alike-documents.js'
import { invertedIndex } from './inverted-index.js'
import { createRanking } from './ranking.js'
import type { TermVectors } from './term-vectors.js'
import { unseenBound } from './unseen-bound.js'

/** Neighbours of documents: those of `d` from `offsets[d]` up to, not including, `offsets[d + 1]`, most alike first. */
export interface Neighbours {
  readonly offsets: Int32Array
  readonly documents: Int32Array
  /** Cosines. */
  readonly similarities: Float64Array
}

/** What a bound must fall short by, so that no rounding hides a neighbour. */
const margin = 1e-9
/** Reading goes on until what is unseen is this much less alike than what was found: then few of those met need be compared. */
const enoughLess = 0.7
/** How far ahead it is looked for where a list has fallen enough to be worth reading. */
const strides = [64, 256, 1024, 4096]

/**
 * For every document the `most` others of highest cosine, exactly. Equal similarities: the lower number first. Similarities
 * of 0 are no neighbours.
 *
 * Through an inverted index whose lists begin with the documents in which the term weighs most. Of long lists only the
 * beginnings are read, whichever promises most, and added up until no document that has not been met can be as like as
 * those that have (a threshold algorithm in the manner of Fagin, with the bound of `unseenBound`); whoever may still be
 * among the nearest is then compared in full. Documents with the same vector are looked for once.
 *
 * @param readWhole - lists with no more postings than this in all are read whole: quicker than choosing what to read.
 */
export function nearestVectors(vectors: TermVectors, most: number, readWhole = 12_000): Neighbours {
  const { offsets, terms, weights, termCount } = vectors
  const documents = offsets.length - 1
  const k = Math.max(0, Math.min(most, documents - 1))
  const { kinds, first, starts: memberStarts, members } = alikeDocuments(vectors)
  const index = invertedIndex(vectors, first)

  const query = new Float64Array(termCount)
  const scores = new Float64Array(kinds)
  const touched = new Int32Array(kinds)
  const ranking = createRanking(k + 1)
  const found = new Int32Array(documents * k)
  const cosines = new Float64Array(documents * k)
  const counts = new Int32Array(documents)
  let longest = 0
  for (let d = 0; d < documents; d++) longest = Math.max(longest, (offsets[d + 1] as number) - (offsets[d] as number))
  const own = new Float64Array(longest)
  const mostLeft = new Float64Array(longest)
  const at = new Int32Array(longest)

  const compare = (kind: number): void => {
    const document = first[kind] as number
    let cosine = 0
    for (let j = offsets[document] as number; j < (offsets[document + 1] as number); j++) cosine += (query[terms[j] as number] as number) * (weights[j] as number)
    for (let m = memberStarts[kind] as number; m < (memberStarts[kind + 1] as number); m++) if (!ranking.offer(members[m] as number, cosine)) break
  }

  const readAll = (start: number, end: number): void => {
    let touches = 0
    for (let i = start; i < end; i++) {
      const term = terms[i] as number
      const weight = weights[i] as number
      const last = index.starts[term + 1] as number
      for (let posting = index.starts[term] as number; posting < last; posting++) {
        const other = index.documents[posting] as number
        if (scores[other] === 0) touched[touches++] = other
        scores[other] = (scores[other] as number) + weight * (index.weights[posting] as number)
      }
    }
    const least = ranking.threshold(scores, touched, touches) - margin
    for (let i = 0; i < touches; i++) {
      const other = touched[i] as number
      // Added up in another order than all are compared in: near enough to say which are worth it.
      if ((scores[other] as number) >= least) compare(other)
      scores[other] = 0
    }
  }

  const readBeginnings = (start: number, end: number): void => {
    const size = end - start
    for (let i = 0; i < size; i++) {
      own[i] = weights[start + i] as number
      at[i] = index.starts[terms[start + i] as number] as number
      mostLeft[i] = index.atMost[at[i] as number] as number
    }
    let touches = 0
    let read = 0
    let lookAgain = 8 * (k + 1)
    let least = -Infinity
    let unseen = 1
    for (;;) {
      const { similarity, stretch } = unseenBound(own, mostLeft, size)
      unseen = similarity
      if (read >= lookAgain) {
        least = ranking.threshold(scores, touched, touches)
        lookAgain = 1.5 * read
      }
      if (unseen + margin < enoughLess * least) break
      let list = -1
      let until = 0
      let bestRate = -1
      for (let i = 0; i < size; i++) {
        const last = index.starts[(terms[start + i] as number) + 1] as number
        const from = at[i] as number
        if (from === last) continue
        const cap = stretch * (own[i] as number)
        const now = Math.min(mostLeft[i] as number, cap)
        for (const stride of strides) {
          const to = Math.min(last, from + stride)
          const then = to === last ? 0 : Math.min(index.atMost[to] as number, cap)
          const rate = ((own[i] as number) * (now - then)) / (to - from)
          if (rate > bestRate) {
            bestRate = rate
            list = i
            until = to
          }
          if (to === last) break
        }
      }
      if (list === -1) break
      const weight = own[list] as number
      read += until - (at[list] as number)
      for (let posting = at[list] as number; posting < until; posting++) {
        const other = index.documents[posting] as number
        if (scores[other] === 0) touched[touches++] = other
        scores[other] = (scores[other] as number) + weight * (index.weights[posting] as number)
      }
      at[list] = until
      mostLeft[list] = until === (index.starts[(terms[start + list] as number) + 1] as number) ? 0 : index.atMost[until] as number
    }
    least = ranking.threshold(scores, touched, touches) - unseen - margin
    for (let i = 0; i < touches; i++) {
      const other = touched[i] as number
      if ((scores[other] as number) >= least) compare(other)
      scores[other] = 0
    }
  }

  for (let kind = 0; kind < kinds; kind++) {
    const document = first[kind] as number
    const start = offsets[document] as number
    const end = offsets[document + 1] as number
    if (start === end || k === 0) continue
    let postings = 0
    for (let i = start; i < end; i++) {
      const term = terms[i] as number
      query[term] = weights[i] as number
      postings += (index.starts[term + 1] as number) - (index.starts[term] as number)
    }
    ranking.clear()
    if (postings <= readWhole) readAll(start, end)
    else readBeginnings(start, end)
    for (let i = start; i < end; i++) query[terms[i] as number] = 0
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
