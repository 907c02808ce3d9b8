import type { Mention } from '../mentions/mention.js'
import type { Community } from './community.js'
import type { ResidentMention } from './heard.js'
import { byMentions, tally, type Tally } from './tallies.js'

const mostReasons = 5

/** Where a community meets, most used first. */
export function venuesOf(residents: readonly ResidentMention[]): Community['venues'] {
  const tallies = new Map<string, Tally>()
  const venues = new Map<string, Mention['venue']>()
  for (const { mention, author } of residents) {
    tally(tallies, mention.venue.id, author)
    venues.set(mention.venue.id, mention.venue)
  }
  return byMentions(tallies).flatMap(([id, { mentions, authors }]) => {
    const venue = venues.get(id)
    return venue === undefined ? [] : [{ ...venue, share: mentions / residents.length, authors: authors.size }]
  })
}

/** The places it speaks of, most mentioned first. */
export function placesOf(residents: readonly ResidentMention[]): Community['places'] {
  const tallies = new Map<string, Tally>()
  const places = new Map<string, Mention['places'][number]>()
  for (const { mention, author } of residents) {
    for (const place of mention.places) if (!places.has(place.id)) places.set(place.id, place)
    for (const id of new Set(mention.places.map((place) => place.id))) tally(tallies, id, author)
  }
  return byMentions(tallies).flatMap(([id, { mentions, authors }]) => {
    const place = places.get(id)
    return place === undefined ? [] : [{ id, name: place.name, kind: place.kind, mentions, authors: authors.size }]
  })
}

/** The problems it bears on, most mentioned first, with the reasons given most often, each by enough people. */
export function problemsOf(residents: readonly ResidentMention[], minimumAuthors: number): Community['problems'] {
  const tallies = new Map<string, Tally>()
  const reasons = new Map<string, Map<string, Tally>>()
  for (const { mention, author } of residents) {
    for (const { id, because } of mention.problems) {
      tally(tallies, id, author)
      const given = reasons.get(id) ?? new Map<string, Tally>()
      for (const reason of because) tally(given, reason, author)
      reasons.set(id, given)
    }
  }
  return byMentions(tallies).map(([id, { mentions, authors }]) => ({
    id,
    mentions,
    authors: authors.size,
    because: byMentions(reasons.get(id) ?? []).filter(([, given]) => given.authors.size >= minimumAuthors).slice(0, mostReasons).map(([reason]) => reason),
  }))
}
