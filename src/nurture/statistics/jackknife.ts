/**
 * Variance of an estimate from its values with one unit, or group of units, left out at a time: not too small on average,
 * whatever the estimate (Efron & Stein 1981, The Annals of Statistics 9:586). Of a mean it is the textbook's.
 */
export function jackknifeVariance(without: readonly number[]): number {
  return jackknifeCovariance(without, without)
}

/** Correlation of two estimates from their values with the same units left out; 0 where either never changes. */
export function jackknifeCorrelation(one: readonly number[], other: readonly number[]): number {
  const scale = Math.sqrt(jackknifeVariance(one) * jackknifeVariance(other))
  return scale === 0 ? 0 : jackknifeCovariance(one, other) / scale
}

// Of two estimates, from their values with the same unit left out.
function jackknifeCovariance(one: readonly number[], other: readonly number[]): number {
  const { length } = one
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / length
  const [x, y] = [mean(one), mean(other)]
  return one.reduce((sum, value, i) => sum + (value - x) * ((other[i] ?? y) - y), 0) * (length - 1) / length
}
