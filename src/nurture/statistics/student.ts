/** z of a two-sided 95 % interval. */
export const z95 = 1.959963984540054

// Of 1 to 4 degrees, where the expansion is too small, by 2 % to 44 %.
const few = [12.706, 4.303, 3.182, 2.776]

/** 97.5 % quantile of Student's t: from tables for 1 to 4 degrees of freedom, then by Fisher & Cornish's expansion, within 1 %. */
export function student95(degrees: number): number {
  // z (z² + 1) ÷ 4 and z (5 z⁴ + 16 z² + 3) ÷ 96.
  return few[degrees - 1] ?? z95 + 2.3723 / degrees + 2.8225 / degrees ** 2
}
