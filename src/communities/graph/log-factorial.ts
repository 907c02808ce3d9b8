import { logGamma } from '../../core/log-gamma.js'

/** Natural logarithm of n!, n ≥ 0. */
export function logFactorial(n: number): number {
  return logGamma(n + 1)
}

/** Natural logarithm of the binomial coefficient n over k, for real n ≥ k ≥ 0. */
export function logChoose(n: number, k: number): number {
  return k === 0 ? 0 : logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
