import { createPairList } from '../../core/lists.js'
import type { ResidentMention } from '../heard.js'
import { nearestVectors } from '../text/nearest-vectors.js'
import { createTermCounter } from '../text/term-counts.js'
import { termVectors } from '../text/term-vectors.js'
import type { Wording } from '../text/wording.js'
import { collectPairs, type Pairs } from './pairs.js'

const neighbours = 10
/** Whoever has said less cannot be compared. */
const fewestWords = 20
/** Of what somebody says, the most telling terms. */
const mostTerms = 25
/** A term that more than this share of people use tells nobody apart. */
const largestShare = 0.5
/** … and it is followed to no more people than this. */
const mostPostings = 500

/**
 * Pairs of people who are tied by something else and speak most alike: of each person the ten with the most similar
 * words, exactly, by cosine. Words alone tie nobody, since whoever speaks of the same thing need never have met.
 *
 * @param others - the relations that tie people.
 */
export function alike(residents: readonly ResidentMention[], wording: Wording, order: number, others: readonly Pairs[]): Pairs {
  const byPerson = createPairList()
  let people = 0
  for (const { person, place } of residents) {
    byPerson.push(person, place)
    people = Math.max(people, person + 1)
  }
  const said = byPerson.byRow(people)
  const counter = createTermCounter(wording.stems.length)
  for (let person = 0; person < people; person++) {
    const own = Array.from(said.entries.subarray(said.offsets[person], said.offsets[person + 1]), (place) => wording.wordsIn(residents[place] as ResidentMention))
    if (own.reduce((sum, { length }) => sum + length, 0) >= fewestWords) for (const words of own) for (const word of words) counter.add(wording.stemOf[word] as number)
    counter.endDocument()
  }
  const vectors = termVectors(counter.counts(), { fewestDocuments: 2, largestShare: Math.min(largestShare, mostPostings / Math.max(1, people)), mostTerms })
  const { offsets, documents, similarities } = nearestVectors(vectors, neighbours)

  const either = createPairList()
  const cosines: number[] = []
  for (let person = 0; person < people; person++) {
    for (let i = offsets[person] as number; i < (offsets[person + 1] as number); i++) {
      const other = documents[i] as number
      either.push(Math.min(person, other), cosines.length)
      cosines.push(Math.max(person, other), similarities[i] as number)
    }
  }
  const found = either.byRow(order)
  const tied = new Int32Array(order).fill(-1)
  const pairs = collectPairs(order, (person, add) => {
    for (const relation of others) for (let i = relation.offsets[person] as number; i < (relation.offsets[person + 1] as number); i++) tied[relation.others[i] as number] = person
    const once = new Set<number>()
    for (const at of found.entries.subarray(found.offsets[person], found.offsets[person + 1])) {
      const other = cosines[at] as number
      if (tied[other] !== person || once.has(other)) continue
      once.add(other)
      add(other, cosines[at + 1] as number)
    }
  })
  return { ...pairs, observations: pairs.others.length }
}
