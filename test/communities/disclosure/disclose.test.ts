import { publicView, type Community, type CommunityMap, type PublicCommunityMap } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disclose } from '../../../src/communities/disclosure/disclose.js'
import { communityOf, mapOf } from '../support/maps.js'
import { isTooFew, knownFromBand, leaves, substance } from './attacker.js'

const range = (from: number, to: number): string[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => `p_${String(from + i).padStart(3, '0')}`)
const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()

/** A community on a day: its people, and what of it may change. */
interface Sketch {
  readonly id?: string
  readonly people: readonly string[]
  readonly more?: Partial<Community>
}

/** Who has said something new by then: person → how often. */
type Talk = Readonly<Record<string, number>>

function onDay(n: number, sketches: readonly Sketch[], talk: Talk, previous?: CommunityMap, more: Partial<CommunityMap> = {}): CommunityMap {
  const communities = sketches.map(({ id = 'c_1', people, more: own }) => communityOf(id, people.length, { members: people.map((pseudonym) => ({ pseudonym, share: 1 })), ...own }))
  const map = mapOf(communities, { at: day(n), ...more })
  const everybody = new Set([...communities.flatMap(({ members }) => members.map(({ pseudonym }) => pseudonym)), ...Object.keys(talk)])
  return { ...map, disclosed: disclose(map, new Map([...everybody].map((person) => [person, String(talk[person] ?? 0)])), previous) }
}
const spoke = (people: readonly string[], times = 1): Talk => Object.fromEntries(people.map((person) => [person, times]))
const bandOf = (map: CommunityMap, id = 'c_1'): string | undefined => publicView(map).communities.find((community) => community.id === id)?.size.band

describe('one person more or less', () => {
  it('carries no community over the edge of a band, nor over the threshold', () => {
    for (const edge of [10, 20, 50]) {
      const before = onDay(0, [{ people: range(0, edge) }], {})
      const after = onDay(1, [{ people: range(0, edge - 1) }], {}, before)
      const again = onDay(2, [{ people: range(0, edge) }], spoke(['p_000']), after)
      for (const map of [after, again]) expect(substance(publicView(map))).toEqual(substance(publicView(before)))
    }
  })

  it('is counted once, however often they come and go', () => {
    let map = onDay(0, [{ people: range(0, 19) }], {})
    const first = substance(publicView(map))
    for (let n = 1; n <= 30; n++) {
      map = onDay(n, [{ people: range(0, 19 + (n % 2)), more: { label: { terms: [`word${n}`] } } }], spoke(['p_019'], n), map)
      expect(substance(publicView(map))).toEqual(first)
    }
  })
})

describe('when enough people have said something', () => {
  it('what a view says is said anew, and of when', () => {
    const before = onDay(0, [{ people: range(0, 15), more: { label: { terms: ['tide'] } } }], {})
    const nine = onDay(1, [{ people: range(0, 15), more: { label: { terms: ['sluice'] } } }], spoke(range(0, 9)), before)
    expect(publicView(nine).communities[0]).toMatchObject({ asOf: day(0), label: { terms: ['tide'] } })
    expect(publicView(nine)).toMatchObject({ at: day(1), asOf: day(0) })
    const ten = onDay(2, [{ people: range(0, 15), more: { label: { terms: ['sluice'] } } }], spoke(range(0, 10)), nine)
    expect(publicView(ten).communities[0]).toMatchObject({ asOf: day(2), label: { terms: ['sluice'] } })
    expect(publicView(ten)).toMatchObject({ at: day(2), asOf: day(2) })
  })

  it('a community of which few have is still as it was', () => {
    const at = (n: number, word: string, talk: Talk, previous?: CommunityMap): CommunityMap =>
      onDay(n, [{ id: 'c_loud', people: range(0, 30), more: { label: { terms: [word] } } }, { id: 'c_quiet', people: range(100, 115), more: { label: { terms: [word] } } }], talk, previous)
    const before = at(0, 'old', {})
    const after = at(1, 'new', spoke([...range(0, 12), ...range(100, 109)]), before)
    const words = (map: CommunityMap): Record<string, string> => Object.fromEntries(publicView(map).communities.map(({ id, label }) => [id, label.terms.join()]))
    expect(words(after)).toEqual({ c_loud: 'new', c_quiet: 'old' })
    // One more of the quiet ones makes ten of them, but only one since the view last changed.
    const one = at(2, 'newer', { ...spoke([...range(0, 12), ...range(100, 110)]) }, after)
    expect(words(one)).toEqual(words(after))
    expect(words(at(3, 'newer', { ...spoke(range(0, 12), 2), ...spoke(range(100, 110)) }, one))).toEqual({ c_loud: 'newer', c_quiet: 'newer' })
  })

  it('a band follows the number of people once it has changed by enough of them, and so does the history', () => {
    const before = onDay(0, [{ people: range(0, 15) }], {})
    const some = onDay(7, [{ people: range(0, 24) }], spoke(range(0, 24)), before)
    expect(bandOf(some)).toBe('10–19')
    const many = onDay(14, [{ people: range(0, 25) }], spoke(range(0, 25), 2), some)
    expect(bandOf(many)).toBe('20–49')
    expect(publicView(many).communities[0]?.history).toEqual([{ at: day(14), type: 'grew', words: 'Grew from 10–19 to 20–49 people.' }])
  })

  it('nothing is told of what an inner history says of growing, shrinking and the last word', () => {
    const history: Community['history'] = [{ at: day(0), type: 'born', words: 'First seen, with 10–19 people.' }, { at: day(1), type: 'grew', words: 'Grew from 10–19 to 20–49 people.' }, { at: day(2), type: 'dormant', words: 'Nothing has been heard for more than 90 days.' }, { at: day(2), type: 'merged', words: 'Most of “carnival” is now part of it, with 20–49 people.' }]
    const before = onDay(0, [{ people: range(0, 19), more: { history: history.slice(0, 1) } }], {})
    const after = onDay(5, [{ people: range(0, 20), more: { history } }], spoke(range(0, 20)), before)
    expect(publicView(after).communities[0]?.history).toEqual([history[0], { at: day(5), type: 'merged', words: 'Most of “carnival” is now part of it, with 10–19 people.' }])
  })

  it('a community that is found no more has a last word, once', () => {
    const before = onDay(0, [{ people: range(0, 15), more: { label: { terms: ['tide'] } } }, { id: 'c_2', people: range(20, 40) }], {})
    const after = onDay(1, [{ id: 'c_2', people: range(20, 40) }], spoke(range(20, 40)), before)
    const view = publicView(after)
    expect(view.communities.map(({ id }) => id)).toEqual(['c_2'])
    expect(view.former).toEqual([{ id: 'c_1', label: { terms: ['tide'] }, history: [{ at: day(1), type: 'died', words: 'No longer found.' }] }])
    expect(publicView(onDay(2, [{ id: 'c_2', people: range(20, 40) }], spoke(range(20, 40), 2), after)).former).toEqual(view.former)
  })
})

describe('people who are erased or purged', () => {
  it('have acted too: what stood of them does not stand for ever', () => {
    const forget = (map: CommunityMap, gone: ReadonlySet<string>): CommunityMap => {
      const left = <T extends { readonly pseudonym: string }>(people: readonly T[]): T[] => people.filter(({ pseudonym }) => !gone.has(pseudonym))
      return { ...map, communities: map.communities.map((community) => ({ ...community, members: left(community.members) })), ...(map.disclosed !== undefined && { disclosed: { ...map.disclosed, people: left(map.disclosed.people) } }) }
    }
    const before = onDay(0, [{ people: range(0, 15) }, { id: 'c_2', people: range(20, 40) }], {})
    const nine = onDay(1, [{ people: range(9, 15) }, { id: 'c_2', people: range(20, 40) }], {}, forget(before, new Set(range(0, 9))))
    expect(substance(publicView(nine))).toEqual(substance(publicView(before)))
    const all = onDay(2, [{ id: 'c_2', people: range(20, 40) }], {}, forget(nine, new Set(range(9, 15))))
    expect(publicView(all).communities.map(({ id }) => id)).toEqual(['c_2'])
  })
})

describe('silence', () => {
  it('is told from the time a description is of, and not from who spoke last', () => {
    const first = onDay(0, [{ people: range(0, 15) }], {})
    const soon = onDay(80, [{ people: range(0, 15) }], spoke(range(0, 3)), first)
    expect(publicView(soon).communities[0]?.history).toEqual([])
    const silent = onDay(100, [{ people: range(0, 15) }], spoke(range(0, 5)), soon)
    expect(publicView(silent).communities[0]?.history.map(({ at, type }) => [at, type])).toEqual([[day(90), 'dormant']])
    const still = onDay(200, [{ people: range(0, 15) }], spoke(range(0, 6)), silent)
    expect(publicView(still).communities[0]?.history).toHaveLength(1)
  })
})

describe('a threshold that is changed', () => {
  it('holds at once where it protects more, and later where it protects less', () => {
    const two = [{ people: range(0, 12) }, { id: 'c_2', people: range(20, 40) }]
    const before = onDay(0, two, {})
    const stricter = onDay(1, two, {}, before, { minimumAuthors: 15 })
    expect(publicView(stricter).communities.map(({ id }) => id)).toEqual(['c_2'])
    const laxer = onDay(2, two, {}, stricter, { minimumAuthors: 10 })
    expect(publicView(laxer)).toMatchObject({ minimumAuthors: 15, communities: [{ id: 'c_2' }] })
    expect(publicView(onDay(3, two, spoke(range(0, 40)), laxer, { minimumAuthors: 10 })).communities).toHaveLength(2)
  })

  it('is not to be got round by asking for a view of a map with another one', () => {
    const map = onDay(0, [{ people: range(0, 12) }], {})
    expect(substance(publicView({ ...map, minimumAuthors: 2 }))).toEqual(substance(publicView(map)))
    expect(publicView({ ...map, minimumAuthors: 13 }).communities).toEqual([])
  })

  it('cuts no band so short that a head count is left of it', () => {
    for (let threshold = 1; threshold <= 300; threshold++) {
      for (const authors of [threshold, threshold + 1, 2 * threshold, 3 * threshold]) {
        const band = publicView(mapOf([communityOf('c_1', authors)], { minimumAuthors: threshold })).communities[0]?.size.band ?? ''
        const { least, most } = knownFromBand(band === '500+' ? '1000+' : band, threshold)
        expect((most - least + 1) * 2).toBeGreaterThanOrEqual(threshold)
      }
    }
  })
})

describe('whoever holds every view and subtracts', () => {
  const step = fc.record({ sizes: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 3 }), actors: fc.nat(40), word: fc.constantFrom('tide', 'sluice', 'plot'), unplaced: fc.nat(30), tooSmall: fc.nat(2) })

  it('is left with no number of people that is known to be somebody, and yet too few', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 30 }), fc.array(step, { minLength: 2, maxLength: 6 }), (threshold, steps) => {
      let map: CommunityMap | undefined
      const views: PublicCommunityMap[] = []
      let talk: Talk = {}
      steps.forEach(({ sizes, actors, word, unplaced, tooSmall }, n) => {
        talk = { ...talk, ...spoke(range(0, actors), n + 1) }
        let from = 0
        const sketches = sizes.map((size, c): Sketch => ({ id: `c_${c}`, people: range(from, from += size), more: { label: { terms: [word] } } }))
        map = onDay(n, sketches, talk, map, { minimumAuthors: threshold, unplaced: { authors: unplaced, mentions: 3 * unplaced }, tooSmall })
        views.push(publicView(map))
      })
      // Everything countable about people: each community then, each in the finding, and every difference of two.
      const counts = views.flatMap(({ communities, finding }) => [...communities.map(({ size }) => size.band as string), ...(/(?:under \d+|\d+–\d+|\d+\+)(?= people)/.exec(finding) ?? [])].map((band) => knownFromBand(band === '500+' ? '1000+' : band, threshold)))
      for (const one of counts) {
        expect(isTooFew(one, threshold)).toBe(false)
        for (const other of counts) expect(isTooFew({ least: one.least - other.most, most: one.most - other.least }, threshold)).toBe(false)
      }
    }))
  })

  it('finds no exact count anywhere', () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 999 }), fc.integer({ min: 1013, max: 9999 }), (authors, mentions) => {
      const map = onDay(0, [{ people: range(0, authors), more: { mentions, threads: mentions + 1, venues: [{ id: 'v', name: 'Forum', kind: 'forum', share: 1, authors }], places: [{ id: 'w', name: 'Harbour', kind: 'ward', mentions, authors }], problems: [{ id: 'bins', mentions, authors, because: [] }] } }], {}, undefined, { unplaced: { authors: authors + 1, mentions } })
      for (const { path, value } of leaves(publicView(map))) if (path !== 'at' && path !== 'asOf' && !path.endsWith('asOf')) expect(String(value)).not.toMatch(new RegExp(`(?<![\\d–])(?:${authors}|${authors + 1}|${mentions}|${mentions + 1})(?![\\d–+])`))
    }))
  })
})

describe('where nobody is named, over time', () => {
  const nameless = (mentions: number, tag: number): CommunityMap['venuesWithoutAuthors'] => [{ id: 'v_1', name: 'Reports', kind: 'report-site', mentions, places: [], tags: tag === 0 ? [] : [{ tag: 'graffiti', mentions: tag }], problems: [] }]

  it('a count follows only when that many mentions have come or gone', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(40)), { minLength: 2, maxLength: 8 }), (counts) => {
      let map: CommunityMap | undefined
      let last: { shown: string; mentions: number; tag: number } | undefined
      counts.forEach(([mentions, tag], n) => {
        map = onDay(n, [], {}, map, { venuesWithoutAuthors: nameless(mentions, tag) })
        const shown = JSON.stringify(publicView(map).venuesWithoutAuthors)
        if (last !== undefined && shown !== last.shown) expect(Math.abs(mentions - last.mentions) >= 10 || Math.abs(tag - last.tag) >= 10).toBe(true)
        if (last === undefined || shown !== last.shown) last = { shown, mentions: map.disclosed?.nameless[0]?.mentions ?? 0, tag: map.disclosed?.nameless[0]?.tags[0]?.mentions ?? 0 }
      })
    }))
  })

  it('it follows although nobody named has said anything', () => {
    const before = onDay(0, [{ people: range(0, 15) }], {}, undefined, { venuesWithoutAuthors: nameless(12, 0) })
    const after = onDay(1, [{ people: range(0, 15) }], {}, before, { venuesWithoutAuthors: nameless(34, 11) })
    expect(publicView(after).venuesWithoutAuthors[0]).toMatchObject({ mentions: 30, tags: [{ tag: 'graffiti', mentions: 10 }] })
    expect(publicView(after).asOf).toBe(day(0))
  })
})

describe('what ties two communities', () => {
  const two = (n: number, people: number, talk: Talk, previous?: CommunityMap): CommunityMap =>
    onDay(n, [{ id: 'c_1', people: range(0, 30) }, { id: 'c_2', people: range(20, 60) }], talk, previous, { ties: [{ between: ['c_1', 'c_2'], people }] })

  it('is shown where enough people speak in both, in bands', () => {
    expect(publicView(two(0, 9, {})).ties).toEqual([])
    expect(publicView(two(0, 23, {})).ties).toEqual([{ between: ['c_1', 'c_2'], band: '20–49' }])
  })

  it('changes only with a community it ties', () => {
    const before = two(0, 9, {})
    expect(publicView(two(1, 10, spoke(range(20, 26)), before)).ties).toEqual([])
    expect(publicView(two(1, 10, spoke(range(20, 30)), before)).ties).toEqual([{ between: ['c_1', 'c_2'], band: '10–19' }])
  })
})
