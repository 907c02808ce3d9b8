import { identifyCommunities, publicView, type CommunityMap, type PublicCommunityMap } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Community } from '../../../src/communities/community.js'
import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from '../../nurture/support/mentions.js'
import { communityOf, mapOf } from '../support/maps.js'
import { growers, peopleOf, plant, three, weekOf } from '../support/planted.js'

interface Heard { readonly mentions: number; readonly authors: number }
const by = (min: number, max: number): fc.Arbitrary<Heard> => fc.record({ mentions: fc.integer({ min: 1, max: 60 }), authors: fc.integer({ min, max }) })
const enough = fc.array(by(10, 40), { maxLength: 4 })
const tooFew = fc.array(by(1, 9), { maxLength: 5 })

/** A community heard at venues and places and about problems, by so many people each; `shown` by enough, `hidden` by too few. */
function heardOf(shown: readonly Heard[], hidden: readonly Heard[]): Community {
  const all = [...shown.map((heard, i) => ({ ...heard, id: `shown${i}` })), ...hidden.map((heard, i) => ({ ...heard, id: `HIDDEN${i}` }))].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
  const total = all.reduce((sum, { mentions }) => sum + mentions, 0)
  return communityOf('c_1', 40, {
    mentions: total,
    venues: all.map(({ id, mentions, authors }) => ({ id: `v_${id}`, name: id, kind: 'forum', share: mentions / total, authors })),
    places: all.map(({ id, mentions, authors }) => ({ id: `w_${id}`, name: id, kind: 'ward', mentions, authors })),
    problems: all.map(({ id, mentions, authors }) => ({ id: `problem-${id}`, mentions, authors, because: [] })),
  })
}

/** A view without its shares, which rounding may turn by one step. */
const withoutShares = (view: PublicCommunityMap): unknown => JSON.parse(JSON.stringify(view, (key, value: unknown) => (key === 'share' ? undefined : value)))

describe('what a public view names', () => {
  it('is every venue, place and problem with enough people behind it, and no other', () => {
    fc.assert(fc.property(enough, tooFew, (shown, hidden) => {
      const [community] = publicView(mapOf([heardOf(shown, hidden)])).communities
      const names = shown.map((_, i) => `shown${i}`).sort()
      expect(community?.venues.map(({ name }) => name).sort()).toEqual(names)
      expect(community?.places.map(({ name }) => name).sort()).toEqual(names)
      expect(community?.problems.map(({ id }) => id).sort()).toEqual(names.map((name) => `problem-${name}`))
    }))
  })

  it('is how present the council is, and not how many of the people speak to it: that may be one', () => {
    const presence = { mentionShare: 0.1, threadShare: 0.2, addressedShare: 0.01, words: 'The council takes part in some conversations and is seldom spoken to.' }
    const [community] = publicView(mapOf([{ ...heardOf([], []), councilPresence: presence }])).communities
    expect(community?.councilPresence).toEqual({ mentionShare: 0.1, threadShare: 0.2, words: presence.words })
  })

  it('is the one venue of a community, although a few of its people speak elsewhere too', () => {
    const [community] = publicView(mapOf([heardOf([{ mentions: 97, authors: 26 }], [{ mentions: 3, authors: 5 }])])).communities
    expect(community?.venues).toEqual([{ id: 'v_shown0', name: 'shown0', kind: 'forum', share: 1 }])
  })

  it('keeps the order of use and the proportions among the venues named', () => {
    const [community] = publicView(mapOf([heardOf([{ mentions: 60, authors: 26 }, { mentions: 20, authors: 12 }], [{ mentions: 20, authors: 9 }])])).communities
    expect(community?.venues.map(({ name, share }) => [name, share])).toEqual([['shown0', 0.75], ['shown1', 0.25]])
  })

  it('is no community with fewer people, and not how many of those there are', () => {
    const map = mapOf([communityOf('c_enough', 10), communityOf('c_HIDDEN', 9, { label: { terms: ['HIDDEN'] } })], { tooSmall: 3 })
    const view = publicView(map)
    expect(view.communities.map(({ id }) => id)).toEqual(['c_enough'])
    expect(view.suppressed).toBe(true)
    expect(JSON.stringify(view)).not.toContain('HIDDEN')
    expect(view).not.toHaveProperty('tooSmall')
    expect(view).not.toHaveProperty('unplaced')
    expect(publicView(mapOf([communityOf('c_enough', 10)])).suppressed).toBe(false)
  })

  it('follows the threshold the map was made with', () => {
    const map = mapOf([communityOf('c_1', 12)], { minimumAuthors: 13 })
    expect(publicView(map).communities).toEqual([])
    expect(publicView({ ...map, minimumAuthors: 12 }).communities).toHaveLength(1)
  })
})

describe('what the people of a community share, in a public view', () => {
  const shared: Partial<Community> = {
    typology: { ranked: [{ typology: 'practice', score: 0.62, because: ['Many mentions speak of work or a craft.'] }, { typology: 'place', score: 0.31, because: ['A few mentions name a place.'] }], because: ['Many mentions speak of work or a craft.'] },
    backed: { purposes: [], typologies: [{ typology: 'practice', score: 0.58, because: ['Many mentions speak of work or a craft.'] }] },
  }
  const viewOf = (more: Partial<Community>): PublicCommunityMap['communities'][number] | undefined => publicView(mapOf([communityOf('c_1', 12, more)])).communities[0]

  it('is what enough of them show, to tenths, and nothing that only a few do', () => {
    const because = ['Many mentions speak of work or a craft.']
    expect(viewOf(shared)?.typology).toEqual({ ranked: [{ typology: 'practice', score: 0.6, because }], because })
  })

  it('has no reasons where too few show any', () => {
    expect(viewOf({ ...shared, backed: { purposes: [], typologies: [] } })?.typology).toEqual({ ranked: [{ typology: 'practice', because: [] }], because: [] })
  })

  it('is unclear in words', () => {
    expect(viewOf({ typology: { ranked: [], because: ['There is too little to go by.'], unclear: true } })?.typology).toEqual({ ranked: [], because: ['No one thing its people share stands out.'], unclear: true })
  })

  it('is absent from a map made before it was told', () => {
    expect(viewOf({})).not.toHaveProperty('typology')
  })
})

describe('an attacker who subtracts', () => {
  it('learns nothing of what is held back: whatever it is, the view is the same', () => {
    fc.assert(fc.property(enough, tooFew, tooFew, fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (shown, hidden, otherwise, n, m, few, fewer) => {
      const view = (held: readonly Heard[], unplaced: number, tooSmall: number): PublicCommunityMap => publicView(mapOf([heardOf(shown, held)], { unplaced: { authors: unplaced, mentions: unplaced }, tooSmall }))
      const one = view(hidden, n, few)
      const other = view(otherwise, m, fewer)
      expect(withoutShares(one)).toEqual(withoutShares(other))
      one.communities[0]?.venues.forEach(({ share }, i) => { expect(Math.abs(share - (other.communities[0]?.venues[i]?.share ?? -1))).toBeLessThan(0.0501) })
    }))
  })

  it('finds no rest: the shares of the venues named are all there is', () => {
    fc.assert(fc.property(fc.array(by(10, 40), { minLength: 1, maxLength: 4 }), tooFew, (shown, hidden) => {
      const shares = publicView(mapOf([heardOf(shown, hidden)])).communities[0]?.venues.map(({ share }) => share) ?? []
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(0.025 * shares.length + 1e-9)
    }))
  })

  it('learns of nobody who stays below the threshold by holding two views side by side', () => {
    const rests = fc.array(by(1, 9), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(enough, rests, (shown, rest) => {
      const before = publicView(mapOf([heardOf(shown, [])]))
      const after = publicView(mapOf([heardOf(shown, rest)]))
      expect(withoutShares(after)).toEqual(withoutShares(before))
    }))
  })
})

describe('where nobody is named', () => {
  const nameless = (mentions: number, tags: readonly number[]): CommunityMap['venuesWithoutAuthors'][number] => ({
    id: 'v_1', name: 'Reports', kind: 'report-site', mentions, places: [], tags: tags.map((times, i) => ({ tag: `tag${i}`, mentions: times })), problems: [],
  })
  const most = 150
  const viewOf = (minimumAuthors: number, venue: CommunityMap['venuesWithoutAuthors'][number]): PublicCommunityMap['venuesWithoutAuthors'][number] | undefined =>
    publicView(mapOf([], { minimumAuthors, venuesWithoutAuthors: [venue] })).venuesWithoutAuthors[0]

  /** Every count that is shown as each figure is; 0 for what is not shown at all. An attacker knows the rules too. */
  function meanings(minimumAuthors: number): ReadonlyMap<number, readonly number[]> {
    const by = new Map<number, number[]>()
    for (let n = 0; n <= most; n++) {
      const shown = viewOf(minimumAuthors, nameless(n, []))?.mentions ?? 0
      by.set(shown, [...(by.get(shown) ?? []), n])
    }
    return by
  }
  const lowest = (counts: readonly number[]): number => Math.min(...counts)
  const highest = (counts: readonly number[]): number => Math.max(...counts)

  it('no count below the threshold is shown', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 15 }), fc.nat(most), fc.array(fc.nat(40), { maxLength: 6 }), (minimum, total, tags) => {
      const view = viewOf(minimum, nameless(total, tags))
      expect(view === undefined).toBe(total < minimum)
      for (const { mentions } of [...(view?.tags ?? []), ...(view === undefined ? [] : [view])]) expect(mentions).toBeGreaterThanOrEqual(minimum)
      if (view !== undefined) expect(view.tags.map(({ tag }) => tag).sort()).toEqual(tags.flatMap((times, i) => (times >= minimum ? [`tag${i}`] : [])))
    }))
  })

  it('what is shown is near the truth', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 15 }), fc.nat(most), (minimum, total) => {
      const shown = viewOf(minimum, nameless(total, []))?.mentions
      if (shown !== undefined) expect(Math.abs(shown - total)).toBeLessThanOrEqual(minimum / 2)
    }))
    expect(viewOf(1, nameless(7, [2, 1]))).toEqual(nameless(7, [2, 1]))
  })

  it('no rest of one view can be told to be somebody, and yet too few', () => {
    for (const minimum of [2, 3, 5, 10, 12]) {
      const meaning = meanings(minimum)
      fc.assert(fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), fc.nat(30), (tags, rest) => {
        const view = viewOf(minimum, nameless(Math.min(most, tags.reduce((sum, n) => sum + n, 0) + rest), tags))
        if (view === undefined || view.tags.length === 0) return
        const totals = meaning.get(view.mentions) ?? []
        const parts = view.tags.map(({ mentions }) => meaning.get(mentions) ?? [])
        const least = lowest(totals) - parts.reduce((sum, counts) => sum + highest(counts), 0)
        const largest = highest(totals) - parts.reduce((sum, counts) => sum + lowest(counts), 0)
        expect(least >= 1 && largest < minimum).toBe(false)
      }), { numRuns: 60 })
    }
  })

  it('no difference between two views can be told to be somebody, and yet too few', () => {
    for (const minimum of [2, 3, 5, 10, 12]) {
      const meaning = [...meanings(minimum).values()]
      for (const before of meaning) {
        for (const after of meaning) {
          const least = lowest(after) - highest(before)
          const largest = highest(after) - lowest(before)
          expect(least >= 1 && largest < minimum).toBe(false)
        }
      }
    }
  })

  it('one report more or less than the last view had changes nothing most of the time, and never by one', () => {
    for (let total = 10; total < most; total++) {
      const step = (viewOf(10, nameless(total + 1, []))?.mentions ?? 0) - (viewOf(10, nameless(total, []))?.mentions ?? 0)
      expect([0, 10]).toContain(step)
    }
  })
})

describe('a public view of what was found', () => {
  const council = { id: 'E07000001', name: 'Marshwick Borough Council' }
  const words = plant(three, { bond: 'replies' })
  const identify = (mentions: readonly Mention[], previous?: CommunityMap): CommunityMap => identifyCommunities(mentions, { council, previous, now: weekOf(6) })
  const found = identify(words)

  it('holds no pseudonym and no conversation of anybody', () => {
    expect(JSON.stringify(found)).toContain('p_growers')
    const topics = identify(plant(three, { bond: 'topics' }))
    expect(JSON.stringify(topics)).toMatch(/p_growers.*t_0-growers/s)
    for (const map of [found, topics, identify(words, found)]) expect(JSON.stringify(publicView(map))).not.toMatch(/p_|t_\d|"members"|"conversations"|"authors"/)
  })

  it('holds nothing personal in what is not author-level either', () => {
    for (const { members: _members, conversations: _conversations, ...open } of found.communities) expect(JSON.stringify(open)).not.toContain('p_')
    const { communities: _communities, disclosed: _disclosed, continuity: _continuity, missing: _missing, ...rest } = found
    expect(JSON.stringify(rest)).not.toContain('p_')
  })

  it('does not change what it is given', () => {
    const before = structuredClone(found)
    publicView(found)
    expect(found).toEqual(before)
  })

  it('names the reasons of a problem only where enough people gave them', () => {
    const people = peopleOf(growers)
    const withProblems = words.map((mention): Mention => {
      const place = mention.author !== undefined && 'pseudonym' in mention.author ? people.indexOf(mention.author.pseudonym) : -1
      return place < 0 ? mention : { ...mention, problems: [{ id: 'missed-bins', score: 0.9, because: place === 0 ? ['bins', 'p0 alone'] : ['bins'] }] }
    })
    const problems = publicView(identify(withProblems)).communities.flatMap((community) => community.problems)
    expect(problems).toContainEqual({ id: 'missed-bins', because: ['bins'] })
  })

  it('shows nothing of one person who comes once with a venue, a place and a problem of their own', () => {
    const [answered] = words
    const loner = mentionOf('m_loner', 'p_loner', weekOf(5).toISOString(), {
      thread: answered?.thread ?? '', text: 'Unheardof zeppelin.', tags: ['zeppelin'],
      venue: { id: 'v_loner', name: 'LONER', kind: 'blog' }, places: [{ id: 'w_loner', name: 'LONER', kind: 'ward' }], problems: [{ id: 'LONER', score: 1, because: ['LONER'] }],
    })
    const view = publicView(identify([...words, loner], found))
    expect(JSON.stringify(view)).not.toMatch(/LONER|zeppelin|loner/i)
    const facts = ({ communities }: PublicCommunityMap): unknown => communities.map(({ id, size, venues, places, problems, label }) => ({ id, size, venues, places, problems, label }))
    expect(facts(view)).toEqual(facts(publicView(identify(words, found))))
  })
})
