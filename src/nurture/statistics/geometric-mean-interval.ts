import { geometricMean } from '../geometric-mean.js'

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
 * @param correlation - of the estimates of two shares.
 * @returns bounds within 0…1 that hold the mean, to the last bit.
 */
export function geometricMeanInterval<Share extends BoundedShare>(shares: readonly Share[], correlation: (one: Share, other: Share) => number): readonly [low: number, high: number] {
  const mean = (of: (share: Share) => number): number => geometricMean(shares.map(of), 1) ?? 0
  const value = mean((share) => share.value)
  if (value === 0) return [0, mean((share) => share.value === 0 ? share.interval[1] : share.value)]
  // How far the mean of the logarithms may lie off, from how far each of them may.
  const off = (side: 0 | 1): number => {
    const each = ({ value: known, interval }: Share): number => Math.abs(Math.log(interval[side] / known))
    const sum = shares.reduce((total, one, i) => shares.reduce((row, other, j) => row + (i === j ? 1 : correlation(one, other)) * each(one) * each(other), total), 0)
    return Math.sqrt(Math.max(0, sum)) / shares.length
  }
  const low = shares.some(({ interval }) => interval[0] === 0) ? 0 : value * Math.exp(-off(0))
  return [low, Math.min(1, value * Math.exp(off(1)))]
}
