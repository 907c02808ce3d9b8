/** How many of one group were heard, and its share of the population. */
export interface CountedGroup {
  readonly name: string
  readonly heard: number
  readonly share: number
}

/** Groups that are told of together. */
export interface GroupPool {
  readonly groups: readonly string[]
  readonly heard: number
  readonly share: number
}

/** Groups as they may be told of, and those that may be named as hardly heard. */
export interface Pooled {
  /** Each holds at least `minimum` people. One alone says no more than the total. */
  readonly pools: readonly GroupPool[]
  readonly small: readonly CountedGroup[]
}

/**
 * Groups pooled so that nothing is said of fewer than `minimum` people, by itself or by subtraction: all groups of fewer go
 * together with the largest group of the population that has enough, so that what is said fits any number from 0 to
 * `minimum - 1` of each of them. The partner is chosen by the population's shares, which everybody knows, and not by what
 * was heard, which would tell something. Where no partner holds enough to hide them, all groups are one pool.
 */
export function poolGroups(groups: readonly CountedGroup[], minimum: number): Pooled {
  const small = groups.filter(({ heard }) => heard < minimum)
  const enough = groups.filter(({ heard }) => heard >= minimum)
  const partner = enough.reduce<CountedGroup | undefined>((largest, each) => largest === undefined || each.share > largest.share ? each : largest, undefined)
  if (small.length === 0 || partner === undefined) return { pools: small.length === 0 ? enough.map((each) => pool([each])) : [pool(groups)], small: [] }
  if (hides([...small, partner], 1, small.length, minimum)) return { pools: [pool([...small, partner]), ...enough.filter((each) => each !== partner).map((each) => pool([each]))], small }
  return { pools: [pool(groups)], small: hides(groups, enough.length, small.length, minimum) ? small : [] }
}

// Whether each small group could be as large as a small group can be, with everybody else at their least.
function hides(groups: readonly CountedGroup[], enough: number, small: number, minimum: number): boolean {
  return totalOf(groups) - minimum * enough >= (minimum - 1) * small
}

function pool(groups: readonly CountedGroup[]): GroupPool {
  return { groups: groups.map(({ name }) => name), heard: totalOf(groups), share: groups.reduce((sum, { share }) => sum + share, 0) }
}

function totalOf(groups: readonly CountedGroup[]): number {
  return groups.reduce((sum, { heard }) => sum + heard, 0)
}
