/** The geometric mean of the values there are, or `null` when fewer than `least` are there. One 0 makes it 0. */
export function geometricMean(values: readonly (number | null)[], least: number): number | null {
  const there = values.filter((value) => value !== null)
  return there.length < least ? null : there.reduce((product, value) => product * value, 1) ** (1 / there.length)
}
