import { publicView, type Community, type CommunityMap } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameCommunities, type HeardNow } from '../../src/communities/history.js'
import { sizeBandOf } from '../../src/communities/size-band.js'
import { communityOf, mapOf } from './support/maps.js'

interface Sketch {
  readonly people?: readonly string[]
  readonly conversations?: readonly string[]
  readonly terms?: readonly string[]
  readonly lastHeard?: string
}

const range = (from: number, to: number, prefix = 'p'): string[] => Array.from({ length: to - from }, (_, i) => `${prefix}_${from + i}`)
const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()

/** Names what is found on a day, given the map of before. */
function onDay(n: number, sketches: readonly Sketch[], previous?: CommunityMap, heard?: HeardNow): CommunityMap {
  const found = sketches.map(({ people = [], conversations, terms = ['tide'], lastHeard = day(n) }) => {
    const { id: _id, history: _history, conversations: _conversations, ...community } = communityOf('', people.length, {
      label: { terms: [...terms] }, members: people.map((pseudonym) => ({ pseudonym, share: 1 })), ...(conversations !== undefined && { basis: 'interest' }),
      size: { band: sizeBandOf(people.length), authors: people.length },
    })
    return { ...community, ...(conversations !== undefined && { conversations: [...conversations] }), lastHeard }
  })
  const { communities, missing, former } = nameCommunities(found, { councilId: 'E07000001', at: day(n), previous, heard })
  return mapOf(communities, { at: day(n), ...(missing.length > 0 && { missing }), ...(former.length > 0 && { former }) })
}

const eventsOf = (community: Community | undefined): string[] => community?.history.map(({ type }) => type) ?? []

describe('what a community is called from map to map', () => {
  it('is an id of its own, the same when asked again', () => {
    const sketches = [{ people: range(0, 15) }, { people: range(20, 35) }]
    const map = onDay(0, sketches)
    expect(new Set(map.communities.map(({ id }) => id)).size).toBe(2)
    for (const { id } of map.communities) expect(id).toMatch(/^c_/)
    expect(onDay(0, sketches)).toEqual(map)
    expect(map.communities.map(eventsOf)).toEqual([['born'], ['born']])
  })

  it('does not depend on the order in which its people are listed, and gives none of them away', () => {
    const ids = (people: readonly string[]): (string | undefined)[] => onDay(0, [{ people }]).communities.map(({ id }) => id)
    expect(ids([...range(0, 15)].reverse())).toEqual(ids(range(0, 15)))
    expect(ids(range(0, 15))[0]).not.toMatch(/p_/)
  })

  it('stays while half of its people come and go, and nothing is noted that did not happen', () => {
    const before = onDay(0, [{ people: range(0, 16) }])
    const after = onDay(7, [{ people: range(5, 21) }], before)
    expect(after.communities[0]?.id).toBe(before.communities[0]?.id)
    expect(after.communities[0]?.history).toEqual(before.communities[0]?.history)
    expect(after.former).toBeUndefined()
  })

  it('goes to the one that has most of it, one to one', () => {
    const before = onDay(0, [{ people: range(0, 30) }])
    const after = onDay(7, [{ people: range(0, 11) }, { people: range(11, 30) }], before)
    expect(after.communities.map(({ id }) => id === before.communities[0]?.id)).toEqual([false, true])
  })

  it('is not kept by people who have hardly anybody in common', () => {
    const before = onDay(0, [{ people: range(0, 20) }])
    const after = onDay(7, [{ people: range(15, 35) }], before)
    expect(after.communities[0]?.id).not.toBe(before.communities[0]?.id)
    expect(after.former?.map(({ id }) => id)).toEqual([before.communities[0]?.id])
  })

  it('follows the conversations where people share an interest, whoever comes', () => {
    const before = onDay(0, [{ people: range(0, 12), conversations: range(0, 20, 't') }, { people: range(0, 12), conversations: range(50, 70, 't') }])
    const after = onDay(7, [{ people: range(40, 52), conversations: range(50, 75, 't') }, { people: range(0, 12), conversations: range(0, 24, 't') }], before)
    expect(after.communities.map(({ id }) => id)).toEqual([before.communities[1]?.id, before.communities[0]?.id])
  })
})

describe('what happens in a community’s life', () => {
  const before = onDay(0, [{ people: range(0, 30), terms: ['tide', 'sluice'] }, { people: range(40, 52), terms: ['carnival'] }])

  it('it grows and shrinks by bands, never by heads', () => {
    const grown = onDay(7, [{ people: range(40, 62) }], onDay(0, [{ people: range(40, 52) }]))
    expect(eventsOf(grown.communities[0])).toEqual(['born', 'grew'])
    expect(grown.communities[0]?.history.at(-1)?.words).toContain('10–19')
    expect(eventsOf(onDay(200, [{ people: range(40, 53) }], grown).communities[0])).toEqual(['born', 'grew', 'shrank'])
    expect(eventsOf(onDay(14, [{ people: range(40, 65) }], grown).communities[0])).toEqual(['born', 'grew'])
  })

  it('it is not told to go back and forth where its size is at the edge of a band', () => {
    let map = onDay(0, [{ people: range(0, 19) }])
    for (let month = 1; month <= 24; month++) map = onDay(30 * month, [{ people: range(0, month % 2 === 0 ? 19 : 20) }], map)
    expect(eventsOf(map.communities[0])).toEqual(['born', 'grew'])
    // Once it stays, it is told.
    for (const n of [750, 780]) map = onDay(n, [{ people: range(0, 19) }], map)
    expect(eventsOf(map.communities[0])).toEqual(['born', 'grew', 'shrank'])
  })

  it('its sizes are told as maps show them, so that a history says nothing that a row of maps does not', () => {
    const sizes = fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 2, maxLength: 12 })
    fc.assert(fc.property(sizes, fc.func(fc.integer({ min: 0, max: 9 })), (authors, within) => {
      const bands = authors.map((n) => sizeBandOf(n))
      const lowest = { '10–19': 10, '20–49': 20, '50–99': 50, '100–199': 100 } as Record<string, number>
      // Other sizes in the same bands.
      const others = bands.map((band, i) => (lowest[band] ?? 10) + within(i))
      const historyOf = (heads: readonly number[]): unknown => heads.reduce<CommunityMap | undefined>((map, n, i) => onDay(30 * i, [{ people: range(0, n), conversations: ['t_1'] }], map), undefined)?.communities[0]?.history
      expect(historyOf(others)).toEqual(historyOf(authors))
    }))
  })

  it('it parts: the newcomer says from which, by its label', () => {
    const after = onDay(7, [{ people: range(0, 18) }, { people: range(18, 30) }], before)
    expect(eventsOf(after.communities[0])).toEqual(['born', 'shrank'])
    expect(eventsOf(after.communities[1])).toEqual(['split'])
    expect(after.communities[1]?.history[0]?.words).toContain('tide, sluice')
  })

  it('it takes another in, which is then gone, and both say so', () => {
    const after = onDay(7, [{ people: [...range(0, 30), ...range(40, 52)] }], before)
    expect(eventsOf(after.communities[0])).toEqual(['born', 'merged'])
    expect(after.communities[0]?.history.at(-1)?.words).toContain('carnival')
    expect(after.former).toMatchObject([{ id: before.communities[1]?.id, label: { terms: ['carnival'] } }])
    expect(after.former?.[0]?.history.map(({ type }) => type)).toEqual(['born', 'merged'])
  })

  it('it ends, and its end is remembered from then on', () => {
    const after = onDay(14, [], onDay(7, [{ people: range(0, 30) }], before))
    expect(after.former?.map(({ history }) => history.at(-1))).toMatchObject([{ type: 'died', at: day(7) }, { type: 'died', at: day(14) }])
  })

  it('it is missing where its people are heard and it is not found, and is the same when it comes back in time', () => {
    const heard = { people: new Set(range(0, 60)), conversations: new Set<string>() }
    const [tide] = before.communities
    const without = onDay(30, [{ people: range(40, 52) }], before, heard)
    expect(without.former).toBeUndefined()
    expect(without.missing).toMatchObject([{ id: tide?.id, since: day(30), history: tide?.history }])
    const back = onDay(60, [{ people: range(2, 30) }, { people: range(40, 52) }], onDay(45, [{ people: range(40, 52) }], without, heard), heard)
    expect(back.communities[0]).toMatchObject({ id: tide?.id, history: tide?.history })
    expect(back.missing).toBeUndefined()
  })

  it('it has died when it has been missing for three months, or when its people are heard no more', () => {
    const heard = { people: new Set(range(0, 60)), conversations: new Set<string>() }
    const [tide, carnival] = before.communities
    let map = onDay(30, [{ people: range(40, 52) }], before, heard)
    map = onDay(119, [{ people: range(40, 52) }], map, heard)
    expect(map.former).toBeUndefined()
    map = onDay(121, [{ people: range(40, 52) }], map, heard)
    expect(map.former?.map(({ id, history }) => [id, history.at(-1)?.type])).toEqual([[tide?.id, 'died']])
    map = onDay(150, [], map, { ...heard, people: new Set(range(0, 45)) })
    expect(map.former?.map(({ id, history }) => [id, history.at(-1)?.type])).toEqual([[tide?.id, 'died'], [carnival?.id, 'died']])
    const again = onDay(180, [{ people: range(0, 30) }, { people: range(40, 52) }], map, heard)
    for (const { id } of again.communities) expect(map.former?.map((one) => one.id)).not.toContain(id)
  })

  it('it ends once, whatever comes and goes: no id is used twice and none is lost', () => {
    const group = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 10, max: 30 }))
    fc.assert(fc.property(fc.array(fc.uniqueArray(group, { maxLength: 4, selector: String }), { minLength: 2, maxLength: 8 }), (months) => {
      const known = new Set<string>()
      const heard = { people: new Set(range(0, 60)), conversations: new Set<string>() }
      let map: CommunityMap | undefined
      for (const [month, groups] of months.entries()) {
        const ended = new Set(map?.former?.map(({ id }) => id))
        map = onDay(40 * month, groups.map(([from, size]) => ({ people: range(from, from + size) })), map, heard)
        const now = [...map.communities, ...(map.missing ?? []), ...(map.former ?? [])].map(({ id }) => id)
        expect(new Set(now).size).toBe(now.length)
        for (const { id } of map.communities) expect(ended.has(id)).toBe(false)
        for (const id of known) expect(now).toContain(id)
        for (const id of now) known.add(id)
      }
    }), { numRuns: 60 })
  })

  it('it falls silent, once, and again after it has spoken', () => {
    const silent = onDay(120, [{ people: range(0, 30), lastHeard: day(20) }], before)
    expect(eventsOf(silent.communities[0])).toEqual(['born', 'dormant'])
    expect(eventsOf(onDay(130, [{ people: range(0, 30), lastHeard: day(20) }], silent).communities[0])).toEqual(['born', 'dormant'])
    expect(eventsOf(onDay(110, [{ people: range(0, 30), lastHeard: day(20) }], before).communities[0])).toEqual(['born'])
    const spoke = onDay(140, [{ people: range(0, 30), lastHeard: day(139) }], silent)
    expect(eventsOf(onDay(300, [{ people: range(0, 30), lastHeard: day(139) }], spoke).communities[0]).filter((type) => type === 'dormant')).toHaveLength(2)
  })

  it('it is silent still when fewer of its people are left, and that is not told twice', () => {
    const silent = onDay(120, [{ people: range(0, 30), lastHeard: day(20) }], before)
    expect(eventsOf(onDay(150, [{ people: range(0, 15), lastHeard: day(20) }], silent).communities[0])).toEqual(['born', 'dormant', 'shrank'])
  })

  it('it is told without naming anybody', () => {
    for (const map of [before, onDay(7, [{ people: range(0, 18) }, { people: range(18, 30) }], before), onDay(7, [], before)]) expect(JSON.stringify(publicView(map))).not.toContain('p_')
  })
})
