import type { Community, CommunityTypology } from '../community.js'
import { assess, type ScoreLine } from '../talk/score-table.js'
import type { TalkFeatures } from '../talk/talk-features.js'

const named = (kind: Exclude<CommunityTypology, 'place'>): ScoreLine => ({ feature: `named for ${kind}`, worth: 0.35, fullAt: 0.5 })

/** Worths add up to 1 for each. */
const table: Readonly<Record<CommunityTypology, readonly ScoreLine[]>> = {
  place: [
    { feature: 'livingHere', worth: 0.45, fullAt: 0.35 },
    { feature: 'placed', worth: 0.25, fullAt: 0.25 },
    { feature: 'sighted', worth: 0.1, fullAt: 0.4 },
    { feature: 'namedAfterPlace', worth: 0.2, fullAt: 0.5 },
  ],
  interest: [{ feature: 'liking', worth: 0.65, fullAt: 0.35 }, named('interest')],
  practice: [{ feature: 'practising', worth: 0.65, fullAt: 0.35 }, named('practice')],
  circumstance: [{ feature: 'circumstanced', worth: 0.65, fullAt: 0.35 }, named('circumstance')],
}

const thresholds = { fewestMentions: 10, lowestScore: 0.25, margin: 0.05 }

/**
 * What its people share: where they live (`place`), something they like (`interest`), something they do (`practice`), or the
 * situation they are in (`circumstance`). Scores are plain sums; see `assess`.
 *
 * `unclear` when there is little to go by, when nothing scores .25, or when the first is less than .05 ahead.
 */
export function assessTypology(features: TalkFeatures): NonNullable<Community['typology']> {
  const { ranked, because, unclear } = assess(table, features, thresholds, 'nothing-shared')
  return { ranked: ranked.map(({ name, ...rest }) => ({ typology: name, ...rest })), because, ...(unclear && { unclear }) }
}
