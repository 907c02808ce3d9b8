import type { CommunityPurpose, CommunityTypology } from '../community.js'
import { say } from '../words/sentence.js'
import { amountWords, doubtWords, guessWords, type ScoredFeature } from '../words/talk-words.js'
import type { TalkFeatures } from './talk-features.js'

/** What there are scores for. */
type Guess = CommunityPurpose | CommunityTypology

/** One line of a score table: a feature, what it is worth in full, and the share from which it counts in full. */
export interface ScoreLine {
  readonly feature: ScoredFeature
  readonly worth: number
  readonly fullAt: number
}

/** What a score came to, and why. */
interface Scored<Name extends Guess> {
  readonly name: Name
  /** 0…1. */
  readonly score: number
  readonly because: string[]
}

/** Scores in order, and whether the first is to be believed. */
export interface Assessed<Name extends Guess> {
  readonly ranked: readonly Scored<Name>[]
  readonly because: string[]
  readonly unclear: boolean
}

/** When a score is to be believed. */
export interface Thresholds {
  readonly fewestMentions: number
  readonly lowestScore: number
  /** How far the first must be ahead of the second. */
  readonly margin: number
}

/**
 * Scores that are plain sums: every feature adds its worth times how far it is from 0 to the share at which it counts in
 * full.
 */
export function assess<Name extends Guess>(table: Readonly<Record<Name, readonly ScoreLine[]>>, features: TalkFeatures, { fewestMentions, lowestScore, margin }: Thresholds, nothing: 'no-purpose' | 'nothing-shared'): Assessed<Name> {
  const ranked = (Object.keys(table) as Name[])
    .map((name) => {
      const lines = table[name].map((line) => ({ ...line, points: line.worth * Math.min(1, features.share[line.feature] / line.fullAt) }))
      return {
        name,
        score: Math.min(1, Math.round(lines.reduce((sum, { points }) => sum + points, 0) * 100) / 100),
        because: lines.filter(({ points }) => points >= 0.02).sort((a, b) => b.points - a.points).map(({ feature }) => amountWords(feature, features.share[feature]).en),
      }
    })
    .filter(({ score }) => score >= 0.05)
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  const lead = Math.round(((first?.score ?? 0) - (second?.score ?? 0)) * 100) / 100
  if (features.mentions < fewestMentions) return { ranked, because: [...(first?.because ?? []), say(doubtWords['too-little'])], unclear: true }
  if (first === undefined || first.score < lowestScore) return { ranked, because: [...(first?.because ?? []), say(doubtWords[nothing])], unclear: true }
  if (lead < margin) return { ranked, because: [...first.because, say(doubtWords['nearly-as-good'], { guess: guessWords[(second as Scored<Name>).name].en })], unclear: true }
  return { ranked, because: first.because, unclear: false }
}
