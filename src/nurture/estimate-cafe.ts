import type { CafeSample } from './cafe-sample.js'
import { geometricMean } from './geometric-mean.js'
import { sharesOf } from './ties/tie-shares.js'

/** The four parts in the order of {@link CafeEstimate.parts}. */
export const partIds = ['peerShare', 'survival', 'residentInitiative', 'peerAnswers'] as const
/** One of the four parts of the café index. */
export type CafePart = (typeof partIds)[number]

/** @internal Parts and index of one choice of threads. */
export interface CafeEstimate {
  readonly parts: Readonly<Record<CafePart, number | null>>
  readonly index: number | null
  /** Share of threads with a council message. */
  readonly presence: number
  readonly counts: Readonly<Record<CafePart, Readonly<Record<string, number>>>>
  /** What each part rests on. */
  readonly n: Readonly<Record<CafePart, number>>
}

/** Answered questions, and conversations whose beginning is known, below which their share is not given. */
const partFloor = 10
const leastParts = 3

/**
 * @param chosen - places of threads, with repeats; absent: each once.
 * @param measured - parts to use; in a resample the floors of the full talk have been checked already.
 * @internal
 */
export function estimateCafe({ ties, threads }: CafeSample, chosen?: Int32Array, measured?: ReadonlySet<CafePart>): CafeEstimate {
  const places = new Int32Array(ties.a.length)
  const seen = new Uint8Array(ties.a.length)
  let count = 0
  let startKnown = 0
  let startedByResidents = 0
  let answered = 0
  let answeredByPeers = 0
  let withCouncil = 0
  const total = chosen?.length ?? threads.length
  for (let i = 0; i < total; i++) {
    const thread = threads[chosen?.[i] ?? i]
    if (thread === undefined) continue
    for (const tie of thread.ties) {
      if (seen[tie] === 1) continue
      seen[tie] = 1
      places[count++] = tie
    }
    if (thread.startedByResident !== undefined) startKnown++
    if (thread.startedByResident === true) startedByResidents++
    answered += thread.answered
    answeredByPeers += thread.answeredByPeer
    if (thread.council) withCouncil++
  }
  const shares = sharesOf(ties, { places, count })
  const floor = measured === undefined ? partFloor : 1
  const all = {
    peerShare: shares.peerShare,
    survival: shares.survival,
    residentInitiative: startKnown < floor ? null : startedByResidents / startKnown,
    peerAnswers: answered < floor ? null : answeredByPeers / answered,
  }
  const used = partIds.filter((part) => measured?.has(part) ?? true)
  return {
    parts: all,
    index: geometricMean(used.map((part) => all[part]), measured === undefined ? leastParts : used.length),
    presence: total === 0 ? 0 : withCouncil / total,
    counts: {
      // Never how many ties: those with the council are a head count of the residents who talk with it.
      peerShare: { conversations: total },
      survival: { conversations: total },
      residentInitiative: { startedByResidents, conversations: startKnown },
      peerAnswers: { answeredByPeers, answered },
    },
    n: { peerShare: total, survival: total, residentInitiative: startKnown, peerAnswers: answered },
  }
}
