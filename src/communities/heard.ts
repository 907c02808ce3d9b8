import type { Mention } from '../mentions/mention.js'
import { inOrderOfId } from './in-order-of-id.js'

/** What was heard, sorted by who said it. */
export interface Heard {
  /** By people, bots left out. */
  readonly residents: readonly ResidentMention[]
  /** Their pseudonyms, in order. */
  readonly people: readonly string[]
  /** By accounts the council declared. */
  readonly council: readonly Mention[]
  /** By nobody in particular: report sites, feeds. */
  readonly authorless: readonly Mention[]
}

/** A mention whose author is a pseudonym. */
export interface ResidentMention {
  readonly mention: Mention
  readonly author: string
  /** Number of the author: the place of the pseudonym among `people`. */
  readonly person: number
  /** Its place among `residents`. */
  readonly place: number
}

/** Mentions with this spam score or more are left out. */
const spamThreshold = 0.5

/** Sorts mentions by who said them, in order of id. Spam, duplicates, deleted mentions and bots are left out. */
export function sortHeard(mentions: Iterable<Mention>): Heard {
  const said: { readonly mention: Mention; readonly author: string }[] = []
  const council: Mention[] = []
  const authorless: Mention[] = []
  for (const mention of latestOfEach(mentions)) {
    if (mention.deletedAt !== undefined || mention.duplicateOf !== undefined || (mention.spam?.score ?? 0) >= spamThreshold) continue
    const { author } = mention
    if (author === undefined) authorless.push(mention)
    else if ('account' in author) council.push(mention)
    else if (author.bot !== true) said.push({ mention, author: author.pseudonym })
  }
  const people = [...new Set(said.map(({ author }) => author))].sort()
  const numbers = new Map(people.map((author, person) => [author, person]))
  // Everybody's pseudonym is one and the same string from here on: whatever asks whether two are the same, as every set and
  // every map does, is then answered without a look at their letters.
  const residents = said.map(({ mention, author }, place): ResidentMention => {
    const person = numbers.get(author) as number
    return { mention, author: people[person] as string, person, place }
  })
  return { residents, people, council, authorless }
}

/** The latest revision of each mention, in order of id. */
export function latestOfEach(mentions: Iterable<Mention>): Mention[] {
  const latest: Mention[] = []
  for (const mention of inOrderOfId([...mentions])) {
    const last = latest.at(-1)
    if (last?.id !== mention.id) latest.push(mention)
    else if (mention.revision > last.revision) latest[latest.length - 1] = mention
  }
  return latest
}
