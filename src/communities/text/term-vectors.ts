/** Documents as sparse vectors of unit length, terms numbered by first use. */
export interface TermVectors {
  /** The entries of document `d` are those from `offsets[d]` up to, not including, `offsets[d + 1]`. */
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

/**
 * TF-IDF vectors: (1 + ln tf) · ln(N/df), scaled to length 1, so that the dot product of two is their cosine.
 *
 * @param documents - the terms of each, repeated as often as they occur.
 */
export function termVectors(documents: readonly (readonly string[])[], options: TermVectorOptions): TermVectors {
  const { fewestDocuments, largestShare, mostTerms } = options
  const index = new Map<string, number>()
  const documentFrequency: number[] = []
  const counted = documents.map((terms) => {
    const counts = new Map<number, number>()
    for (const term of terms) {
      let t = index.get(term)
      if (t === undefined) {
        t = index.size
        index.set(term, t)
        documentFrequency.push(0)
      }
      const count = counts.get(t)
      if (count === undefined) documentFrequency[t] = (documentFrequency[t] ?? 0) + 1
      counts.set(t, (count ?? 0) + 1)
    }
    return counts
  })

  const most = Math.max(fewestDocuments, largestShare * documents.length)
  const offsets = new Int32Array(documents.length + 1)
  const rows = counted.map((counts, d) => {
    let row: [term: number, weight: number][] = []
    for (const [t, count] of counts) {
      const df = documentFrequency[t] ?? 0
      if (df >= fewestDocuments && df <= most && df < documents.length) row.push([t, (1 + Math.log(count)) * Math.log(documents.length / df)])
    }
    if (row.length > mostTerms) row = row.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostTerms)
    offsets[d + 1] = (offsets[d] ?? 0) + row.length
    return row
  })

  const terms = new Int32Array(offsets[documents.length] ?? 0)
  const weights = new Float64Array(terms.length)
  rows.forEach((row, d) => {
    let length = 0
    for (const [, weight] of row) length += weight * weight
    length = Math.sqrt(length)
    let at = offsets[d] ?? 0
    for (const [term, weight] of row) {
      terms[at] = term
      weights[at] = weight / length
      at++
    }
  })
  return { offsets, terms, weights, termCount: index.size }
}
