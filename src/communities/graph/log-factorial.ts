import { logGamma } from '../../core/log-gamma.js'

/** Of whole numbers below this it is remembered: populations, asked for over and over. */
const mostRemembered = 2 ** 20
let remembered = new Float64Array(0)

/** Natural logarithm of n!, n ≥ 0. */
export function logFactorial(n: number): number {
  if (n >= mostRemembered || !Number.isInteger(n)) return logGamma(n + 1)
  if (n >= remembered.length) remember(n)
  return remembered[n] as number
}

function remember(n: number): void {
  const known = remembered.length
  const more = new Float64Array(Math.max(1024, 2 * known, n + 1))
  more.set(remembered)
  for (let i = known; i < more.length; i++) more[i] = logGamma(i + 1)
  remembered = more
}

/** Natural logarithm of the binomial coefficient n over k, for real n ≥ k ≥ 0. */
export function logChoose(n: number, k: number): number {
  return k === 0 ? 0 : logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
