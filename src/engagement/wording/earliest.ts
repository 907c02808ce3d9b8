/** The first of some days; `''` of none. */
export function earliest(days: readonly string[]): string {
  return days.reduce((first, day) => day < first ? day : first, days[0] ?? '')
}
