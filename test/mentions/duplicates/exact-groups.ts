/** Groups by definition, every pair compared: what groupNearDuplicates must find however it goes about it. */
export function exactGroups(documents: readonly { readonly id: string; readonly text: string }[], threshold: number): string[][] {
  const sets = documents.map(({ text }) => shingles(text))
  const groupOf = documents.map((_, i) => i)
  for (let i = 0; i < documents.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [sets[i], sets[j]]
      if (a === undefined || b === undefined || a.size === 0 || b.size === 0) continue
      const common = [...a].filter((shingle) => b.has(shingle)).length
      if (common / (a.size + b.size - common) < threshold - 1e-12) continue
      const [from, to] = [groupOf[i], groupOf[j] ?? j]
      groupOf.forEach((group, k) => { if (group === from) groupOf[k] = to })
    }
  }
  const byGroup = new Map<number, Set<string>>()
  documents.forEach(({ id }, i) => {
    const group = groupOf[i] ?? i
    byGroup.set(group, (byGroup.get(group) ?? new Set()).add(id))
  })
  return [...byGroup.values()].filter(({ size }) => size > 1).map((ids) => [...ids].sort()).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

/**
 * Every pair of documents at or above a threshold, by counting for each the shingles it shares with every other: as exact
 * as comparing all pairs, and quick enough for tens of thousands.
 */
export function exactPairs(documents: readonly { readonly id: string; readonly text: string }[], threshold: number): [string, string][] {
  const sets = documents.map(({ text }) => shingles(text))
  const holders = new Map<string, number[]>()
  const pairs: [string, string][] = []
  for (const [i, set] of sets.entries()) {
    const common = new Map<number, number>()
    for (const shingle of set) {
      const others = holders.get(shingle) ?? []
      for (const j of others) common.set(j, (common.get(j) ?? 0) + 1)
      others.push(i)
      holders.set(shingle, others)
    }
    for (const [j, count] of common) {
      if (count / (set.size + (sets[j]?.size ?? 0) - count) >= threshold - 1e-12) pairs.push([documents[j]?.id ?? '', documents[i]?.id ?? ''])
    }
  }
  return pairs
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().replace(/https?:\/\/\S+|\[[a-z ]+\]/g, ' ').normalize('NFKD').replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  if (words.length === 0) return new Set()
  if (words.length < 3) return new Set([words.join(' ')])
  return new Set(words.slice(2).map((last, i) => `${words[i] ?? ''} ${words[i + 1] ?? ''} ${last}`))
}
