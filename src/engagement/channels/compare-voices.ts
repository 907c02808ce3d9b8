import { byCodeUnit } from '../../core/compare.js'
import { EngagementError } from '../engagement-error.js'
import type { HeardGroup, VoiceComparison } from '../records/voice-comparison.js'
import { comparisonWords } from './comparison-words.js'
import { poolGroups, type CountedGroup, type GroupPool } from './pool-groups.js'
import { resampleShares } from './resample-shares.js'
import { proportionalSimilarity, similarityRange } from './similarity.js'

const source = 'Proportional similarity: Czekanowski 1909, Renkonen 1938. Equality Act 2010 s149.'

/** Who was heard, and the population they are compared to. */
export interface CompareVoicesOptions {
  /**
   * How many people of each group were heard; a person is in one group. `unknown` are those whose group nobody knows. Counts
   * that people gave of themselves, in a survey or at a meeting: never guessed from what somebody wrote.
   */
  readonly heard: Readonly<Record<string, number>>
  /** The population by the same groups: counts or shares, made to add up to 1. Its own `unknown` are left out. */
  readonly population: Readonly<Record<string, number>>
  /** What the population's figures are of, for example "Census 2021, Harbour ward, age". */
  readonly populationName: string
  /** Nothing is said about fewer people than this. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
  /** @defaultValue 1 */
  readonly seed?: number | undefined
  /** How often shares are drawn again for the intervals. @defaultValue 2000 */
  readonly resamples?: number | undefined
}

/**
 * How like the population those are who were heard: proportional similarity Σ min(pᵢ, qᵢ) of the groups' shares, 0…1, with
 * the groups heard less than their share. To be kept with an engagement's channels (`ChannelFit.comparison`).
 *
 * - **Unknown stays unknown**: it is spread over no group. `value` is of those whose group is known, and `range` is the
 *   least and the most it could be, whoever the unknown are. Where all are unknown there is no value.
 * - **The interval** (95 %) is `value` plus and minus the distance from the true shares that 95 in 100 samples stay within,
 *   by a seeded multinomial bootstrap. As similarity changes by no more than that distance, it holds at the ends of the
 *   scale too, where percentiles of resampled similarities are too low; it is rather too wide than too narrow.
 * - **Nothing about few**: groups with fewer than `minimumAuthors` people heard are told of together with a large one, so
 *   that they cannot be found by subtraction. `hardlyHeard` names those of whom twice as many would be expected, and no number.
 *
 * @throws EngagementError `comparison-invalid` when a count is no whole number from 0 up, a population is negative or empty,
 * or `minimumAuthors` or `resamples` is no whole number from 1 up.
 * @example
 * ```ts
 * const comparison = compareVoices({
 *   heard: { 'under 35': 20, '35 to 64': 50, '65 and over': 30, unknown: 0 },
 *   population: { 'under 35': 4100, '35 to 64': 3900, '65 and over': 2000 },
 *   populationName: 'Census 2021, Harbour ward, age',
 * })
 * comparison.value // 0.2 + 0.39 + 0.2 = 0.79
 * ```
 */
export function compareVoices(options: CompareVoicesOptions): VoiceComparison {
  const { heard, population, populationName, minimumAuthors = 10, seed = 1, resamples = 2_000 } = options
  check(heard, population, minimumAuthors, resamples)
  const unknown = Object.hasOwn(heard, 'unknown') ? heard['unknown'] ?? 0 : 0
  const counted = countedGroups(heard, population)
  const n = counted.reduce((sum, group) => sum + group.heard, 0)
  const fewUnknown = unknown > 0 && unknown < minimumAuthors
  const base = { version: 'voice-comparison/1', population: populationName, source }
  if (n < minimumAuthors) {
    const insufficient = n === 0 && unknown > 0 ? 'all-unknown' as const : 'too-few-people' as const
    const nothing = { ...base, value: null, n: null, unknownShare: insufficient === 'all-unknown' && !fewUnknown ? 1 : null, groups: [], hardlyHeard: [], insufficient }
    return { ...nothing, words: comparisonWords(nothing) }
  }
  const { pools, small } = poolGroups(counted, minimumAuthors)
  const hardlyHeard = small.filter(({ share }) => share * n >= 2 * minimumAuthors).map(({ name }) => name)
  const told = {
    ...base, n, unknownShare: fewUnknown ? null : unknown / (n + unknown), hardlyHeard,
    ...(pools.length < 2
      ? { value: null, groups: [], insufficient: 'too-few-per-group' as const }
      : { ...compared(pools, n, seed, resamples), ...(unknown > 0 && !fewUnknown && { range: rounded(similarityRange(pools, unknown)) }) }),
  }
  return { ...told, words: comparisonWords(told) }
}

function compared(pools: readonly GroupPool[], n: number, seed: number, resamples: number): Pick<VoiceComparison, 'value' | 'interval' | 'groups'> {
  const value = proportionalSimilarity(pools.map(({ heard, share }) => [heard / n, share]))
  const { distance, each } = resampleShares(pools.map(({ heard }) => heard), seed, resamples)
  const groups = pools.map(({ groups: names, heard, share }, g): HeardGroup => {
    const [low, high] = each[g] ?? [0, 0]
    // A share drawn too high by so much would have been too low by as much: the differences are turned round.
    const interval = rounded([Math.max(0, heard / n - high), Math.min(1, heard / n - low)])
    const standing = share > interval[1] ? 'fewer' : share < interval[0] ? 'more' : 'as-many'
    return { groups: [...names], heardShare: round(heard / n), interval, populationShare: round(share), standing }
  })
  return { value: round(value), interval: rounded([Math.max(0, value - distance), Math.min(1, value + distance)]), groups }
}

// In one order whatever order they came in, so that the same is drawn.
function countedGroups(heard: CompareVoicesOptions['heard'], population: CompareVoicesOptions['population']): CountedGroup[] {
  const shares = new Map(Object.entries(population).filter(([name]) => name !== 'unknown'))
  const counts = new Map(Object.entries(heard).filter(([name]) => name !== 'unknown'))
  const whole = [...shares.values()].reduce((sum, size) => sum + size, 0)
  return [...new Set([...shares.keys(), ...counts.keys()])].sort(byCodeUnit)
    .map((name) => ({ name, heard: counts.get(name) ?? 0, share: (shares.get(name) ?? 0) / whole }))
}

function check(heard: CompareVoicesOptions['heard'], population: CompareVoicesOptions['population'], minimum: number, resamples: number): void {
  const whole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least
  const sizes = Object.entries(population).filter(([name]) => name !== 'unknown').map(([, size]) => size)
  const sound = Object.values(heard).every((count) => whole(count, 0))
    && sizes.every((size) => Number.isFinite(size) && size >= 0) && sizes.some((size) => size > 0)
    && whole(minimum, 1) && whole(resamples, 1)
  if (!sound) throw new EngagementError('comparison-invalid', 'Voices are compared by whole numbers of people heard and a population of some size.')
}

function round(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 1_000) / 1_000))
}

function rounded([low, high]: readonly [number, number]): [number, number] {
  return [round(low), round(high)]
}
