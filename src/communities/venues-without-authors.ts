import type { Mention } from '../mentions/mention.js'
import type { CommunityMap } from './community.js'
import { byMentions } from './tallies.js'

interface Count {
  mentions: number
}

/** What was heard where nobody is named, by venue: counts per place, tag and problem, most first. */
export function venuesWithoutAuthors(authorless: readonly Mention[]): CommunityMap['venuesWithoutAuthors'] {
  const venues = new Map<string, { readonly venue: Mention['venue']; mentions: number; readonly list: Mention[] }>()
  for (const mention of authorless) {
    const known = venues.get(mention.venue.id)
    if (known === undefined) venues.set(mention.venue.id, { venue: mention.venue, mentions: 1, list: [mention] })
    else {
      known.mentions++
      known.list.push(mention)
    }
  }
  return byMentions(venues).map(([, { venue, mentions, list }]) => {
    const places = new Map(list.flatMap((mention) => mention.places.map((place) => [place.id, place] as const)))
    return {
      ...venue,
      mentions,
      places: counted(list, (mention) => mention.places.map(({ id }) => id)).flatMap(([id, { mentions: times }]) => {
        const place = places.get(id)
        return place === undefined ? [] : [{ id, name: place.name, kind: place.kind, mentions: times }]
      }),
      tags: counted(list, ({ tags }) => tags).map(([tag, { mentions: times }]) => ({ tag, mentions: times })),
      problems: counted(list, ({ problems }) => problems.map(({ id }) => id)).map(([id, { mentions: times }]) => ({ id, mentions: times })),
    }
  })
}

function counted(list: readonly Mention[], keysOf: (mention: Mention) => readonly string[]): (readonly [string, Count])[] {
  const counts = new Map<string, Count>()
  for (const mention of list) {
    for (const key of new Set(keysOf(mention))) {
      const count = counts.get(key)
      if (count === undefined) counts.set(key, { mentions: 1 })
      else count.mentions++
    }
  }
  return byMentions(counts)
}
