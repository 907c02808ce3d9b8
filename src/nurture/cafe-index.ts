import type { Language } from '../core/language.js'
import { cafeIndexWords } from './cafe-index-words.js'
import type { CafePosition } from './cafe-position.js'
import { sampleOf } from './cafe-sample.js'
import type { CafePart } from './estimate-cafe.js'
import { estimateCafe } from './estimate-cafe.js'
import type { Figure } from './figure.js'
import { cafeFormulas } from './formulas/cafe-formulas.js'
import { newestCafeVersion, type CafeVersion } from './formulas/versions.js'
import { atLeast } from './size-floor.js'
import { conversationOf, threadsOf } from './talk/conversations-of.js'
import { openingsOf } from './talk/openings.js'
import type { Talk } from './talk/talk.js'

/** Why there is no index. */
export type CafeInsufficiency = 'too-few-threads' | 'too-few-residents' | 'too-few-components'

/** How far a community is a café rather than a town council online, with all that the number rests on. */
export interface CafeIndex extends Figure {
  readonly version: CafeVersion
  readonly components: Readonly<Record<CafePart, Figure>>
  /**
   * Where it stands. `quiet` needs no index: it is said of a place where much is begun, little is answered and the council
   * is hardly there. Otherwise `null` where the index is.
   */
  readonly position: CafePosition | null
  /** Share of conversations in which the council spoke, 0…1 (of all threads, where there is no index); `null` where the position is. */
  readonly presence: number | null
  /**
   * How far residents do not carry the talk, 0…1: 1 − index where the council is there; where it is hardly there (under one in
   * twenty of the conversations, and of all threads), and nobody could depend on it, the share of what residents began that no
   * other resident answered, if they began ten or more. `null` where the position is.
   */
  readonly dependency: number | null
  /** Everything that is missing, when `value` is `null`. */
  readonly insufficient?: readonly CafeInsufficiency[] | undefined
}

/** How to compute a café index. */
export interface CafeIndexOptions {
  /** Of version 1, which draws; the newest does not. @defaultValue 1 */
  readonly seed?: number | undefined
  /** Residents below which nothing is said: more than 10 if you like, never fewer. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
  /**
   * How many times the index is computed again for the intervals, at most, rounded down; fewer than 2, or `NaN`, for none.
   * @defaultValue 1000
   */
  readonly resamples?: number | undefined
  /** Of the words. @defaultValue 'en' */
  readonly language?: Language | undefined
  /** Compute it as an earlier version did, to compare it with a stored one. @defaultValue the newest */
  readonly version?: CafeVersion | undefined
}

const floor = 10
const sources: Readonly<Record<CafePart, string>> = {
  peerShare: 'Krackhardt & Stern 1988, (1 − E‑I) / 2',
  survival: 'civic-cafe: connected resident pairs after removing the council ÷ before',
  residentInitiative: 'civic-cafe: threads begun by residents ÷ threads, of those that drew a reply',
  peerAnswers: 'civic-cafe: resident questions answered first by a resident ÷ answered',
}

/**
 * The café ↔ town council index of some talk: 1 is a café that would carry on without the council, 0 a town council
 * online. The geometric mean of the parts that can be measured, at least three of four:
 *
 * - **peer share**: residents' ties with each other ÷ all their ties (a tie is a pair, however often they talk);
 * - **survival**: pairs of residents connected through talk once the council is gone ÷ before;
 * - **resident initiative**: threads begun by residents ÷ threads, of those that drew a reply;
 * - **peer answers**: residents' questions first answered by a resident ÷ residents' answered questions (from 10 up).
 *
 * Only threads with a reply count, bots do not, and all the council's accounts are one. Below 10 such threads or 10
 * residents the value is `null` and `insufficient` says why. Intervals are 95 %, from leaving out whole threads, one after
 * the other (in groups, where there are more than `resamples`): replies within a thread are too alike to be left out one by
 * one. Two parts have more to go by: resident initiative is a plain share, one beginning a thread, so its interval is Wilson's;
 * and survival's counts the groups that only the council holds as well. What intervals hold is what forums of this
 * behaviour and this many threads have on average: ties gather as people talk, so a longer stretch has more of them, and
 * only stretches alike in length are compared. The same talk in any order gives the same result.
 *
 * @example
 * ```ts
 * const { value, interval, position } = cafeIndex(talkOf(mentions))
 * ```
 */
export function cafeIndex(talk: Talk, { seed = 1, resamples = 1000, minimumAuthors = floor, language = 'en', version = newestCafeVersion }: CafeIndexOptions = {}): CafeIndex {
  const words = cafeIndexWords[language]
  const formula = cafeFormulas[version]
  const threads = threadsOf(talk)
  const conversations = threads.map(conversationOf).filter(({ replies }) => replies.length > 0)
  const residents = new Set(conversations.flatMap(({ messages }) => messages.filter(({ council }) => !council).map(({ author }) => author))).size
  const sample = sampleOf(conversations)
  const estimate = estimateCafe(sample)
  const people = Math.max(floor, minimumAuthors)
  const enough = conversations.length >= floor && residents >= people
  const insufficient: readonly CafeInsufficiency[] = [
    ...(conversations.length < floor ? ['too-few-threads' as const] : []),
    ...(residents < people ? ['too-few-residents' as const] : []),
    ...(enough && estimate.index === null ? ['too-few-components' as const] : []),
  ]
  const intervals = enough ? formula.intervals(sample, estimate, { seed, resamples }) : {}
  const component = (part: CafePart): Figure => {
    const value = enough ? estimate.parts[part] : null
    const interval = intervals[part]
    return {
      id: part,
      version,
      value,
      ...(value !== null && interval !== undefined && { interval }),
      n: enough ? estimate.n[part] : 0,
      words: value === null ? words.none[part] : words.parts[part](value),
      counts: enough ? shown(estimate.counts[part]) : {},
      source: sources[part],
    }
  }
  const value = insufficient.length > 0 ? null : estimate.index
  const openings = openingsOf(threads)
  const place = formula.place({ estimate, index: value, openings: openings.begun >= floor && openings.beginners >= people ? openings : null })
  const missing = insufficient.map((what) => what === 'too-few-threads' ? words.threads(floor) : what === 'too-few-residents' ? words.residents(people) : words.components(3))
  return {
    id: 'cafe-index',
    version,
    value,
    ...(value !== null && intervals.index !== undefined && { interval: intervals.index }),
    n: residents >= people ? conversations.length : 0,
    words: [value === null ? words.insufficient(missing) : intervals.index === undefined ? words.alone(value) : words.index(value, ...intervals.index), ...(place === null ? [] : [words.position[place.position]])].join(' '),
    // What a handful of people say to each other is not even counted.
    counts: residents >= people ? { threads: conversations.length, residentsAtLeast: atLeast(residents) } : {},
    caution: words.caution,
    source: 'civic-cafe, own composite: geometric mean of peer share, survival, resident initiative and peer answers',
    components: { peerShare: component('peerShare'), survival: component('survival'), residentInitiative: component('residentInitiative'), peerAnswers: component('peerAnswers') },
    position: place?.position ?? null,
    presence: place?.presence ?? null,
    dependency: place?.dependency ?? null,
    ...(insufficient.length > 0 && { insufficient }),
  }
}

// A handful of conversations may be a handful of people: small counts stay inside.
const shown = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count === 0 || count >= floor))
