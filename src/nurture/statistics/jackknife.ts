/**
 * Variance of an estimate from its values with one unit, or group of units, left out at a time. Of a mean it is the textbook's.
 *
 * Of independent units, and an estimate that takes them in any order, it is not too small on average for the estimate from
 * one unit fewer (Efron & Stein 1981, The Annals of Statistics 9:586); so nearly for that from all of them, where the variance
 * falls as 1 / units.
 */
export function jackknifeVariance(without: readonly number[]): number {
  return jackknifeCovariance(without, without)
}

/** Correlation of two estimates from their values with the same units left out, −1…1; 0 where either never changes. */
export function jackknifeCorrelation(one: readonly number[], other: readonly number[]): number {
  const scale = Math.sqrt(jackknifeVariance(one)) * Math.sqrt(jackknifeVariance(other))
  return scale === 0 ? 0 : Math.max(-1, Math.min(1, jackknifeCovariance(one, other) / scale))
}

// Of two estimates, from their values with the same unit left out. Means are taken from the first value: that of what never
// changes is then the value itself and not one that rounding put beside it.
function jackknifeCovariance(one: readonly number[], other: readonly number[]): number {
  const { length } = one
  const mean = ([first = 0, ...values]: readonly number[]): number => first + values.reduce((sum, value) => sum + value - first, 0) / length
  const [x, y] = [mean(one), mean(other)]
  return one.reduce((sum, value, i) => sum + (value - x) * ((other[i] ?? y) - y), 0) * (length - 1) / length
}
