/**
 * Every pair of sets whose Jaccard similarity reaches a threshold, exactly.
 *
 * Prefix filtering over an inverted index: Bayardo, Ma & Srikant, "Scaling Up All Pairs Similarity Search" (WWW 2007);
 * Xiao, Wang, Lin & Yu, "Efficient Similarity Joins for Near Duplicate Detection" (WWW 2008). Two sets that similar must
 * share an element among the rarest few of each, so only those are indexed; the candidates are then counted out. It was
 * taken rather than MinHash because at this scale it is as fast and never wrong.
 *
 * @param sets - each with distinct elements, the rarest in the whole collection first, all in one order.
 * @param report - called once for each pair, as indices into `sets`.
 * @internal
 */
export function similarPairs(sets: readonly Uint32Array[], threshold: number, report: (a: number, b: number) => void): void {
  const bySize = sets.map((_, index) => index).filter((index) => (sets[index]?.length ?? 0) > 0)
    .sort((a, b) => (sets[a]?.length ?? 0) - (sets[b]?.length ?? 0) || a - b)
  const index = new Map<number, number[]>()
  for (const id of bySize) {
    const set = sets[id]
    if (set === undefined) continue
    const candidates = new Set<number>()
    const smallest = Math.ceil(threshold * set.length - 1e-9)
    const prefix = set.length - smallest + 1
    for (let i = 0; i < prefix; i++) {
      const element = set[i] ?? 0
      const postings = index.get(element)
      if (postings === undefined) {
        index.set(element, [id])
        continue
      }
      for (const other of postings) if ((sets[other]?.length ?? 0) >= smallest) candidates.add(other)
      postings.push(id)
    }
    for (const other of candidates) {
      const otherSet = sets[other]
      if (otherSet !== undefined && reaches(set, otherSet, threshold)) report(other, id)
    }
  }
}

function reaches(a: Uint32Array, b: Uint32Array, threshold: number): boolean {
  // |a ∩ b| needed for |a ∩ b| / |a ∪ b| ≥ threshold.
  const needed = Math.ceil((threshold / (1 + threshold)) * (a.length + b.length) - 1e-9)
  let common = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (common + Math.min(a.length - i, b.length - j) < needed) return false
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) {
      common++
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return common >= needed
}
