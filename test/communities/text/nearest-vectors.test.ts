import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestVectors } from '../../../src/communities/text/nearest-vectors.js'
import { createTermCounter } from '../../../src/communities/text/term-counts.js'
import { termVectors, type TermVectors } from '../../../src/communities/text/term-vectors.js'
import { unseenBound } from '../../../src/communities/text/unseen-bound.js'

function vectorsOf(documents: readonly (readonly number[])[]): TermVectors {
  const counter = createTermCounter(40)
  for (const terms of documents) {
    for (const term of terms) counter.add(term)
    counter.endDocument()
  }
  return termVectors(counter.counts(), { fewestDocuments: 2, largestShare: 1, mostTerms: Infinity })
}

/** Cosines of a document with all others, highest first; by comparing it with each. */
function cosinesOf({ offsets, terms, weights }: TermVectors, d: number): number[] {
  const row = (document: number): Map<number, number> => new Map(Array.from(terms.subarray(offsets[document], offsets[document + 1]), (term, i) => [term, weights[(offsets[document] ?? 0) + i] ?? 0]))
  const own = row(d)
  return Array.from({ length: offsets.length - 1 }, (_, other) => (other === d ? 0 : [...row(other)].reduce((sum, [term, weight]) => sum + weight * (own.get(term) ?? 0), 0))).filter((cosine) => cosine > 1e-12).sort((a, b) => b - a)
}

// Rare terms and common ones, short documents and long ones: of some lists the beginning is enough.
const term = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 39 }))
const collection = fc.array(fc.array(term, { minLength: 1, maxLength: 12 }), { minLength: 150, maxLength: 400, size: 'max' })

describe('the nearest of many', () => {
  it('are exactly those found by comparing every two, whether lists are read whole or their beginnings only', () => {
    fc.assert(fc.property(collection, fc.integer({ min: 1, max: 6 }), (documents, k) => {
      const vectors = vectorsOf(documents)
      const beginnings = nearestVectors(vectors, k, 0)
      expect(beginnings).toEqual(nearestVectors(vectors, k, Infinity))
      for (let d = 0; d < documents.length; d += 7) {
        const found = beginnings.similarities.subarray(beginnings.offsets[d], beginnings.offsets[d + 1])
        const truth = cosinesOf(vectors, d).slice(0, k)
        expect(found).toHaveLength(truth.length)
        truth.forEach((cosine, place) => { expect(found[place]).toBeCloseTo(cosine, 10) })
      }
    }), { numRuns: 60 })
  })
})

describe('how like a document can be that has not been seen', () => {
  it('is no less than any document is that keeps to what is told of the terms', () => {
    const unit = (values: readonly number[]): Float64Array => {
      const length = Math.hypot(...values)
      return Float64Array.from(values, (value) => value / length)
    }
    const weight = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(fc.property(fc.array(fc.tuple(weight, weight, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 8 }), weight, (drawn, elsewhere) => {
      const query = unit(drawn.map(([q]) => q))
      // A document of length 1 with some other term, and the most its terms are told to weigh.
      const document = unit([...drawn.map(([, w]) => w), elsewhere])
      const most = Float64Array.from(drawn, ([, , slack], i) => (document[i] ?? 0) + slack * (1 - (document[i] ?? 0)))
      const cosine = query.reduce((sum, q, i) => sum + q * (document[i] ?? 0), 0)
      const { similarity } = unseenBound(query, most, query.length)
      expect(similarity).toBeGreaterThanOrEqual(cosine - 1e-12)
      expect(similarity).toBeLessThanOrEqual(1 + 1e-12)
    }))
  })
})
