import { seededRandom } from '../../../src/core/random.js'
import type { Mention } from '../../../src/mentions/mention.js'

/** What to invent. */
export interface InventedTalkOptions {
  readonly mentions: number
  /** Share of mentions by somebody from anywhere in town, and not from the community whose conversation it is. */
  readonly mixing?: number | undefined
  readonly seed?: number | undefined
}

/** What was invented. */
export interface InventedTalk {
  readonly mentions: readonly Mention[]
  /** The communities that were planted: pseudonyms of those who said something. */
  readonly truth: readonly (readonly string[])[]
}

const mentionsPerPerson = 15
const smallestCommunity = 20
const largestCommunity = 1500
const longestThread = 400
const wordsOfOwn = 60
const commonWords = 6000
const functionWords = 'the a and of to in is it for on that this was with as are be at we you i they not have has had but from or by an my our your there here when where who what why how all some more can will would'.split(' ')
const syllables = 'ba be bi bo bu ca ce co cu da de di do du fa fe fi fo ga ge go gu ha he hi ho ja jo ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa we wi wo ya ye yo za ze zo'.split(' ')
const start = Date.UTC(2024, 0, 1)
const minute = 60_000

/**
 * Invents the talk of a town, the same for the same seed: how much people say, how large communities are and how long
 * conversations get follow power laws (exponents 2.1, 1.8, 2.2); a text is of function words, of common words by Zipf's
 * law, and one word in six of its community's own. Half of what is said answers something said before in the same
 * conversation. Communities share venues, three on average; some links, tags and places are shared too.
 */
export function inventedTalk({ mentions: count, mixing = 0.1, seed = 1 }: InventedTalkOptions): InventedTalk {
  const random = seededRandom(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const power = (low: number, high: number, exponent: number): number => {
    const [a, b] = [low ** (1 - exponent), high ** (1 - exponent)]
    return (a + random() * (b - a)) ** (1 / (1 - exponent))
  }
  const zipf = (n: number): number => Math.min(n - 1, Math.floor(power(1, n + 1, 1.05)) - 1)
  // Joined, not added: a string that was added up keeps all its parts.
  const id = (prefix: string): string => [prefix, ...Array.from({ length: 4 }, () => below(36 ** 5).toString(36).padStart(5, '0'))].join('')

  const people = Math.max(2 * smallestCommunity, Math.round(count / mentionsPerPerson))
  const authors = Array.from({ length: people }, () => ({ pseudonym: id('p_') }))
  const homes: { readonly from: number; readonly to: number }[] = []
  for (let from = 0; from < people;) {
    const size = Math.round(power(smallestCommunity, Math.min(largestCommunity, people / 4), 1.8))
    // What is too little for a community of its own belongs to the last.
    const to = people - from - size < smallestCommunity ? people : from + size
    homes.push({ from, to })
    from = to
  }
  const drawn = new Float64Array(people + 1)
  for (let p = 0; p < people; p++) drawn[p + 1] = (drawn[p] as number) + power(1, 500, 2.1)
  const draw = (from: number, to: number): number => {
    const ticket = (drawn[from] as number) + random() * ((drawn[to] as number) - (drawn[from] as number))
    let [a, b] = [from, to - 1]
    while (a < b) {
      const middle = (a + b) >> 1
      if ((drawn[middle + 1] as number) > ticket) b = middle
      else a = middle + 1
    }
    return a
  }

  const invent = (): string => Array.from({ length: 2 + below(3) }, () => syllables[below(syllables.length)] as string).join('')
  const common = Array.from({ length: commonWords }, invent)
  const own = homes.map(() => Array.from({ length: wordsOfOwn }, () => (random() < 0.3 ? common[below(commonWords)] as string : invent())))
  const venues = Array.from({ length: Math.max(2, Math.ceil(homes.length / 3)) }, (_, v): Mention['venue'] => ({ id: `v_${v}`, name: `Forum ${v}`, kind: 'forum' }))
  const textBy = (home: number): string => {
    const length = Math.round(power(5, 120, 1.9))
    return Array.from({ length }, (_, i) => {
      const lot = random()
      const word = (lot < 0.45 ? functionWords[zipf(functionWords.length)] : lot < 0.83 ? common[zipf(commonWords)] : own[home]?.[zipf(wordsOfOwn)]) as string
      return i % 11 === 10 || i === length - 1 ? `${word}.` : word
    }).join(' ')
  }

  const nothing: never[] = []
  const sentiment = { score: 0, hits: nothing }
  const provenance = { adapter: 'discourse', version: '1', retrievedAt: '2026-01-01T00:00:00.000Z' }
  const mentions: Mention[] = []
  const spoke = new Uint8Array(people)
  while (mentions.length < count) {
    const home = homeOf(draw(0, people))
    const { from, to } = homes[home] as { from: number; to: number }
    const thread = id('t_')
    const venue = venues[home % venues.length] as Mention['venue']
    const tags = random() < 0.3 ? [own[home]?.[below(8)] as string] : nothing
    const places = random() < 0.05 ? [{ id: `w_${home % 40}`, name: `Ward ${home % 40}`, kind: 'ward' as const }] : nothing
    const began = start + below(700 * 24 * 60) * minute
    const length = Math.min(count - mentions.length, Math.round(power(1, longestThread, 2.2) * 1.5))
    const said: string[] = []
    for (let turn = 0; turn < length; turn++) {
      const person = random() < mixing ? draw(0, people) : draw(from, to)
      spoke[person] = 1
      const mentionId = id('m_')
      const at = new Date(began + turn * (1 + below(90)) * minute).toISOString()
      const mention = {
        id: mentionId, revision: 1, sourceId: 'discourse:https://forum.example', kind: 'post' as const, venue, publishedAt: at, observedAt: at, dateConfidence: 'exact' as const, text: textBy(home), language: 'en',
        author: authors[person] as { pseudonym: string }, thread, addressed: nothing, links: random() < 0.05 ? [`https://news.example/${home}/${zipf(50)}`] : nothing, tags, places, problems: nothing, sentiment, redactions: nothing,
        provenance, retainUntil: '2027-01-01T00:00:00.000Z',
      }
      mentions.push(turn > 0 && random() < 0.5 ? { ...mention, replyTo: said[below(said.length)] as string } : mention)
      said.push(mentionId)
    }
  }
  return { mentions, truth: homes.map(({ from, to }) => authors.slice(from, to).filter((_, i) => spoke[from + i] === 1).map(({ pseudonym }) => pseudonym)) }

  function homeOf(person: number): number {
    let [a, b] = [0, homes.length - 1]
    while (a < b) {
      const middle = (a + b) >> 1
      if ((homes[middle]?.to ?? 0) > person) b = middle
      else a = middle + 1
    }
    return a
  }
}
