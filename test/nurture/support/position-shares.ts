import { cafeIndex, type CafePosition } from 'civic-cafe/nurture'
import { seededRandom } from '../../../src/core/random.js'
import { forumKinds, settings } from './forum-kinds.js'
import { forumOf } from './forums.js'

/** Share of invented forums of each kind that the index puts where they were made to be. */
export function positionShares(forums: number, threads: number, seed: number, setting: keyof typeof settings): Record<CafePosition, number> {
  const random = seededRandom(seed)
  const share = (kind: CafePosition): number => Array.from({ length: forums }, () => forumOf({ ...settings[setting](random), ...forumKinds[kind](random) }, threads, random))
    .filter((talk) => cafeIndex(talk, { resamples: 0 }).position === kind).length / forums
  return { 'independent-cafe': share('independent-cafe'), 'guest-in-the-cafe': share('guest-in-the-cafe'), 'quiet': share('quiet'), 'online-town-council': share('online-town-council') }
}
