import { logGamma } from '../../core/log-gamma.js'

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) quantity is at most x.
 * Continued fraction by Lentz's method (Press et al., Numerical Recipes, 6.4).
 */
export function betaCumulative(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges fast only on this side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCumulative(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a
  return front * continuedFraction(x, a, b)
}

/**
 * Quantile of a Beta(a, b) distribution, by bisection on {@link betaCumulative}: slow and certain.
 *
 * @param q - 0…1.
 * @param a - greater than 0.
 * @param b - greater than 0.
 * @throws RangeError outside those ranges.
 */
export function betaQuantile(q: number, a: number, b: number): number {
  if (!(q >= 0 && q <= 1 && a > 0 && b > 0)) throw new RangeError('betaQuantile needs q in 0…1 and positive shapes.')
  let low = 0
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (betaCumulative(middle, a, b) < q) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const guarded = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guarded(1 + even * d)
    c = guarded(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guarded(1 + odd * d)
    c = guarded(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-14) break
  }
  return fraction
}
