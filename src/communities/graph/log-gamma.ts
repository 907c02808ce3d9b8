/**
 * Natural logarithm of Γ(x) for x > 0, by Stirling's series after shifting small arguments up; relative error below 1e-12.
 */
export function logGamma(x: number): number {
  let shift = 0
  let y = x
  if (y < 10) {
    let product = 1
    while (y < 10) product *= y++
    shift = Math.log(product)
  }
  const inverse = 1 / y
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
  return (y - 0.5) * Math.log(y) - y + 0.9189385332046727 + series - shift
}

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
