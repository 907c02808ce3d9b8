import type { Community, CommunityPurpose } from '../community.js'
import type { TalkFeatures } from './features.js'

/** One line of the score table: a feature, what it is worth in full, and the share from which it counts in full. */
interface Line {
  readonly feature: keyof TalkFeatures
  readonly worth: number
  readonly fullAt: number
  readonly words: string
}

/** Worths add up to 1 for each purpose. */
const table: Readonly<Record<CommunityPurpose, readonly Line[]>> = {
  'information-seeking': [
    { feature: 'questions', worth: 0.6, fullAt: 0.6, words: 'conversations open with a question' },
    { feature: 'peerAnswers', worth: 0.4, fullAt: 1, words: 'questions are answered by other residents' },
  ],
  'mutual-help': [
    { feature: 'thanks', worth: 0.5, fullAt: 0.25, words: 'mentions thank somebody' },
    { feature: 'offers', worth: 0.5, fullAt: 0.1, words: 'mentions offer help' },
  ],
  campaigning: [
    { feature: 'campaignWords', worth: 0.5, fullAt: 0.2, words: 'mentions call for action' },
    { feature: 'petitionLinks', worth: 0.25, fullAt: 0.05, words: 'mentions link to a petition' },
    { feature: 'topLink', worth: 0.25, fullAt: 0.15, words: 'mentions pass on one and the same link' },
  ],
  'events-and-celebration': [
    { feature: 'eventWords', worth: 0.6, fullAt: 0.25, words: 'mentions speak of events' },
    { feature: 'futureDays', worth: 0.4, fullAt: 0.25, words: 'mentions name a day to come' },
  ],
  complaint: [
    { feature: 'negativeOfCouncil', worth: 0.7, fullAt: 0.2, words: 'mentions are unhappy with the council' },
    { feature: 'negative', worth: 0.3, fullAt: 0.5, words: 'mentions are unhappy' },
  ],
  'place-watch': [{ feature: 'placed', worth: 1, fullAt: 0.6, words: 'mentions name a place' }],
  trade: [{ feature: 'tradeWords', worth: 1, fullAt: 0.35, words: 'mentions buy or sell' }],
}

const fewestMentions = 20
const lowestScore = 0.25
const margin = 0.1

/**
 * What a community seems to be for. Each purpose has a score from 0 to 1 that is a plain sum: every feature adds its
 * worth times how far it is from 0 to the share at which it counts in full. Peers' answers count only as far as there
 * are questions.
 *
 * `unclear` when there is little to go by, when no purpose scores .25, or when the first is less than .1 ahead.
 */
export function assessPurpose(features: TalkFeatures): Community['purpose'] {
  const ranked = (Object.keys(table) as CommunityPurpose[])
    .map((purpose) => {
      const lines = table[purpose].map((line) => ({ ...line, points: line.worth * Math.min(1, features[line.feature] / line.fullAt) * (line.feature === 'peerAnswers' ? Math.min(1, features.questions / 0.6) : 1) }))
      return {
        purpose,
        score: Math.round(lines.reduce((sum, { points }) => sum + points, 0) * 100) / 100,
        because: lines.filter(({ points }) => points >= 0.02).sort((a, b) => b.points - a.points).map(({ feature, words }) => `${amountOf(features[feature])} ${words}`),
      }
    })
    .filter(({ score }) => score >= 0.05)
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  const unclear = features.mentions < fewestMentions || first === undefined || first.score < lowestScore || first.score - (second?.score ?? 0) < margin
  return {
    ranked,
    because: unclear ? [...(first?.because ?? []), reasonUnclear(features, first?.score, second?.purpose)] : first.because,
    ...(unclear && { unclear }),
  }
}

function reasonUnclear(features: TalkFeatures, score: number | undefined, second: CommunityPurpose | undefined): string {
  if (features.mentions < fewestMentions) return 'There is too little to go by.'
  if (score === undefined || score < lowestScore) return 'No purpose stands out.'
  return `The evidence for ${(second ?? 'another purpose').replaceAll('-', ' ')} is nearly as good.`
}

/** Amounts in words, so that a reason never gives away how few said something. */
function amountOf(share: number): string {
  if (share >= 0.8) return 'Nearly all'
  if (share >= 0.55) return 'Most'
  if (share >= 0.4) return 'About half of'
  if (share >= 0.2) return 'Many'
  return share >= 0.05 ? 'Some' : 'A few'
}
