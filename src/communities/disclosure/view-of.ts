import { byCodeUnit } from '../../core/compare.js'
import type { CommunityMap, PublicCommunity, PublicCommunityMap } from '../community.js'
import { toDigits } from './coarse.js'
import { byBand, publicBand } from './public-band.js'
import { publicCommunity } from './public-community.js'
import { publicFinding } from './public-finding.js'
import { publicNameless } from './public-nameless.js'

/** What a map shows by itself, as if nothing had been shown before. */
export function viewOf(map: CommunityMap): PublicCommunityMap {
  const { version, at, councilId, seed, minimumAuthors, resolution, bits, former = [], venuesWithoutAuthors } = map
  const communities = inPublicOrder(map.communities.filter(({ size }) => size.authors >= minimumAuthors).map((community) => publicCommunity(community, minimumAuthors, at)))
  const suppressed = (map.tooSmall ?? 0) > 0 || communities.length < map.communities.length
  return {
    version,
    at,
    asOf: at,
    councilId,
    seed,
    minimumAuthors,
    resolution: toDigits(resolution, 2),
    bits: toDigits(bits, 1),
    communities,
    ties: publicTies(map, communities),
    suppressed,
    ...(former.length > 0 && { former: former.map(({ id, label, history }) => ({ id, label, history })) }),
    venuesWithoutAuthors: publicNameless(venuesWithoutAuthors, minimumAuthors),
    finding: publicFinding({ communities: communities.length, people: bandHeard(peopleHeard(map), minimumAuthors), suppressed, gone: former.filter(({ history }) => history.at(-1)?.at === at).length }),
  }
}

// In order of the ids: the order of counts would tell which is larger by one.
function publicTies({ ties = [], minimumAuthors }: CommunityMap, communities: readonly PublicCommunity[]): NonNullable<PublicCommunityMap['ties']> {
  const shown = new Set(communities.map(({ id }) => id))
  return ties
    .filter(({ between: [one, other], people }) => people >= minimumAuthors && shown.has(one) && shown.has(other))
    .map(({ between: [one, other], people }) => ({ between: [one, other] as const, band: publicBand(people, minimumAuthors) }))
    .sort((a, b) => byCodeUnit(a.between.join(' '), b.between.join(' ')))
}

/** The order of bands, and none within a band: who counts most is not told by who stands first. */
export function inPublicOrder(communities: readonly PublicCommunity[]): PublicCommunity[] {
  return [...communities].sort((a, b) => byBand(b.size.band, a.size.band) || byCodeUnit(a.id, b.id))
}

/** How many residents were heard. */
export function peopleHeard({ communities, unplaced }: CommunityMap): number {
  return new Set(communities.flatMap(({ members }) => members.map(({ pseudonym }) => pseudonym))).size + unplaced.authors
}

/** Their band; none where they are too few. */
export function bandHeard(people: number, minimumAuthors: number): ReturnType<typeof publicBand> | undefined {
  return people < minimumAuthors || people === 0 ? undefined : publicBand(people, minimumAuthors)
}
