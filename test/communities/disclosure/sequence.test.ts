import { identifyCommunities, publicView, type CommunityMap, type PublicCommunityMap } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from '../../nurture/support/mentions.js'
import { growers, peopleOf, plant, players, riders, weekOf } from '../support/planted.js'
import { actedBetween, leaves, peopleBehind, substance } from './attacker.js'

const k = 10
const council = { id: 'E07000001', name: 'Marshwick Borough Council' }
const account = 'discourse:forum.marshwick.example/marshwick_council'
// Sizes beside the edges of bands and of the threshold, where one person more or less shows most.
const towns = [[growers, { ...players, people: 11 }], [{ ...growers, people: 19 }, players, riders], [{ ...growers, people: 12 }, { ...players, people: 20 }]] as const

/** What one person does between two views. */
type Deed = { readonly who: number; readonly what: 'joins' | 'speaks' | 'leaves' | 'edits'; readonly times: number; readonly community: number; readonly flavour: number }
const deed: fc.Arbitrary<Deed> = fc.record({ who: fc.nat(30), what: fc.constantFrom('joins', 'speaks', 'leaves', 'edits'), times: fc.integer({ min: 1, max: 8 }), community: fc.nat(2), flavour: fc.nat(3) })
/** Fewer than the threshold each time; four times in a row. */
const story = fc.array(fc.array(deed, { minLength: 1, maxLength: k - 1 }), { minLength: 2, maxLength: 4 })

const flavours: readonly Partial<Mention>[] = [
  { text: 'zeppelin zeppelin over the river, who has seen it? happy to help', places: [{ id: 'w_odd', name: 'Oddward', kind: 'ward', confidence: 1 } as Mention['places'][number]] },
  { text: 'the council has done it again, appalling, £5 for sale', addressed: [account], problems: [{ id: 'missed-bins', score: 1, because: ['again'] }] },
  { text: 'thank you so much, petition to sign tomorrow', venue: { id: 'v_odd', name: 'Oddvenue', kind: 'blog' } },
  { text: 'allotment trombone bicycle', problems: [{ id: 'allotment-floods', score: 1, because: ['tide'] }], places: [{ id: 'w_mill', name: 'Millward', kind: 'ward', confidence: 1 } as Mention['places'][number]] },
]

/** A town in which some places and problems are spoken of by many, and the council takes part. */
function townOf(planted: readonly (typeof growers)[], seed: number): Mention[] {
  const talk = plant(planted, { bond: 'replies', seed })
  const shared = talk.map((mention, i): Mention => ({ ...mention, ...(i % 3 === 0 && { places: flavours[3]?.places ?? [], problems: flavours[3]?.problems ?? [] }), ...(i % 17 === 0 && { addressed: [account] }) }))
  const answers = talk.filter((_, i) => i % 40 === 0).map(({ id, thread }, i) => mentionOf(`m_council${i}`, account, weekOf(2).toISOString(), { thread, replyTo: id, text: 'We will see to it.' }))
  return [...shared, ...answers]
}

function after(mentions: readonly Mention[], deeds: readonly Deed[], planted: readonly (typeof growers)[], week: number): Mention[] {
  let now = [...mentions]
  deeds.forEach(({ who, what, times, community, flavour }, n) => {
    const group = planted[community % planted.length] ?? growers
    const people = peopleOf(group)
    const author = what === 'joins' ? `p_new${String(who)}` : people[who % people.length] ?? 'p_nobody'
    if (what === 'leaves') now = now.filter((mention) => mention.author === undefined || !('pseudonym' in mention.author) || mention.author.pseudonym !== author)
    else if (what === 'edits') now = now.map((mention): Mention => (mention.author !== undefined && 'pseudonym' in mention.author && mention.author.pseudonym === author ? { ...mention, revision: mention.revision + 1, ...flavours[flavour], venue: mention.venue } : mention))
    else {
      const openings = now.filter((mention) => mention.author !== undefined && 'pseudonym' in mention.author && people.includes(mention.author.pseudonym))
      for (let i = 0; i < times; i++) {
        const to = openings[(who * 7 + i * 13) % Math.max(1, openings.length)]
        now.push(mentionOf(`m_${week}-${n}-${i}-${author}`, author, weekOf(week).toISOString(), { text: group.words.join(' '), ...flavours[flavour], ...(to !== undefined && { thread: to.thread, replyTo: to.id }) }))
      }
    }
  })
  return now
}

interface Published { readonly mentions: readonly Mention[]; readonly map: CommunityMap; readonly view: PublicCommunityMap }

function publish(planted: readonly (typeof growers)[], seed: number, steps: readonly (readonly Deed[])[]): Published[] {
  let mentions = townOf(planted, seed)
  let map = identifyCommunities(mentions, { council, minimumAuthors: k, now: weekOf(6) })
  const all: Published[] = [{ mentions, map, view: publicView(map) }]
  steps.forEach((deeds, step) => {
    mentions = after(mentions, deeds, planted, 6 + step)
    map = identifyCommunities(mentions, { council, minimumAuthors: k, now: weekOf(7 + step), previous: map })
    all.push({ mentions, map, view: publicView(map) })
  })
  return all
}

const runs = { numRuns: 25, endOnFailure: true }

describe('whoever holds every view there ever was', () => {
  it('sees nothing change before the threshold of people have said, changed or deleted something', () => {
    fc.assert(fc.property(fc.constantFrom(...towns), fc.nat(20), story, (planted, seed, steps) => {
      const published = publish(planted, seed, steps)
      let since: { readonly mentions: readonly Mention[]; readonly view: PublicCommunityMap } | undefined
      let acted = new Set<string>()
      let before: readonly Mention[] = []
      for (const { mentions, view } of published) {
        if (since !== undefined) {
          acted = new Set([...acted, ...actedBetween(before, mentions)])
          if (acted.size < k) expect(substance(view)).toEqual(substance(since.view))
        }
        if (since === undefined || acted.size >= k) {
          since = { mentions, view }
          acted = new Set()
        }
        before = mentions
      }
    }), runs)
  }, 300_000)
})

describe('whoever reads one view', () => {
  it('finds nothing that fewer people than the threshold ever said', () => {
    fc.assert(fc.property(fc.constantFrom(...towns), fc.nat(20), story, (planted, seed, steps) => {
      for (const { mentions, view } of publish(planted, seed, steps)) {
        // What is of an earlier time was held against what had been heard then.
        for (const { label, places, venues, problems } of view.communities.filter(({ asOf }) => asOf === view.at)) {
          for (const term of label.terms) expect(peopleBehind(mentions, ({ text, venue }) => text.includes(term) || venue.name === term)).toBeGreaterThanOrEqual(k)
          for (const { id } of places) expect(peopleBehind(mentions, (mention) => mention.places.some((place) => place.id === id))).toBeGreaterThanOrEqual(k)
          for (const { id } of venues) expect(peopleBehind(mentions, ({ venue }) => venue.id === id)).toBeGreaterThanOrEqual(k)
          for (const { id } of problems) expect(peopleBehind(mentions, (mention) => mention.problems.some((problem) => problem.id === id))).toBeGreaterThanOrEqual(k)
        }
      }
    }), runs)
  }, 300_000)

  it('finds no name, no mention, no conversation, and no number that is not coarse', () => {
    const onGrid = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-9
    const allowed: Readonly<Record<string, (value: number) => boolean>> = {
      'seed': () => true, 'minimumAuthors': () => true,
      'resolution': (value) => value === Number(value.toPrecision(2)),
      'bits': (value) => value === Number(value.toPrecision(1)),
      'communities.confidence': (value) => onGrid(value, 0.1),
      'communities.venues.share': (value) => onGrid(value, 0.05),
      'communities.councilPresence.mentionShare': (value) => onGrid(value, 0.1),
      'communities.councilPresence.threadShare': (value) => onGrid(value, 0.1),
      'communities.purpose.ranked.score': (value) => onGrid(value, 0.1),
      'communities.typology.ranked.score': (value) => onGrid(value, 0.1),
    }
    const leaks = new Set<string>()
    fc.assert(fc.property(fc.constantFrom(...towns), fc.nat(20), story, (planted, seed, steps) => {
      for (const { view } of publish(planted, seed, steps)) {
        const text = JSON.stringify(view)
        for (const secret of [/"?p_[a-z]/, /"m_/, /"t_/, /zeppelin/]) if (secret.test(text)) leaks.add(String(secret))
        for (const { path, value } of leaves(view)) if (typeof value === 'number' && allowed[path]?.(value) !== true) leaks.add(path)
      }
    }), { numRuns: 5 })
    expect([...leaks]).toEqual([])
  }, 300_000)
})
