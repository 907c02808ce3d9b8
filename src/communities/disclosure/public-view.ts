import type { CommunityMap, PublicCommunityMap } from '../community.js'
import { viewOf } from './view-of.js'

/**
 * A map as it may be shown: nothing about a person, nothing about fewer than `minimumAuthors` people, neither by itself nor by
 * holding all views there ever were side by side.
 *
 * - Members, mentions, threads and exact counts are gone; people are counted in bands, shares and scores are rounded to tenths
 *   or twentieths, and communities stand in the order of their bands.
 * - Venues, places, problems, terms and reasons stay only where enough people are behind each. Venues are named with their
 *   shares of what is said at those named, so that the rest cannot be had by subtraction.
 * - What a view says of people is changed only when at least `minimumAuthors` people have said, changed or deleted something
 *   since it last was, and what it says of a community only when that many of its own people have. Until then it is repeated,
 *   with the time it is of: `asOf`. This rests on the map having been made with the last one as `previous`.
 * - Where nobody is named, one mention may be one person: counts below `minimumAuthors` are dropped, the others are rounded to
 *   multiples of it, and each follows only when that many mentions have come or gone.
 *
 * @example
 * ```ts
 * const map = identifyCommunities(mentions, { council, previous, now: new Date() })
 * const shown = publicView(map)
 * ```
 */
export function publicView(map: CommunityMap): PublicCommunityMap {
  const shown = map.disclosed?.view as PublicCommunityMap | undefined
  // Whoever asks for more than stands shown gets what stands; whoever asks for less gets less.
  return shown !== undefined && shown.minimumAuthors >= map.minimumAuthors ? structuredClone(shown) : viewOf(map)
}
