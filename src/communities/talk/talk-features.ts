import type { CommunityPurpose, CommunityTypology } from '../community.js'
import type { ResidentMention } from '../heard.js'
import type { Thread } from '../threads.js'
import { namedForPurpose } from './cues/names.js'
import { petitionLink, price, question, when } from './patterns.js'
import type { TalkReader } from './talk-reader.js'

/** How much of a mention is read: whoever says what it is about says so early, and endless texts are not worth their time. */
const longest = 1_000

/** What one list of cues tells of a mention. */
const told = ['asking', 'telling', 'thanking', 'offering', 'comforting', 'campaigning', 'celebrating', 'complaining', 'watching', 'trading', 'statutory', 'livingHere', 'liking', 'practising', 'circumstanced'] as const
const kinds = ['interest', 'practice', 'circumstance'] as const satisfies readonly CommunityTypology[]
const namedKinds = [...(Object.keys(namedForPurpose) as CommunityPurpose[]), ...kinds, 'statutory' as const]

/** What is looked for in how a community talks: of its mentions, unless it says otherwise. */
export type TalkFeature =
  | typeof told[number]
  // Of conversations, those that open with a question; and of these, those another resident answered.
  | 'questions' | 'peerAnswers'
  // Of conversations, those that open with a question another resident answered.
  | 'answeredQuestions'
  // Of conversations, those that come to speak of what a council must see to, or of the council.
  | 'statutoryConversations' | 'councilConversations'
  // Mentions that carry the link most shared, if several people shared it.
  | 'topLink'
  | 'petitionLinks' | 'daysToCome' | 'complainingOfSomebody' | 'negative' | 'councilNamed' | 'negativeOfCouncil' | 'sighted' | 'placed' | 'prices'
  // Mentions made where the meeting place bears a name that says so.
  | 'namedAfterPlace' | `named for ${CommunityPurpose | typeof kinds[number] | 'statutory'}`

/** Every feature there is. */
export const talkFeatureNames: readonly TalkFeature[] = [
  ...told, 'questions', 'peerAnswers', 'answeredQuestions', 'statutoryConversations', 'councilConversations', 'topLink', 'petitionLinks', 'daysToCome', 'complainingOfSomebody', 'negative', 'councilNamed', 'negativeOfCouncil', 'sighted', 'placed', 'prices', 'namedAfterPlace',
  ...namedKinds.map((name) => `named for ${name}` as const),
]

/** Shares, 0…1, and how many people are behind each. */
export interface TalkFeatures {
  readonly mentions: number
  readonly threads: number
  readonly share: Readonly<Record<TalkFeature, number>>
  readonly people: Readonly<Record<TalkFeature, number>>
}

/**
 * Counts how a community talks. What somebody says a hundred times weighs ten times what is said once: each mention counts
 * one over the square root of its author's mentions, so that a burst is not a purpose.
 */
export function talkFeatures(threads: readonly Thread[], { talk, names }: TalkReader): TalkFeatures {
  const residents = threads.flatMap((thread) => thread.residents)
  const features = talkFeatureNames.length
  const people = numbered(residents)
  const said = new Int32Array(people.size)
  for (const { person } of residents) {
    const number = people.get(person) as number
    said[number] = (said[number] as number) + 1
  }

  const weights = new Float64Array(features)
  // Whether each person shows each feature: people by features.
  const shown = new Uint8Array(people.size * features)
  const bit = talk.bitOf
  const tells = told.map((feature) => ({ feature: numberOf(feature), bit: bit(feature) }))
  const bits = { dayToCome: bit('dayToCome'), complaining: bit('complaining'), answerable: bit('answerable'), watching: bit('watching'), locating: bit('locating'), statutory: bit('statutory'), council: bit('council'), pricing: bit('pricing') }
  const [daysToCome, complainingOfSomebody, sighted, prices, placed, petitionLinks, topLink, negative, councilNamed, negativeOfCouncil] = (['daysToCome', 'complainingOfSomebody', 'sighted', 'prices', 'placed', 'petitionLinks', 'topLink', 'negative', 'councilNamed', 'negativeOfCouncil'] as const).map(numberOf) as [number, number, number, number, number, number, number, number, number, number]
  const shared = mostShared(residents)
  const venueFeatures = featuresOfVenues(residents, names)
  let whole = 0
  /** Counts what a mention shows, and returns its cues. */
  const count = ({ mention, person }: ResidentMention): number => {
    const number = people.get(person) as number
    const weight = 1 / Math.sqrt(said[number] as number)
    whole += weight
    const add = (feature: number): void => {
      weights[feature] = (weights[feature] as number) + weight
      shown[number * features + feature] = 1
    }
    const text = openingOf(mention)
    const cues = talk.read(text) | (mention.addressed.some(isAccount) ? bits.council : 0)
    const has = (mask: number): boolean => (cues & mask) !== 0
    const ofCouncil = has(bits.council)
    const unhappy = mention.sentiment.score < -0.2
    if (cues !== 0) for (const tell of tells) if (has(tell.bit)) add(tell.feature)
    for (const feature of venueFeatures.get(mention.venue.id) ?? []) add(feature)
    if (has(bits.dayToCome) || when(text)) add(daysToCome)
    if (has(bits.complaining) && (has(bits.answerable) || ofCouncil)) add(complainingOfSomebody)
    if (has(bits.watching) && (has(bits.locating) || mention.places.length > 0)) add(sighted)
    if (price(text, has(bits.pricing))) add(prices)
    if (mention.places.length > 0) add(placed)
    if (mention.links.length > 0 && mention.links.some((link) => petitionLink.test(link))) add(petitionLinks)
    if (shared !== undefined && mention.links.includes(shared)) add(topLink)
    if (unhappy) add(negative)
    if (ofCouncil) add(councilNamed)
    if (ofCouncil && unhappy) add(negativeOfCouncil)
    return cues
  }
  const conversations = { statutory: 0, council: 0 }
  for (const thread of threads) {
    let cues = 0
    for (const resident of thread.residents) cues |= count(resident)
    if ((cues & bits.statutory) !== 0) conversations.statutory++
    if ((cues & bits.council) !== 0) conversations.council++
  }
  const { asked, answered } = countQuestions(threads, (feature, person) => { shown[(people.get(person) as number) * features + numberOf(feature)] = 1 })

  const share = tableOf((_, feature) => (whole === 0 ? 0 : (weights[feature] as number) / whole))
  const ofThreads = (some: number): number => some / Math.max(1, threads.length)
  share.questions = ofThreads(asked)
  share.answeredQuestions = ofThreads(answered)
  share.statutoryConversations = ofThreads(conversations.statutory)
  share.councilConversations = ofThreads(conversations.council)
  share.peerAnswers = asked === 0 ? 0 : answered / asked
  const showing = columnSums(shown, features)
  return { mentions: residents.length, threads: threads.length, share, people: tableOf((_, feature) => showing[feature] as number) }
}

/** What is left when features that fewer than `minimumAuthors` people show count as 0. */
export function backedFeatures({ share, people, ...rest }: TalkFeatures, minimumAuthors: number): TalkFeatures {
  return { ...rest, people, share: tableOf((name) => (people[name] >= minimumAuthors ? share[name] : 0)) }
}

/** Whether an addressed entry is a declared account, `<platform>/<handle>`, and not a pseudonym. */
export function isAccount(addressed: string): boolean {
  return addressed.includes('/')
}

const numberOf = (name: TalkFeature): number => talkFeatureNames.indexOf(name)

function tableOf(value: (name: TalkFeature, number: number) => number): Record<TalkFeature, number> {
  return Object.fromEntries(talkFeatureNames.map((name, number) => [name, value(name, number)])) as Record<TalkFeature, number>
}

/** Numbers from 0 for everybody there, by person. */
function numbered(residents: readonly ResidentMention[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  for (const { person } of residents) if (!numbers.has(person)) numbers.set(person, numbers.size)
  return numbers
}

/** As much of a mention as is read. It is cut before it is joined, so that of endless texts no copy is made. */
function openingOf({ title, text }: ResidentMention['mention']): string {
  const opening = text.slice(0, longest)
  return (title === undefined ? opening : `${title}\n${opening}`.slice(0, longest)).toLowerCase()
}

function columnSums(table: Uint8Array, columns: number): Int32Array {
  const sums = new Int32Array(columns)
  for (let start = 0; start < table.length; start += columns) {
    for (let column = 0; column < columns; column++) sums[column] = (sums[column] as number) + (table[start + column] as number)
  }
  return sums
}

/** Conversations that open with a question, and those of them another resident answered. */
function countQuestions(threads: readonly Thread[], note: (feature: TalkFeature, person: number) => void): { readonly asked: number; readonly answered: number } {
  let asked = 0
  let answered = 0
  for (const { residents } of threads) {
    const [opening] = residents
    if (opening === undefined || opening.mention.replyTo !== undefined || !asks(opening)) continue
    asked++
    note('questions', opening.person)
    let answers = 0
    for (const { person } of residents) {
      if (person === opening.person) continue
      answers++
      note('peerAnswers', person)
      note('answeredQuestions', person)
    }
    if (answers > 0) answered++
  }
  return { asked, answered }
}

function asks({ mention }: ResidentMention): boolean {
  return question.test((mention.title ?? '').toLowerCase()) || question.test(mention.text.toLowerCase())
}

function featuresOfVenues(residents: readonly ResidentMention[], names: TalkReader['names']): Map<string, number[]> {
  const spokenOf = new Set<string>()
  for (const { mention } of residents) for (const { name } of mention.places) spokenOf.add(name.toLowerCase())
  const features = new Map<string, number[]>()
  for (const { mention: { venue } } of residents) {
    if (features.has(venue.id)) continue
    const name = venue.name.toLowerCase()
    const cues = names.read(name)
    features.set(venue.id, [
      ...namedKinds.filter((kind) => (cues & names.bitOf(kind)) !== 0).map((kind) => numberOf(`named for ${kind}`)),
      ...([...spokenOf].some((place) => name.includes(place)) ? [numberOf('namedAfterPlace')] : []),
    ])
  }
  return features
}

/** The link most people share, if more than two do. */
function mostShared(residents: readonly ResidentMention[]): string | undefined {
  const sharers = new Map<string, Set<string>>()
  for (const { mention, author } of residents) {
    for (const link of mention.links) {
      const known = sharers.get(link)
      if (known === undefined) sharers.set(link, new Set([author]))
      else known.add(author)
    }
  }
  let most: string | undefined
  let size = 2
  for (const [link, authors] of sharers) {
    if (authors.size < 3 || authors.size < size || (authors.size === size && most !== undefined && link > most)) continue
    most = link
    size = authors.size
  }
  return most
}
