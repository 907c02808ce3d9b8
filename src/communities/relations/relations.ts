import { byCodeUnit } from '../../core/compare.js'
import { createPairList } from '../../core/lists.js'
import type { ResidentMention } from '../heard.js'
import type { Thread } from '../threads.js'
import type { Wording } from '../text/wording.js'
import { alike } from './alike.js'
import { collectPairs, type Pairs } from './pairs.js'
import { lotOf, project } from './project.js'

/** One way in which people are tied, and how much it says. */
export interface Relation {
  readonly name: 'reply' | 'co-thread' | 'link' | 'tag' | 'place' | 'venue' | 'text'
  /** 0…1: weight of one pair against one who answered the other. */
  readonly weight: number
  readonly pairs: Pairs
}

/** Relations between people, and between people and venues. */
export interface Relations {
  /** Ids of the nodes that pairs speak of by number: people, then venues, each in order. */
  readonly nodes: readonly string[]
  readonly relations: readonly Relation[]
}

/** Venues are nodes beside people; this keeps their ids apart from pseudonyms. */
const venuePrefix = '\u{10FFFF}venue/'

/** Whether a node of the author–venue graph is a venue. */
export function isVenueNode(id: string): boolean {
  return id.startsWith(venuePrefix)
}

/**
 * The relations between people, and between people and venues, in what residents said.
 * @param residents - in order of id.
 * @param threads - the same by conversation.
 * @param wording - absent: the words are left unread.
 */
export function relationsOf(residents: readonly ResidentMention[], threads: readonly Thread[], wording?: Wording): Relations {
  const people: string[] = []
  for (const { author, person } of residents) people[person] = author
  const venues = [...new Set(residents.map(({ mention }) => mention.venue.id))].sort(byCodeUnit)
  const nodes = [...people, ...venues.map((id) => venuePrefix + id)]
  const order = nodes.length
  const lots = Int32Array.from(people, lotOf)
  const shared = (itemsOf: (mention: ResidentMention['mention'], has: (item: string) => void) => void): Pairs => {
    const numbers = new Map<string, number>()
    const list = createPairList()
    let whose = 0
    const has = (item: string): void => {
      let number = numbers.get(item)
      if (number === undefined) {
        number = numbers.size
        numbers.set(item, number)
      }
      list.push(whose, number)
    }
    for (const { mention, person } of residents) {
      whose = person
      itemsOf(mention, has)
    }
    return project(order, list.byRow(order), numbers.size, { people: lots, items: Int32Array.from(numbers.keys(), lotOf) })
  }
  const relations: readonly Relation[] = [
    { name: 'reply', weight: 1, pairs: replies(residents, threads, people, order) },
    { name: 'co-thread', weight: 0.5, pairs: togetherIn(threads, order, lots) },
    { name: 'link', weight: 0.5, pairs: shared(({ links }, has) => { for (const link of links) has(link) }) },
    { name: 'tag', weight: 0.3, pairs: shared(({ tags }, has) => { for (const tag of tags) has(tag) }) },
    { name: 'place', weight: 0.2, pairs: shared(({ places }, has) => { for (const { id } of places) has(id) }) },
    { name: 'venue', weight: 0.5, pairs: meetings(residents, people, venues) },
  ]
  if (wording === undefined) return { nodes, relations }
  return { nodes, relations: [...relations, { name: 'text', weight: 0.2, pairs: alike(residents, wording, order, relations.map(({ pairs }) => pairs)) }] }
}

/** Who answered or spoke to whom. */
function replies(residents: readonly ResidentMention[], threads: readonly Thread[], people: readonly string[], order: number): Pairs {
  const numbers = new Map<string, number>()
  people.forEach((pseudonym, person) => numbers.set(pseudonym, person))
  const list = createPairList()
  const here = new Map<string, number>()
  for (const thread of threads) {
    // Nearly all answers are in the conversation of what they answer: a small table, soon done with, for each.
    here.clear()
    for (const { mention, person } of thread.residents) here.set(mention.id, person)
    for (const { mention: { addressed, replyTo }, person } of thread.residents) {
      // Whoever is both answered and spoken to is so once.
      const spokenTo: number[] = []
      const speaks = (other: number | undefined): void => {
        if (other === undefined || other === person || spokenTo.includes(other)) return
        spokenTo.push(other)
        list.push(Math.min(person, other), Math.max(person, other))
      }
      for (const pseudonym of addressed) speaks(numbers.get(pseudonym))
      if (replyTo !== undefined) speaks(here.get(replyTo) ?? personWhoSaid(replyTo, residents))
    }
  }
  const { offsets, entries } = list.byRow(order)
  const pairs = collectPairs(order, (person, add) => {
    for (let i = offsets[person] as number; i < (offsets[person + 1] as number); i++) add(entries[i] as number, 1)
  })
  return { ...pairs, observations: pairs.others.length }
}

function personWhoSaid(id: string, residents: readonly ResidentMention[]): number | undefined {
  let [from, to] = [0, residents.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((residents[middle] as ResidentMention).mention.id < id) from = middle + 1
    else to = middle
  }
  const found = residents[from]
  return found?.mention.id === id ? found.person : undefined
}

/** Who was in the same conversation. */
function togetherIn(threads: readonly Thread[], order: number, lots: Int32Array): Pairs {
  const list = createPairList()
  threads.forEach(({ residents }, thread) => {
    for (const { person } of residents) list.push(person, thread)
  })
  return project(order, list.byRow(order), threads.length, { people: lots, items: Int32Array.from(threads, ({ id }) => lotOf(id)) })
}

/** Where each person speaks. One venue for all tells nobody apart. */
function meetings(residents: readonly ResidentMention[], people: readonly string[], venues: readonly string[]): Pairs {
  const numbers = new Map(venues.map((id, v) => [id, people.length + v]))
  const list = createPairList()
  if (venues.length > 1) for (const { mention, person } of residents) list.push(person, numbers.get(mention.venue.id) ?? 0)
  const order = people.length + venues.length
  const { offsets, entries } = list.byRow(order)
  const pairs = collectPairs(order, (person, add) => {
    for (let i = offsets[person] as number; i < (offsets[person + 1] as number); i++) add(entries[i] as number, 1)
  })
  return { ...pairs, observations: pairs.others.length }
}
