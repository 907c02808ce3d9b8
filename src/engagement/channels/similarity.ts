/**
 * Proportional similarity of two sets of shares that each add up to 1: Σ min(pᵢ, qᵢ), the same as 1 − ½ Σ |pᵢ − qᵢ|.
 * 0 where they have nothing in common, 1 where they are the same (Czekanowski 1909; Renkonen 1938).
 */
export function proportionalSimilarity(pairs: readonly (readonly [p: number, q: number])[]): number {
  return Math.min(1, pairs.reduce((sum, [p, q]) => sum + Math.min(p, q), 0))
}

/** The least and the most similarity there could be, if some more people belong to nobody knows which of the groups. */
export function similarityRange(groups: readonly { readonly heard: number; readonly share: number }[], unknown: number): readonly [least: number, most: number] {
  const all = groups.reduce((sum, { heard }) => sum + heard, unknown)
  // Least where all of them belong to one group: similarity is concave in the shares. Most where they fill the gaps.
  const least = Math.min(...groups.map((_, filled) => proportionalSimilarity(groups.map(({ heard, share }, g) => [(heard + (g === filled ? unknown : 0)) / all, share]))))
  const known = proportionalSimilarity(groups.map(({ heard, share }) => [heard / all, share]))
  const gaps = groups.reduce((sum, { heard, share }) => sum + Math.max(0, share - heard / all), 0)
  return [least, Math.min(1, known + Math.min(unknown / all, gaps))]
}
