import { memoryStore, openCafe, type Cafe, type CafeOptions, type Store } from 'civic-cafe'
import type { EngagementCommand, RelationshipCommand } from 'civic-cafe/engagement'
import type { SourceItem } from 'civic-cafe/sources'
import { seededRandom } from '../../src/core/random.js'
import { bins, engagementFacts, facts } from '../engagement/support.js'
import { fakeSource } from '../testing/fake-source.js'

/** Handle of the council on the invented forum. */
export const councilHandle = 'marshwick_council'

const account = 'forum:talk.marshwick.example/marshwick_council'
const peoplePerGroup = 14
const threadsPerGroup = 24
const start = Date.UTC(2026, 5, 1, 8)

// Parts of what people say, put together anew each time: nobody repeats anybody.
const groups = [
  {
    venue: { nativeId: 'harbour', name: 'Harbour streets', kind: 'forum' as const }, handle: 'quayside',
    opening: ['Missed bin again', 'Our recycling was not taken', 'Another missed bin', 'Does anyone know why the bins were missed'],
    where: ['on the quay', 'in Rope Lane', 'behind the chandler', 'by the slipway', 'outside the net lofts', 'along Fish Row', 'under the sea wall'],
    what: ['the gulls had the bags open', 'the lid was full of rain', 'the crew went past at six', 'ours went at noon', 'I swept up after them', 'the van could not turn', 'the glass box was left behind'],
    ending: ['so I took it to the depot', 'you can borrow our lid', 'try the other side of the road', 'they said tomorrow', 'it smells of last week', 'we tied ours down', 'my neighbour saw the lorry'],
  },
  {
    venue: { nativeId: 'plots', name: 'Allotments', kind: 'forum' as const }, handle: 'digger',
    opening: ['How do I save tomato seed', 'Too many courgettes, come and help yourselves', 'What eats brassica leaves at night', 'When do you lift garlic'],
    where: ['on plot nine', 'in the tunnel', 'next to the compost', 'below the hedge', 'at the top gate', 'near the tap', 'in the cold frame'],
    what: ['ferment it for three days', 'slugs come after rain', 'I can lend you netting', 'wait until the leaves turn', 'water in the evening', 'rhubarb never minds', 'beans want a string'],
    ending: ['then rinse it well', 'go out with a torch', 'bring a bag on Sunday', 'my grandmother swore by ash', 'the gate is open until dusk', 'mine bolted last summer', 'straw keeps the damp in'],
  },
]

/** Two circles of people who answer one another on one forum, and now and then a word from the council. */
export function talkItems(): SourceItem[] {
  const random = seededRandom(11)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const items: SourceItem[] = []
  for (const { venue, handle, opening, where, what, ending } of groups) {
    const people = Array.from({ length: peoplePerGroup }, (_, i) => ({ handle: `${handle}_${i}`, displayName: `Iolo Invented-${handle}${i}` }))
    for (let t = 0; t < threadsPerGroup; t++) {
      const thread = `${venue.nativeId}-${t}`
      const said: { readonly text: string; readonly author: { readonly handle: string; readonly displayName?: string } }[] = [
        { text: `${pick(opening)} ${pick(where)}? ${pick(what)}, ${pick(ending)}.`, author: people[t % peoplePerGroup] ?? pick(people) },
        ...Array.from({ length: 5 }, () => ({ text: `${pick(where)} ${pick(what)}, ${pick(ending)}.`, author: pick(people) })),
        ...(t % 8 === 0 ? [{ text: `The crew is told ${pick(where)} and comes back on day ${t}.`, author: { handle: councilHandle } }] : []),
      ]
      for (const [i, { text, author }] of said.entries()) {
        items.push({
          nativeId: `${thread}-${i}`, kind: 'post', text, author, venue, thread,
          publishedAt: new Date(start + t * 86_400_000 + i * 1_800_000).toISOString(),
          ...(i > 0 && { replyTo: `${thread}-${Math.floor(random() * i)}` }),
        })
      }
    }
  }
  return items.sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''))
}

export const toolChoice = {
  tool: 'Marshwick Talk', problemId: 'missed-bins', whyThisTool: 'Neighbours tell one another there when a bin is missed',
  reviewOn: '2027-01-31', lawfulBasis: 'UK GDPR Art 6(1)(e), public task',
}

/** A source over the invented talk. */
export const talkSource = (items: readonly SourceItem[] = talkItems()): ReturnType<typeof fakeSource> => fakeSource({ id: 'forum:https://talk.marshwick.example', items, size: 50 })

/** A café of Marshwick's, on the day its relationship facts are of. */
export function cafeOptions(more: Partial<CafeOptions> = {}): CafeOptions {
  return {
    council: { id: 'marshwick', name: 'Marshwick Borough Council', accounts: [{ platform: 'forum:talk.marshwick.example', handle: councilHandle, name: 'Marshwick Council' }] },
    problems: [bins],
    tools: [{ ...toolChoice, sources: [talkSource()] }],
    store: memoryStore(),
    pseudonymKey: 'a key for the tests, no secret',
    now: () => new Date('2026-09-01T10:00:00Z'),
    ...more,
  }
}

/** A café that has listened and identified, and the id of the community by the harbour. */
export async function identifiedCafe(more: Partial<CafeOptions> = {}): Promise<{ readonly cafe: Cafe; readonly store: Store; readonly harbour: string }> {
  const options = cafeOptions(more)
  const cafe = await openCafe(options)
  await cafe.listen()
  const { communities } = await cafe.identify()
  const harbour = communities.find(({ venues }) => venues[0]?.name === 'Harbour streets')
  if (harbour === undefined) throw new Error('the harbour\'s people were not found')
  return { cafe, store: options.store, harbour: harbour.id }
}

const by = { decidedBy: 'Head of Waste Services' }

/** Everything up to taking part, in order. */
export const toParticipating: readonly RelationshipCommand[] = [
  ...facts.listen, { ...by, type: 'listen' }, ...facts.identify, { ...by, type: 'identify' },
  ...facts.participate.map((command): RelationshipCommand => (command.type === 'declare-account' ? { ...command, account } : command)), { ...by, type: 'participate' },
]

/** Takes a relationship to engaging with one engagement that runs. A refusal is a failing test. */
export async function engaged(cafe: Cafe, communityId: string): Promise<void> {
  const relate = async (command: RelationshipCommand): Promise<void> => {
    const decision = await cafe.participate(communityId, command)
    if (!decision.ok) throw new Error(`${command.type} refused: ${decision.refusals.map(({ code }) => code).join(', ')}`)
  }
  const engage = async (command: EngagementCommand): Promise<void> => {
    const decision = await cafe.engage(communityId, 'missed-bins', command)
    if (!decision.ok) throw new Error(`${command.type} refused: ${decision.refusals.map(({ code }) => code).join(', ')}`)
  }
  for (const command of toParticipating) await relate(command)
  for (const command of facts.empower) await relate(command)
  await relate({ ...by, type: 'empower' })
  for (const command of engagementFacts) await engage(command)
  await relate({ ...by, type: 'engage', engagementId: `${communityId}/missed-bins` })
  await engage({ ...by, type: 'start' })
}
