import type { TermCounts } from './term-counts.js'
import { termVectors } from './term-vectors.js'

/** Numbers of the documents, those nearest by cosine to the mean of all first; equal ones by number. */
export function nearestToCentre(counts: TermCounts): number[] {
  const documents = counts.offsets.length - 1
  const { offsets, terms, weights, termCount } = termVectors(counts, { fewestDocuments: Math.min(2, documents), largestShare: 0.9, mostTerms: 60 })
  const centre = new Float64Array(termCount)
  for (let i = 0; i < terms.length; i++) centre[terms[i] as number] = (centre[terms[i] as number] as number) + (weights[i] as number)
  const closeness = Float64Array.from({ length: documents }, (_, d) => {
    let sum = 0
    for (let i = offsets[d] as number; i < (offsets[d + 1] as number); i++) sum += (weights[i] as number) * (centre[terms[i] as number] as number)
    return sum
  })
  return Array.from({ length: documents }, (_, d) => d).sort((a, b) => (closeness[b] as number) - (closeness[a] as number) || a - b)
}
