import type { ResidentMention } from '../heard.js'
import { addPair, noPairs, type Pairs } from './pairs.js'
import { project } from './project.js'

/** One way in which people are tied, and how much it says. */
export interface Relation {
  readonly name: 'reply' | 'co-thread' | 'link' | 'tag' | 'place' | 'venue'
  /** 0…1: weight of one pair against one who answered the other. */
  readonly weight: number
  readonly pairs: Pairs
}

/** Venues are nodes beside people; this keeps their ids apart from pseudonyms. */
const venuePrefix = '\u{10FFFF}venue/'

/** Whether a node of the author–venue graph is a venue. */
export function isVenueNode(id: string): boolean {
  return id.startsWith(venuePrefix)
}

/** The relations between people, and between people and venues, in what residents said. */
export function relationsOf(residents: readonly ResidentMention[]): Relation[] {
  const shared = (items: (mention: ResidentMention['mention']) => readonly string[]): Pairs => project((function* () {
    for (const { mention, author } of residents) for (const item of items(mention)) yield [item, author] as const
  })())
  return [
    { name: 'reply', weight: 1, pairs: replies(residents) },
    { name: 'co-thread', weight: 0.5, pairs: shared((mention) => [mention.thread]) },
    { name: 'link', weight: 0.5, pairs: shared((mention) => mention.links) },
    { name: 'tag', weight: 0.3, pairs: shared((mention) => mention.tags) },
    { name: 'place', weight: 0.2, pairs: shared((mention) => mention.places.map(({ id }) => id)) },
    { name: 'venue', weight: 0.5, pairs: venues(residents) },
  ]
}

/** Who answered or spoke to whom. */
function replies(residents: readonly ResidentMention[]): Pairs {
  const authorOf = new Map(residents.map(({ mention, author }) => [mention.id, author]))
  const known = new Set(authorOf.values())
  const pairs = noPairs()
  for (const { mention, author } of residents) {
    const spokenTo = new Set(mention.addressed.filter((other) => known.has(other)))
    const answered = mention.replyTo === undefined ? undefined : authorOf.get(mention.replyTo)
    if (answered !== undefined) spokenTo.add(answered)
    for (const other of spokenTo) addPair(pairs, author, other, 1)
  }
  pairs.observations = pairs.byKey.size
  return pairs
}

/** Where each person speaks. One venue for all tells nobody apart. */
function venues(residents: readonly ResidentMention[]): Pairs {
  const pairs = noPairs()
  for (const { mention, author } of residents) addPair(pairs, author, venuePrefix + mention.venue.id, 1)
  const ids = new Set(residents.map(({ mention }) => mention.venue.id))
  if (ids.size < 2) return noPairs()
  pairs.observations = pairs.byKey.size
  return pairs
}
