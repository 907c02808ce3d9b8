/**
 * 49 invented communities of an invented county, 650 things said in them: British English, Welsh, and both at once.
 * Nobody and nowhere in it exists. Labels: purposes (none: what it is for cannot be told; two where it is for both), what
 * kind of community it is (absent: cannot be told), and the part a sensible officer would have the council take.
 *
 * How it was split: before any of it was compared with a rule. Six communities were written for each purpose and seven for
 * none, in the order of their purpose's list; the first, third and fifth of each went to `making`, by which the rules are
 * made, the second, fourth and sixth to `heldOut`, whose errors nobody reads while making them. Both halves were written,
 * and labelled, in one sitting by the one who then made the rules, before those that stood were read: held out means that
 * the rules were not fitted to it, not that its author is a stranger.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CommunityPurpose, SuggestedRole } from 'civic-cafe/communities'
import type { Place } from 'civic-cafe/council'
import { createNormaliser } from 'civic-cafe/mentions'
import type { Mention } from 'civic-cafe/mentions'
import type { SourceItem } from 'civic-cafe/sources'

/** An invented community, what was said in it, and what somebody who lives there would say it is. */
export interface LabelledCommunity {
  readonly name: string
  readonly purposes: readonly CommunityPurpose[]
  readonly typology: 'place' | 'interest' | 'practice' | 'circumstance' | undefined
  readonly role: SuggestedRole
  readonly mentions: readonly Mention[]
}

interface Head {
  readonly community: string
  readonly venue: SourceItem['venue']['kind']
  readonly purposes: readonly CommunityPurpose[]
  readonly typology?: LabelledCommunity['typology']
  readonly role: SuggestedRole
}

const towns = ['Hexley', 'Mossbridge', 'Saltcombe', 'Thornley Mere', 'Aberwen', 'Cwm Derwgi', 'Penrhiwgoch', 'Y Garn']
const places: readonly Place[] = [
  ...towns.map((name): Place => ({ id: name.toLowerCase().replaceAll(' ', '-'), name, kind: 'town' })),
  { id: 'priory-park', name: 'Priory Park', kind: 'landmark' },
  { id: 'corn-street', name: 'Corn Street', kind: 'street' },
  { id: 'alma-terrace', name: 'Alma Terrace', kind: 'street' },
]

/** Names of the invented council, as `councilNames` has them. */
export const labelledCouncil = { id: 'derwmoor', name: 'Derwmoor Council', aliases: ['Cyngor Derwmoor'] }

/** The half the rules are made with. */
export const making = (): readonly LabelledCommunity[] => readHalf('making')
/** The half they are judged by. */
export const heldOut = (): readonly LabelledCommunity[] => readHalf('held-out')

function readHalf(name: string): LabelledCommunity[] {
  const lines = readFileSync(fileURLToPath(new URL(`${name}.ndjson`, import.meta.url)), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Head | { readonly said: readonly string[] })
  const normaliser = createNormaliser({ council: { languages: ['en-GB', 'cy'], accounts: [], places: [...places] }, problems: [], pseudonymKey: 'a key for tests, long enough', retention: { days: 365 } })
  const communities: (Omit<LabelledCommunity, 'mentions'> & { readonly head: Head; readonly mentions: Mention[] })[] = []
  let thread = 0
  for (const line of lines) {
    if ('community' in line) {
      communities.push({ name: line.community, purposes: line.purposes, typology: line.typology, role: line.role, head: line, mentions: [] })
      thread = 0
      continue
    }
    const community = communities.at(-1) as (typeof communities)[number]
    thread++
    line.said.forEach((said, turn) => {
      const [who = '', text = ''] = /^([a-z]): (.*)$/s.exec(said)?.slice(1) ?? []
      const { community: venue, venue: kind } = community.head
      const id = venue.toLowerCase().replace(/[^a-z0-9]+/g, '-')
      const item: SourceItem = {
        nativeId: `${id}-${thread}-${turn}`, kind: turn === 0 ? 'post' : 'comment', text,
        publishedAt: new Date(Date.UTC(2026, 4, thread, 8, turn * 7)).toISOString(),
        author: { handle: `neighbour-${who}-of-${id}` }, venue: { nativeId: id, name: venue, kind },
        thread: `${id}-${thread}`, ...(turn > 0 && { replyTo: `${id}-${thread}-0` }),
      }
      const mention = normaliser.normalise(item, { source: { id: 'records:derwmoor.example', version: '1' }, retrievedAt: '2026-06-01T12:00:00.000Z' })
      if (mention === undefined) throw new Error(`Nothing is left of ${item.nativeId}.`)
      community.mentions.push(mention)
    })
  }
  return communities.map(({ head: _head, ...community }) => community)
}
