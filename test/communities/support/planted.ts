import { seededRandom } from '../../../src/core/random.js'
import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from '../../nurture/support/mentions.js'

/** What ties the people of a planted community, everything else being left to chance. */
export type Bond = 'replies' | 'threads' | 'venues' | 'topics'

/** A community to plant. */
export interface Planted {
  readonly name: string
  readonly people: number
  /** What its people speak of. */
  readonly words: readonly string[]
}

const grower = 'allotment compost seedling rhubarb greenhouse potato trellis marrow mulch trowel hosepipe beetroot slug gooseberry cabbage radish wheelbarrow parsnip manure sprout'
const player = 'trombone rehearsal bandstand cornet conductor chorus melody encore euphonium drummer hymn quartet valve tempo soloist anthem brass bugle overture baton'
const rider = 'bicycle towpath puncture saddle helmet pannier gravel peloton derailleur handlebar pedal sprocket tandem headwind tyre bottle spanner velodrome pump breakaway'

export const growers: Planted = { name: 'growers', people: 18, words: grower.split(' ') }
export const players: Planted = { name: 'players', people: 16, words: player.split(' ') }
export const riders: Planted = { name: 'riders', people: 14, words: rider.split(' ') }
export const three = [growers, players, riders] as const

const filler = ['river', 'evening', 'market', 'corner', 'weather', 'garden', 'bridge', 'winter', 'letter', 'window', 'kitchen', 'picture', 'village', 'journey', 'holiday', 'story']
const start = Date.UTC(2026, 2, 2, 8)
const minute = 60_000

/** When a planted week begins. */
export const weekOf = (week: number): Date => new Date(start + week * 7 * 24 * 60 * minute)

/** Pseudonyms of a planted community. */
export const peopleOf = ({ name, people }: Planted): string[] => Array.from({ length: people }, (_, i) => `p_${name}${String(i).padStart(2, '0')}`)

/** Where everybody goes to one place, it tells nobody apart; each community has several. */
const venuesEach = 5
const venueOf = ({ name }: Planted, place: number): Mention['venue'] => ({ id: `v_${name}${place}`, name: `Room ${place} of the ${name}`, kind: 'group' })

/** The planted communities as lists of pseudonyms. */
export const truthOf = (planted: readonly Planted[]): string[][] => planted.map(peopleOf)

export interface Options {
  readonly bond: Bond
  readonly seed?: number
  readonly weeks?: number
  /** Conversations each community has a week. */
  readonly conversations?: number
  /** Chance that who comes is anybody at all, and not one of the community. */
  readonly mixing?: number
}

/** What invented people say: each community has its conversations, in which mostly its own people speak, mostly in its own words. */
export function plant(planted: readonly Planted[], { bond, seed = 1, weeks = 6, conversations = 8, mixing = 0.1 }: Options): Mention[] {
  const random = seededRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const everybody = planted.flatMap(peopleOf)
  const mentions: Mention[] = []
  for (let week = 0; week < weeks; week++) {
    planted.forEach((community, c) => {
      const own = peopleOf(community)
      for (let talk = 0; talk < conversations; talk++) {
        const id = `${week}-${community.name}-${talk}`
        const at = (turn: number): string => new Date(weekOf(week).getTime() + (((c * conversations + talk) * 97) % 9000 + turn * 7) * minute).toISOString()
        const text = (): string => [...Array.from({ length: 7 }, () => pick(community.words)), ...Array.from({ length: 5 }, () => pick(filler))].join(' ')
        const turns = bond === 'topics' ? 1 : 4
        for (let turn = 0; turn < turns; turn++) {
          const author = random() < mixing ? pick(everybody) : pick(own)
          const alone = bond === 'replies' || bond === 'venues'
          mentions.push(mentionOf(`m_${id}-${turn}`, author, at(turn), {
            thread: alone ? `t_${id}-${turn}` : `t_${id}`,
            text: text(),
            ...(bond === 'replies' && turn > 0 && { replyTo: `m_${id}-${turn - 1}` }),
            ...(bond === 'venues' && { venue: venueOf(community, Math.floor(random() * venuesEach)) }),
          }))
        }
      }
    })
  }
  return mentions
}

/** The same people as often, but who said what is drawn by lot: whatever was planted is gone. */
export function shakenUp(mentions: readonly Mention[], seed: number): Mention[] {
  const shuffled = inRandomOrder(mentions.map(({ author }) => author), seed)
  return mentions.map(({ author: _author, ...mention }, i): Mention => {
    const author = shuffled[i]
    return author === undefined ? mention : { ...mention, author }
  })
}

/** The same things in another order. */
export function inRandomOrder<T>(things: readonly T[], seed: number): T[] {
  const random = seededRandom(seed)
  return things.map((thing) => ({ thing, at: random() })).sort((a, b) => a.at - b.at).map(({ thing }) => thing)
}

/** The same things said, by people called otherwise. */
export function renamed(mentions: readonly Mention[], rename: (pseudonym: string) => string): Mention[] {
  return mentions.map((mention): Mention => (mention.author !== undefined && 'pseudonym' in mention.author ? { ...mention, author: { pseudonym: rename(mention.author.pseudonym) } } : mention))
}

/** Share of the planted people that are in the community which holds most of them: what the adjusted Rand index does not see. */
export function shareFound(found: readonly (readonly string[])[], planted: readonly (readonly string[])[]): number {
  const caught = planted.map((people) => Math.max(0, ...found.map((members) => people.filter((name) => members.includes(name)).length)))
  return caught.reduce((sum, n) => sum + n, 0) / planted.flat().length
}
