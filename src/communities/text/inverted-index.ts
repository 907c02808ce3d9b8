import type { TermVectors } from './term-vectors.js'

/** Which documents have each term, those in which it weighs most first. */
export interface InvertedIndex {
  /** The postings of term `t` are those from `starts[t]` up to, not including, `starts[t + 1]`. */
  readonly starts: Int32Array
  readonly documents: Int32Array
  readonly weights: Float64Array
  /** No posting from here to the end of its list weighs more. */
  readonly atMost: Float32Array
}

/** Weights are put in order to within a step of this many to one. */
const steps = 4096

/** Indexes the documents given by number. A posting says the place of its document among them. */
export function invertedIndex({ offsets, terms, weights, termCount }: TermVectors, documents: Int32Array): InvertedIndex {
  const starts = new Int32Array(termCount + 1)
  const ofStep = new Int32Array(steps + 1)
  const stepOf = (weight: number): number => Math.min(steps - 1, Math.floor((1 - weight) * steps))
  for (const document of documents) {
    for (let i = offsets[document] as number; i < (offsets[document + 1] as number); i++) {
      starts[(terms[i] as number) + 1] = (starts[(terms[i] as number) + 1] as number) + 1
      const step = Math.max(0, stepOf(weights[i] as number))
      ofStep[step + 1] = (ofStep[step + 1] as number) + 1
    }
  }
  for (let t = 0; t < termCount; t++) starts[t + 1] = (starts[t + 1] as number) + (starts[t] as number)
  for (let step = 0; step < steps; step++) ofStep[step + 1] = (ofStep[step + 1] as number) + (ofStep[step] as number)

  // Entries step by step, heaviest first; put into their lists in this order, every list is in order.
  const size = starts[termCount] as number
  const entries = new Int32Array(size)
  const places = new Int32Array(size)
  documents.forEach((document, place) => {
    for (let i = offsets[document] as number; i < (offsets[document + 1] as number); i++) {
      const step = Math.max(0, stepOf(weights[i] as number))
      const at = ofStep[step] as number
      entries[at] = i
      places[at] = place
      ofStep[step] = at + 1
    }
  })
  const cursor = starts.slice(0, termCount)
  const posted = new Int32Array(size)
  const postedWeights = new Float64Array(size)
  const atMost = new Float32Array(size)
  for (let e = 0; e < size; e++) {
    const i = entries[e] as number
    const at = cursor[terms[i] as number] as number
    cursor[terms[i] as number] = at + 1
    posted[at] = places[e] as number
    postedWeights[at] = weights[i] as number
    // A little more than the step begins with: single precision must not make it less.
    atMost[at] = 1 - Math.max(0, stepOf(weights[i] as number)) / steps + 1e-6
  }
  return { starts, documents: posted, weights: postedWeights, atMost }
}
