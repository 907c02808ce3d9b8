// Lower edges of the size bands of a community: exact head counts never leave the library.
const edges = [1000, 500, 200, 100, 50, 20, 10]

/**
 * The lower edge of a band of people: 10, 20, 50, 100, 200, 500 or 1000; 0 under 10.
 * Figures give this instead of a head count, so that two of them never differ by one person.
 */
export function atLeast(people: number): number {
  return edges.find((edge) => people >= edge) ?? 0
}
