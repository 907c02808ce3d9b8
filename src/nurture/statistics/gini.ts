/**
 * Gini coefficient of non-negative amounts, corrected for small samples by n / (n − 1), so that one of n holding
 * everything gives 1 whatever n is. 0: all hold the same.
 *
 * Gini 1912; correction: Deltas 2003, Review of Economics and Statistics 85:226.
 *
 * @returns `null` for fewer than two amounts, or when all are 0.
 * @example
 * ```ts
 * correctedGini([1, 2, 3, 4, 5]) // 0.3333
 * ```
 */
export function correctedGini(amounts: Iterable<number>): number | null {
  const sorted = Float64Array.from(amounts).sort()
  const n = sorted.length
  const total = sorted.reduce((sum, amount) => sum + amount, 0)
  if (n < 2 || total <= 0) return null
  const weighted = sorted.reduce((sum, amount, index) => sum + (2 * (index + 1) - n - 1) * amount, 0)
  return weighted / ((n - 1) * total)
}
