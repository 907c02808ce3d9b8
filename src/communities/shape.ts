import type { Community } from './community.js'
import type { ResidentMention } from './heard.js'
import { say } from './words/sentence.js'
import { shapeWords } from './words/shape-words.js'

/** A community is at a venue, or at several, if at least this share of what it says is said there. */
const mostOfTheTalk = 0.8
/** A venue is a community's own if at least this share of its regulars are members. */
const mostOfTheRegulars = 0.5

/** Who speaks at each venue more than once, by venue id: whoever came once asked a question. */
export function regularsByVenue(residents: readonly ResidentMention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const once = new Map<string, Set<string>>()
  const regulars = new Map<string, Set<string>>()
  for (const { mention: { venue: { id } }, author } of residents) {
    const known = once.get(id)
    if (known === undefined) {
      once.set(id, new Set([author]))
      regulars.set(id, new Set())
    } else if (known.has(author)) regulars.get(id)?.add(author)
    else known.add(author)
  }
  return regulars
}

/**
 * Whether a community is a venue, several, or a group of people. Only venues with enough people to be named are looked
 * at, and regulars are counted, not what they say: nothing turns on the few who are somewhere else.
 */
export function shapeOf(venues: Community['venues'], members: ReadonlyMap<string, unknown>, regulars: ReadonlyMap<string, ReadonlySet<string>>, minimumAuthors: number): NonNullable<Community['shape']> {
  const named = venues.filter(({ authors = 0 }) => authors >= minimumAuthors)
  const talk = named.reduce((sum, { share }) => sum + share, 0)
  const enough = (share: number): boolean => share > 0 && share >= mostOfTheTalk * talk
  const own = named.filter(({ id }) => {
    const here = regulars.get(id) ?? new Set()
    let inside = 0
    for (const member of members.keys()) if (here.has(member)) inside++
    return inside >= minimumAuthors && inside >= mostOfTheRegulars * here.size
  })
  if (enough(own[0]?.share ?? 0)) return { kind: 'venue', because: say(shapeWords['one-venue']) }
  if (enough(own.reduce((sum, { share }) => sum + share, 0))) return { kind: 'venues', because: say(shapeWords['several-venues']) }
  if (named.length === 0) return { kind: 'people', because: say(shapeWords['none-named']) }
  if (enough(named[0]?.share ?? 0)) return { kind: 'people', because: say(shapeWords['among-others']) }
  return { kind: 'people', because: say(shapeWords['across-venues']) }
}
