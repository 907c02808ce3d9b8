import type { CafeSample } from '../cafe-sample.js'
import { cafePosition, positionThresholds } from '../cafe-position.js'
import { estimateCafe, partIds, type CafeEstimate, type CafePart } from '../estimate-cafe.js'
import { clusteredShareInterval, effectiveShareInterval } from '../statistics/clustered-share.js'
import { geometricMeanInterval } from '../statistics/geometric-mean-interval.js'
import { jackknifeCorrelation, jackknifeVariance } from '../statistics/jackknife.js'
import { wilson } from '../statistics/wilson.js'
import { lossOf } from '../ties/loss-of.js'
import type { CafeFormula, CafePlace, PlaceFacts } from './cafe-formula.js'

/**
 * `cafe-index/2`: the values of version 1; intervals of the parts by leaving threads out, and that of the index from
 * theirs ({@link geometricMeanInterval}); and a position that can be `quiet`. Nothing in the intervals is drawn: `resamples`
 * is how many times threads are left out at most, in groups where there are more of them; fewer than 2 give no interval.
 */
export const cafeFormula2: CafeFormula = {
  intervals(sample, estimate, { resamples }) {
    const groups = Math.floor(Math.min(sample.threads.length, resamples))
    // NaN is none, too.
    if (!(groups >= 2)) return {}
    const measured = partIds.filter((part) => estimate.parts[part] !== null)
    const rounds = leftOut(sample, new Set(measured), groups)
    const parts = measured.map((part) => {
      const value = estimate.parts[part] ?? 0
      // What cannot be told without some threads may be anything: the farther end of 0…1.
      const without = rounds.map((round) => round[part] ?? (value < 0.5 ? 1 : 0))
      return { part, value, without, interval: intervalOf[part](sample, value, without) }
    })
    return {
      ...Object.fromEntries(parts.map(({ part, interval }) => [part, interval])),
      ...(estimate.index !== null && { index: geometricMeanInterval(parts, (one, other) => jackknifeCorrelation(one.without, other.without)) }),
    }
  },
  place(facts) {
    return facts.index === null ? quietPlace(facts) : placeOf(facts, facts.index)
  },
}

// The parts with each group of threads left out.
function leftOut(sample: CafeSample, measured: ReadonlySet<CafePart>, groups: number): CafeEstimate['parts'][] {
  const places = Int32Array.from(sample.threads.keys())
  return Array.from({ length: groups }, (_, group) => estimateCafe(sample, places.filter((place) => place % groups !== group), measured).parts)
}

type PartInterval = (sample: CafeSample, value: number, without: readonly number[]) => readonly [low: number, high: number]

const intervalOf: Readonly<Record<CafePart, PartInterval>> = {
  peerShare: ({ threads }, value, without) => clusteredShareInterval(value, jackknifeVariance(without), threads.length, without.length),
  survival: survivalInterval,
  // One beginning a thread: a plain share.
  residentInitiative({ threads }, value) {
    const known = threads.filter(({ startedByResident }) => startedByResident !== undefined).length
    return wilson(Math.round(value * known), known)
  },
  peerAnswers({ threads }, value, without) {
    const answering = threads.filter(({ answered }) => answered > 0).length
    return answering < 2 ? [0, 1] : clusteredShareInterval(value, jackknifeVariance(without), answering, Math.min(answering, without.length))
  },
}

// Where nobody is held by the council alone, nor by one thread, the doubt is that of as many threads which all showed the same:
// it shrinks with them, and tells nothing of how many residents there are.
//
// Otherwise leaving out sees what hangs by one thread: several times too much where most hang by more. Counting what fell off sees
// the last step only: too little where one loss brings the next. So the count's doubt, and where leaving out sees more, the middle
// of the two by ratio. Which doubt is taken when was chosen by simulation, here and above (test/bench/coverage.ts); nothing else was.
function survivalInterval({ threads, ties }: CafeSample, value: number, without: readonly number[]): readonly [low: number, high: number] {
  if (Math.min(value, ...without) === 1) return clusteredShareInterval(1, 0, threads.length, without.length)
  const { variance, half } = lossOf(ties)
  const moved = value + half * (1 - 2 * value)
  return effectiveShareInterval(value, moved * (1 - moved) / Math.max(variance, Math.sqrt(variance * jackknifeVariance(without))))
}

// Where the council is there, what depends on it counts. Where it is hardly there nothing can; what counts is whether
// residents answer each other at all. A council that posts and is not answered is in no conversation, and still no stranger.
function placeOf({ estimate: { presence }, openings }: PlaceFacts, index: number): CafePlace {
  const hardlyThere = presence < positionThresholds.presence && openings !== null && openings.councilShare < positionThresholds.presence
  const dependency = hardlyThere ? 1 - openings.answered / openings.begun : 1 - index
  return { position: cafePosition(presence, dependency), presence, dependency }
}

// Too few conversations for an index are themselves the finding, where much was begun. Nothing else is said without one.
function quietPlace({ openings }: PlaceFacts): CafePlace | null {
  if (openings === null) return null
  const dependency = 1 - openings.answered / openings.begun
  const position = cafePosition(openings.councilShare, dependency)
  return position === 'quiet' ? { position, presence: openings.councilShare, dependency } : null
}
