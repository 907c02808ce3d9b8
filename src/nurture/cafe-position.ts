/**
 * Where a community stands between a café and a town council, from how present the council is and how much the talk
 * depends on it.
 *
 * | | depends little | depends much |
 * |---|---|---|
 * | **council hardly there** | `independent-cafe` | `quiet`: people scarcely talk with each other, and nobody holds it together |
 * | **council there** | `guest-in-the-cafe`, the target | `online-town-council` |
 *
 * Absence is not rewarded: where agencies took part, attitudes were better (Flouch & Harris 2010, London neighbourhood networks study).
 */
export type CafePosition = 'quiet' | 'independent-cafe' | 'guest-in-the-cafe' | 'online-town-council'

/** The two lines that divide the four positions: this project's own choice, published so that anybody can argue with it. */
export const positionThresholds = {
  /** Share of threads with a council message from which the council counts as there: one thread in twenty. */
  presence: 0.05,
  /** Share, 0…1, above which residents do not carry the talk: of what, see `CafeIndex.dependency`. */
  dependency: 0.5,
} as const

/** The position for a presence and a dependency, both 0…1: see {@link CafePosition}. */
export function cafePosition(presence: number, dependency: number): CafePosition {
  const there = presence >= positionThresholds.presence
  const dependent = dependency > positionThresholds.dependency
  if (there) return dependent ? 'online-town-council' : 'guest-in-the-cafe'
  return dependent ? 'quiet' : 'independent-cafe'
}
