import type { TalkFeature, TalkFeatures } from './talk-features.js'

/** One line of a score table: a feature, what it is worth in full, and the share from which it counts in full. */
export interface ScoreLine {
  readonly feature: TalkFeature
  readonly worth: number
  readonly fullAt: number
  readonly words: string
}

/** What a score came to, and why. */
interface Scored<Name extends string> {
  readonly name: Name
  /** 0…1. */
  readonly score: number
  readonly because: string[]
}

/** Scores in order, and whether the first is to be believed. */
export interface Assessed<Name extends string> {
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
export function assess<Name extends string>(table: Readonly<Record<Name, readonly ScoreLine[]>>, features: TalkFeatures, { fewestMentions, lowestScore, margin }: Thresholds, nothing: string): Assessed<Name> {
  const ranked = (Object.keys(table) as Name[])
    .map((name) => {
      const lines = table[name].map((line) => ({ ...line, points: line.worth * Math.min(1, features.share[line.feature] / line.fullAt) }))
      return {
        name,
        score: Math.min(1, Math.round(lines.reduce((sum, { points }) => sum + points, 0) * 100) / 100),
        because: lines.filter(({ points }) => points >= 0.02).sort((a, b) => b.points - a.points).map(({ feature, words }) => `${amountOf(features.share[feature])} ${words}.`),
      }
    })
    .filter(({ score }) => score >= 0.05)
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  const lead = Math.round(((first?.score ?? 0) - (second?.score ?? 0)) * 100) / 100
  if (features.mentions < fewestMentions) return { ranked, because: [...(first?.because ?? []), 'There is too little to go by.'], unclear: true }
  if (first === undefined || first.score < lowestScore) return { ranked, because: [...(first?.because ?? []), nothing], unclear: true }
  if (lead < margin) return { ranked, because: [...first.because, `The evidence for ${(second as Scored<Name>).name.replaceAll('-', ' ')} is nearly as good.`], unclear: true }
  return { ranked, because: first.because, unclear: false }
}

/** Amounts in words, so that a reason never gives away how few said something. */
function amountOf(share: number): string {
  if (share >= 0.8) return 'Nearly all'
  if (share >= 0.55) return 'Most'
  if (share >= 0.4) return 'About half of the'
  if (share >= 0.2) return 'Many'
  return share >= 0.05 ? 'Some' : 'A few'
}
