import type { Community, CommunityMap, PublicCommunity, PublicCommunityMap } from './community.js'

/**
 * A map as it may be shown: nothing about a person, and nothing about fewer than `minimumAuthors` people.
 *
 * - Members, exact counts and thread lists are gone; sizes are bands, shares are rounded to whole per cents.
 * - Venues, places and problems stay only where enough people are behind them. One that would be given away by the
 *   shares of the others is held back with them.
 * - Where nobody is named, one mention may be one person: counts below `minimumAuthors` are dropped, and if what is
 *   dropped from a list could be told by subtraction, the next smallest goes too.
 */
export function publicView(map: CommunityMap): PublicCommunityMap {
  const { communities, tooSmall = 0, unplaced: _unplaced, venuesWithoutAuthors, ...rest } = map
  const { minimumAuthors } = map
  const shown = communities.filter(({ size }) => size.authors >= minimumAuthors)
  return {
    ...rest,
    communities: shown.map((community) => publicCommunity(community, minimumAuthors)),
    suppressed: tooSmall > 0 || shown.length < communities.length,
    venuesWithoutAuthors: venuesWithoutAuthors
      .filter(({ mentions }) => mentions >= minimumAuthors)
      .map((venue) => ({
        ...venue,
        places: safeCounts(venue.places, venue.mentions, minimumAuthors),
        tags: safeCounts(venue.tags, venue.mentions, minimumAuthors),
        problems: safeCounts(venue.problems, venue.mentions, minimumAuthors),
      })),
  }
}

function publicCommunity(community: Community, minimumAuthors: number): PublicCommunity {
  const { members: _members, conversations: _conversations, mentions: _mentions, threads: _threads, size, venues, places, problems, ...rest } = community
  const wholePerCent = (share: number): number => Math.round(share * 100) / 100
  return {
    ...rest,
    size: { band: size.band },
    venues: publicVenues(venues, minimumAuthors).map(({ authors: _authors, share, ...venue }) => ({ ...venue, share: wholePerCent(share) })),
    places: places.filter(({ authors }) => authors >= minimumAuthors).map(({ id, name, kind }) => ({ id, name, kind })),
    problems: problems.filter(({ authors }) => authors >= minimumAuthors).map(({ id, because }) => ({ id, because })),
  }
}

/** Shares add up to 1: a single venue left out would be known from the rest, so it takes the smallest shown with it. */
function publicVenues(venues: Community['venues'], minimumAuthors: number): Community['venues'] {
  const shown = venues.filter(({ authors = 0 }) => authors >= minimumAuthors)
  const hidden = venues.filter(({ authors = 0 }) => authors < minimumAuthors)
  const hiddenAuthors = hidden.reduce((sum, { authors = 0 }) => sum + authors, 0)
  return hidden.length > 0 && hiddenAuthors < minimumAuthors ? shown.slice(0, -1) : shown
}

function safeCounts<T extends { readonly mentions: number }>(counts: readonly T[], total: number, minimum: number): T[] {
  const sorted = [...counts].sort((a, b) => b.mentions - a.mentions)
  const shown = sorted.filter(({ mentions }) => mentions >= minimum)
  const hiddenOf = (): number => total - shown.reduce((sum, { mentions }) => sum + mentions, 0)
  // The rest of the venue's mentions can be had by subtraction; it must not be a small number.
  while (shown.length > 0 && hiddenOf() > 0 && hiddenOf() < minimum) shown.pop()
  return shown
}
