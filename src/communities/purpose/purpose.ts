import type { Community, CommunityPurpose } from '../community.js'
import { assess, type ScoreLine } from '../talk/score-table.js'
import type { TalkFeatures } from '../talk/talk-features.js'

const named = (purpose: CommunityPurpose): ScoreLine => ({ feature: `named for ${purpose}`, worth: 0.15, fullAt: 0.5 })

/** Worths add up to 1 for each purpose. */
const table: Readonly<Record<CommunityPurpose, readonly ScoreLine[]>> = {
  'information-seeking': [
    { feature: 'questions', worth: 0.25, fullAt: 0.7 },
    { feature: 'asking', worth: 0.25, fullAt: 0.25 },
    { feature: 'answeredQuestions', worth: 0.15, fullAt: 0.7 },
    { feature: 'telling', worth: 0.2, fullAt: 0.3 },
    named('information-seeking'),
  ],
  'mutual-help': [
    { feature: 'offering', worth: 0.4, fullAt: 0.3 },
    { feature: 'thanking', worth: 0.25, fullAt: 0.2 },
    { feature: 'comforting', worth: 0.2, fullAt: 0.2 },
    named('mutual-help'),
  ],
  'campaigning': [
    { feature: 'campaigning', worth: 0.6, fullAt: 0.4 },
    { feature: 'petitionLinks', worth: 0.15, fullAt: 0.05 },
    { feature: 'topLink', worth: 0.1, fullAt: 0.15 },
    named('campaigning'),
  ],
  'events-and-celebration': [
    { feature: 'celebrating', worth: 0.6, fullAt: 0.4 },
    { feature: 'daysToCome', worth: 0.25, fullAt: 0.3 },
    named('events-and-celebration'),
  ],
  'complaint': [
    { feature: 'complaining', worth: 0.45, fullAt: 0.45 },
    { feature: 'complainingOfSomebody', worth: 0.2, fullAt: 0.2 },
    { feature: 'negative', worth: 0.1, fullAt: 0.4 },
    { feature: 'negativeOfCouncil', worth: 0.1, fullAt: 0.15 },
    named('complaint'),
  ],
  'place-watch': [
    { feature: 'watching', worth: 0.3, fullAt: 0.6 },
    { feature: 'sighted', worth: 0.35, fullAt: 0.45 },
    { feature: 'placed', worth: 0.2, fullAt: 0.5 },
    named('place-watch'),
  ],
  'trade': [
    { feature: 'trading', worth: 0.5, fullAt: 0.45 },
    { feature: 'prices', worth: 0.35, fullAt: 0.25 },
    named('trade'),
  ],
}

const thresholds = { fewestMentions: 10, lowestScore: 0.25, margin: 0.1 }

/**
 * What a community seems to be for. Each purpose has a score from 0 to 1 that is a plain sum of what can be counted in how
 * it talks; see `assess`.
 *
 * `unclear` when there is little to go by, when no purpose scores .25, or when the first is less than .1 ahead.
 */
export function assessPurpose(features: TalkFeatures): Community['purpose'] {
  const { ranked, because, unclear } = assess(table, features, thresholds, 'no-purpose')
  return { ranked: ranked.map(({ name, ...rest }) => ({ purpose: name, ...rest })), because, ...(unclear && { unclear }) }
}
