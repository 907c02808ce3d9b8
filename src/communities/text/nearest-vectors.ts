import type { TermVectors } from './term-vectors.js'

/** One neighbour: the number of a document and its cosine. */
export interface Neighbour {
  readonly document: number
  readonly similarity: number
}

/**
 * For every document the k others of highest cosine, exactly, through an inverted index: only documents that share a
 * term are ever touched. Equal similarities: the lower number first. Similarities of 0 are no neighbours.
 */
export function nearestVectors(vectors: TermVectors, k: number): Neighbour[][] {
  const { offsets, terms, weights, termCount } = vectors
  const documents = offsets.length - 1
  const starts = new Int32Array(termCount + 1)
  for (const term of terms) starts[term + 1] = (starts[term + 1] as number) + 1
  for (let t = 0; t < termCount; t++) starts[t + 1] = (starts[t + 1] as number) + (starts[t] as number)
  const posted = new Int32Array(terms.length)
  const postedWeights = new Float64Array(terms.length)
  const cursor = starts.slice(0, termCount)
  for (let d = 0; d < documents; d++) {
    for (let i = offsets[d] as number; i < (offsets[d + 1] as number); i++) {
      const term = terms[i] as number
      const at = cursor[term] as number
      posted[at] = d
      postedWeights[at] = weights[i] as number
      cursor[term] = at + 1
    }
  }

  const scores = new Float64Array(documents)
  const touched = new Int32Array(documents)
  return Array.from({ length: documents }, (_, d): Neighbour[] => {
    let touches = 0
    for (let i = offsets[d] as number; i < (offsets[d + 1] as number); i++) {
      const term = terms[i] as number
      const weight = weights[i] as number
      const end = starts[term + 1] as number
      for (let at = starts[term] as number; at < end; at++) {
        const other = posted[at] as number
        if (scores[other] === 0) touched[touches++] = other
        scores[other] = (scores[other] as number) + weight * (postedWeights[at] as number)
      }
    }
    const best: { document: number; similarity: number }[] = []
    for (let i = 0; i < touches; i++) {
      const other = touched[i] as number
      const similarity = scores[other] as number
      scores[other] = 0
      if (other === d) continue
      const worst = best[k - 1]
      if (worst !== undefined && (similarity < worst.similarity || (similarity === worst.similarity && other > worst.document))) continue
      let place = Math.min(best.length, k - 1)
      while (place > 0 && comesBefore(similarity, other, best[place - 1])) {
        if (place < k) best[place] = best[place - 1] as Neighbour
        place--
      }
      best[place] = { document: other, similarity }
    }
    return best
  })
}

function comesBefore(similarity: number, document: number, than: Neighbour | undefined): boolean {
  return than === undefined || similarity > than.similarity || (similarity === than.similarity && document < than.document)
}
