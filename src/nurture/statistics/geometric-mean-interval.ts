/** A share with its interval. */
interface BoundedShare {
  readonly value: number
  readonly interval: readonly [low: number, high: number]
}

/**
 * The 95 % interval of a geometric mean of shares, from the intervals of the shares and how they go together: the method of
 * variance estimates recovery (Zou & Donner 2008, Statistics in Medicine 27:1693) on the logarithms, of which it is the mean.
 * Each bound of a share says how uncertain it is on that side, so that the interval leans as those do.
 *
 * Where a share is 0 the mean is, and the bound above is the mean with those shares at theirs.
 *
 * @param correlation - of the estimates of two shares, by their places.
 * @returns bounds within 0…1 that hold the mean.
 */
export function geometricMeanInterval(shares: readonly BoundedShare[], correlation: (one: number, other: number) => number): readonly [low: number, high: number] {
  const mean = (of: (share: BoundedShare) => number): number => Math.exp(shares.reduce((sum, share) => sum + Math.log(of(share)), 0) / shares.length)
  if (shares.some(({ value }) => value === 0)) return [0, mean(({ value, interval }) => value === 0 ? interval[1] : value)]
  // How far the mean of the logarithms may lie off, from how far each of them may.
  const off = (side: 0 | 1): number => {
    const each = shares.map(({ value, interval }) => Math.abs(Math.log(interval[side] / value)))
    const sum = each.reduce((total, x, i) => each.reduce((row, y, j) => row + (i === j ? 1 : correlation(i, j)) * x * y, total), 0)
    return Math.sqrt(Math.max(0, sum)) / shares.length
  }
  const value = mean((share) => share.value)
  const low = shares.some(({ interval }) => interval[0] === 0) ? 0 : value * Math.exp(-off(0))
  return [low, Math.min(1, value * Math.exp(off(1)))]
}
