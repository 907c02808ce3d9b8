import type { Community, CommunityMap, PublicCommunity, PublicCommunityMap } from './community.js'

/**
 * A map as it may be shown: nothing about a person, and nothing about fewer than `minimumAuthors` people.
 *
 * - Members, exact counts, thread lists and the share of what is said to the council are gone; sizes are bands, shares are rounded to whole per cents.
 * - Venues, places and problems stay only where enough people are behind them. Venues are named with their shares of
 *   what is said at those named, so that the rest cannot be had by subtraction.
 * - Where nobody is named, one mention may be one person: counts below `minimumAuthors` are dropped, the others are
 *   rounded to multiples of it, totals too. What was dropped cannot be had by subtraction, nor can what came or went
 *   between two views.
 */
export function publicView(map: CommunityMap): PublicCommunityMap {
  const { communities, tooSmall = 0, unplaced: _unplaced, venuesWithoutAuthors, ...rest } = map
  const { minimumAuthors } = map
  const shown = communities.filter(({ size }) => size.authors >= minimumAuthors)
  return {
    ...rest,
    communities: shown.map((community) => publicCommunity(community, minimumAuthors)),
    suppressed: tooSmall > 0 || shown.length < communities.length,
    venuesWithoutAuthors: publicCounts(venuesWithoutAuthors, minimumAuthors).map((venue) => ({
      ...venue,
      places: publicCounts(venue.places, minimumAuthors),
      tags: publicCounts(venue.tags, minimumAuthors),
      problems: publicCounts(venue.problems, minimumAuthors),
    })),
  }
}

function publicCommunity(community: Community, minimumAuthors: number): PublicCommunity {
  const { members: _members, conversations: _conversations, mentions: _mentions, threads: _threads, size, venues, places, problems, councilPresence, ...rest } = community
  const { addressedShare: _addressedShare, ...presence } = councilPresence
  return {
    ...rest,
    size: { band: size.band },
    councilPresence: presence,
    venues: publicVenues(venues, minimumAuthors),
    places: places.filter(({ authors }) => authors >= minimumAuthors).map(({ id, name, kind }) => ({ id, name, kind })),
    problems: problems.filter(({ authors }) => authors >= minimumAuthors).map(({ id, because }) => ({ id, because })),
  }
}

function publicVenues(venues: Community['venues'], minimumAuthors: number): PublicCommunity['venues'] {
  const shown = venues.filter(({ authors = 0 }) => authors >= minimumAuthors)
  const whole = shown.reduce((sum, { share }) => sum + share, 0)
  return shown.map(({ authors: _authors, share, ...venue }) => ({ ...venue, share: Math.round((share / whole) * 100) / 100 }))
}

function publicCounts<T extends { readonly mentions: number }>(counts: readonly T[], minimum: number): T[] {
  return counts.filter(({ mentions }) => mentions >= minimum).map((count) => ({ ...count, mentions: Math.round(count.mentions / minimum) * minimum }))
}
