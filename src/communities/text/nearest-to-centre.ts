import { termVectors } from './term-vectors.js'

/** Numbers of the documents, those nearest by cosine to the mean of all first; equal ones by number. */
export function nearestToCentre(documents: readonly (readonly string[])[]): number[] {
  const { offsets, terms, weights, termCount } = termVectors(documents, { fewestDocuments: Math.min(2, documents.length), largestShare: 0.9, mostTerms: 60 })
  const centre = new Float64Array(termCount)
  terms.forEach((term, i) => { centre[term] = (centre[term] as number) + (weights[i] as number) })
  const closeness = documents.map((_, d) => {
    let sum = 0
    for (let i = offsets[d] as number; i < (offsets[d + 1] as number); i++) sum += (weights[i] as number) * (centre[terms[i] as number] as number)
    return sum
  })
  return documents.map((_, d) => d).sort((a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0) || a - b)
}
