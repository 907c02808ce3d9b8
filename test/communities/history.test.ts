import { publicView, type Community, type CommunityMap } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { nameCommunities } from '../../src/communities/history.js'
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
function onDay(n: number, sketches: readonly Sketch[], previous?: CommunityMap): CommunityMap {
  const found = sketches.map(({ people = [], conversations, terms = ['tide'], lastHeard = day(n) }) => {
    const { id: _id, history: _history, conversations: _conversations, ...community } = communityOf('', people.length, {
      label: { terms: [...terms] }, members: people.map((pseudonym) => ({ pseudonym, share: 1 })), ...(conversations !== undefined && { basis: 'interest' }),
      size: { band: people.length >= 20 ? '20–49' : '10–19', authors: people.length },
    })
    return { ...community, ...(conversations !== undefined && { conversations: [...conversations] }), lastHeard }
  })
  const { communities, former } = nameCommunities(found, { councilId: 'E07000001', at: day(n), previous })
  return mapOf(communities, { at: day(n), ...(former.length > 0 && { former }) })
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
    expect(eventsOf(onDay(14, [{ people: range(40, 53) }], grown).communities[0])).toEqual(['born', 'grew', 'shrank'])
    expect(eventsOf(onDay(14, [{ people: range(40, 65) }], grown).communities[0])).toEqual(['born', 'grew'])
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
