import type { Community, CommunityPurpose } from '../community.js'
import { assess, type ScoreLine } from '../talk/score-table.js'
import type { TalkFeatures } from '../talk/talk-features.js'

const named = (purpose: CommunityPurpose): ScoreLine => ({ feature: `named for ${purpose}`, worth: 0.15, fullAt: 0.5, words: 'mentions are made where the name says so' })

/** Worths add up to 1 for each purpose. */
const table: Readonly<Record<CommunityPurpose, readonly ScoreLine[]>> = {
  'information-seeking': [
    { feature: 'questions', worth: 0.25, fullAt: 0.7, words: 'conversations open with a question' },
    { feature: 'asking', worth: 0.25, fullAt: 0.25, words: 'mentions ask what others may know' },
    { feature: 'answeredQuestions', worth: 0.15, fullAt: 0.7, words: 'conversations open with a question that another resident answers' },
    { feature: 'telling', worth: 0.2, fullAt: 0.3, words: 'mentions tell what somebody knows, or where to ask' },
    named('information-seeking'),
  ],
  'mutual-help': [
    { feature: 'offering', worth: 0.4, fullAt: 0.3, words: 'mentions offer or ask for help' },
    { feature: 'thanking', worth: 0.25, fullAt: 0.2, words: 'mentions thank somebody' },
    { feature: 'comforting', worth: 0.2, fullAt: 0.2, words: 'mentions comfort somebody' },
    named('mutual-help'),
  ],
  'campaigning': [
    { feature: 'campaigning', worth: 0.6, fullAt: 0.4, words: 'mentions call for action or report it' },
    { feature: 'petitionLinks', worth: 0.15, fullAt: 0.05, words: 'mentions link to a petition' },
    { feature: 'topLink', worth: 0.1, fullAt: 0.15, words: 'mentions pass on one and the same link' },
    named('campaigning'),
  ],
  'events-and-celebration': [
    { feature: 'celebrating', worth: 0.6, fullAt: 0.4, words: 'mentions speak of events and celebration' },
    { feature: 'daysToCome', worth: 0.25, fullAt: 0.3, words: 'mentions name a day or an hour' },
    named('events-and-celebration'),
  ],
  'complaint': [
    { feature: 'complaining', worth: 0.45, fullAt: 0.45, words: 'mentions say what is wrong' },
    { feature: 'complainingOfSomebody', worth: 0.2, fullAt: 0.2, words: 'mentions say who should put it right' },
    { feature: 'negative', worth: 0.1, fullAt: 0.4, words: 'mentions are unhappy' },
    { feature: 'negativeOfCouncil', worth: 0.1, fullAt: 0.15, words: 'mentions are unhappy with the council' },
    named('complaint'),
  ],
  'place-watch': [
    { feature: 'watching', worth: 0.3, fullAt: 0.6, words: 'mentions tell what is happening' },
    { feature: 'sighted', worth: 0.35, fullAt: 0.45, words: 'mentions tell where something is seen' },
    { feature: 'placed', worth: 0.2, fullAt: 0.5, words: 'mentions name a place' },
    named('place-watch'),
  ],
  'trade': [
    { feature: 'trading', worth: 0.5, fullAt: 0.45, words: 'mentions buy, sell or swap' },
    { feature: 'prices', worth: 0.35, fullAt: 0.25, words: 'mentions name a price' },
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
  const { ranked, because, unclear } = assess(table, features, thresholds, 'No purpose stands out.')
  return { ranked: ranked.map(({ name, ...rest }) => ({ purpose: name, ...rest })), because, ...(unclear && { unclear }) }
}
