/** z of a two-sided 95 % interval. */
export const z95 = 1.959963984540054

/** 97.5 % quantile of Student's t, by Fisher & Cornish's expansion: within 1 % from 4 degrees of freedom. */
export function student95(degrees: number): number {
  const z2 = z95 ** 2
  return z95 * (1 + (z2 + 1) / (4 * degrees) + (5 * z2 * z2 + 16 * z2 + 3) / (96 * degrees * degrees))
}
