import { identifyCommunities, publicView } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Community } from '../../src/communities/community.js'
import { shapeOf } from '../../src/communities/shape.js'
import type { Mention } from '../../src/mentions/mention.js'
import { plant, three, weekOf } from './support/planted.js'

const at = (id: string, share: number, authors: number): Community['venues'][number] => ({ id, name: id, kind: 'forum', share, authors })
const everybody = (n: number, prefix: string): string[] => Array.from({ length: n }, (_, i) => `${prefix}${i}`)
const members = new Map(everybody(20, 'p_').map((pseudonym) => [pseudonym, 1]))
/** Regulars of venues: so many of the twenty members, and so many others. */
const regularsOf = (venues: Readonly<Record<string, readonly [members: number, others: number]>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(venues).map(([id, [own, others]]) => [id, new Set([...everybody(own, 'p_'), ...everybody(others, 'o_')])]))
const kindOf = (venues: Community['venues'], regulars: Parameters<typeof regularsOf>[0]): string => shapeOf(venues, members, regularsOf(regulars), 10).kind

describe('a community', () => {
  it('is a venue where nearly all of it is said, if the regulars are mostly its people', () => {
    expect(kindOf([at('a', 1, 20)], { a: [20, 0] })).toBe('venue')
    expect(kindOf([at('a', 0.85, 20), at('b', 0.15, 12)], { a: [15, 15], b: [3, 400] })).toBe('venue')
    expect(kindOf([at('a', 1, 20)], { a: [20, 21] })).toBe('people')
  })

  it('is several venues where no one of them is enough', () => {
    expect(kindOf([at('a', 0.5, 20), at('b', 0.4, 12), at('c', 0.1, 12)], { a: [20, 9], b: [12, 3], c: [10, 500] })).toBe('venues')
    expect(kindOf([at('a', 0.5, 20), at('b', 0.4, 12)], { a: [20, 9], b: [12, 100] })).toBe('people')
  })

  it('is people where no venue is used by enough of them', () => {
    expect(kindOf([at('a', 0.5, 9), at('b', 0.5, 9)], { a: [9, 0], b: [9, 0] })).toBe('people')
    expect(kindOf([at('a', 1, 12)], { a: [9, 0] })).toBe('people')
    expect(kindOf([], {})).toBe('people')
  })

  it('says the same whatever is said at venues that too few speak at', () => {
    const few = fc.array(fc.record({ id: fc.constantFrom('x', 'y', 'z'), share: fc.double({ min: 0, max: 1, noNaN: true }), authors: fc.integer({ min: 0, max: 9 }) }), { maxLength: 3 })
    const many = fc.array(fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }), authors: fc.integer({ min: 10, max: 20 }), others: fc.nat(40) }), { maxLength: 4 })
    fc.assert(fc.property(many, few, (named, rest) => {
      const venues = named.map(({ share, authors }, i) => at(`v${i}`, share, authors))
      const regulars = Object.fromEntries(named.map(({ authors, others }, i) => [`v${i}`, [authors, others] as const]))
      const more = Object.fromEntries(rest.map(({ id, authors }) => [id, [authors, 0] as const]))
      expect(shapeOf([...venues, ...rest.map(({ id, share, authors }) => at(id, share, authors))], members, regularsOf({ ...regulars, ...more }), 10)).toEqual(shapeOf(venues, members, regularsOf(regulars), 10))
    }))
  })
})

describe('of communities that were planted', () => {
  const shapes = (mentions: readonly Mention[]): (string | undefined)[] => publicView(identifyCommunities(mentions, { council: { id: 'E07000001', name: 'Marshwick Borough Council' }, now: weekOf(6) })).communities.map(({ shape }) => shape?.kind)
  const roomOf = ({ id, venue }: Mention, rooms: number): Mention['venue'] => {
    const room = `${id.split('-')[1] ?? ''}${rooms === 1 ? '' : Number(id.split('-')[2]) % rooms}`
    return { ...venue, id: `v_${room}`, name: `Room ${room}` }
  }
  const heard = plant(three, { bond: 'threads' })

  it('each with a venue of its own is that venue', () => {
    expect(shapes(heard.map((mention): Mention => ({ ...mention, venue: roomOf(mention, 1) })))).toEqual(['venue', 'venue', 'venue'])
  })

  it('each with two venues of its own is those', () => {
    expect(shapes(heard.map((mention): Mention => ({ ...mention, venue: roomOf(mention, 2) })))).toEqual(['venues', 'venues', 'venues'])
  })

  it('each among the others at one venue is people', () => {
    expect(shapes(heard)).toEqual(['people', 'people', 'people'])
  })
})
