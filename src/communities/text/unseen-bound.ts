/** How like a document can be that has not been seen, and how far each term can count in it. */
export interface UnseenBound {
  readonly similarity: number
  /** τ: a term of weight q counts as much as min(τ·q, the most it can weigh). */
  readonly stretch: number
}

/**
 * The highest cosine with a query of length 1 that a document of length 1 can have in which no term weighs more than
 * told: Σ q·min(τ·q, most), with τ such that the document has length 1 (Li, Wang, Katsis, Papakonstantinou & Swanson 2019,
 * "Index-based, high-dimensional, cosine threshold querying with optimality guarantees").
 */
export function unseenBound(query: Float64Array, most: Float64Array, terms: number): UnseenBound {
  let stretch = 1
  for (let round = 0; round <= terms; round++) {
    let capped = 0
    let free = 0
    for (let i = 0; i < terms; i++) {
      const q = query[i] as number
      const m = most[i] as number
      if (m < stretch * q) capped += m * m
      else free += q * q
    }
    if (free === 0) {
      stretch = Infinity
      break
    }
    const next = Math.sqrt(Math.max(0, 1 - capped) / free)
    if (next <= stretch) break
    stretch = next
  }
  let similarity = 0
  for (let i = 0; i < terms; i++) similarity += (query[i] as number) * Math.min(most[i] as number, stretch * (query[i] as number))
  return { similarity, stretch }
}
