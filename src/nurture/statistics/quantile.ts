/**
 * Quantile of sorted numbers by linear interpolation (type 7 of Hyndman & Fan 1996, the default of R and NumPy).
 *
 * @param sorted - ascending, at least one.
 * @param q - 0…1.
 */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const position = (sorted.length - 1) * q
  const below = Math.floor(position)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[below + 1] ?? low
  return low + (high - low) * (position - below)
}
