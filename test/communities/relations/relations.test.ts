import { describe, expect, it } from 'vitest'
import { sortHeard } from '../../../src/communities/heard.js'
import { authorGraph } from '../../../src/communities/relations/author-graph.js'
import { relationsOf, type Relation } from '../../../src/communities/relations/relations.js'
import { createWording } from '../../../src/communities/text/wording.js'
import { threadsOf } from '../../../src/communities/threads.js'
import { inRandomOrder } from '../support/planted.js'
import { talk, times, type Said } from '../support/talk.js'

const account = 'discourse:forum.marshwick.example/marshwick_council'

const told = (residents: ReturnType<typeof sortHeard>['residents']): ReturnType<typeof relationsOf> => relationsOf(residents, threadsOf({ residents, council: [] }), createWording(residents))

/** Pairs of a relation and their weights. */
function pairsBy(name: Relation['name'], ...conversations: readonly (readonly Said[])[]): Record<string, number> {
  const { nodes, relations } = told(sortHeard(talk(...conversations)).residents)
  const pairs = relations.find((each) => each.name === name)?.pairs
  return Object.fromEntries(nodes.flatMap((node, n) => Array.from(pairs?.others.subarray(pairs.offsets[n], pairs.offsets[n + 1]) ?? [], (other, i) => [`${node} ${nodes[other] ?? ''}`.replaceAll('p_', ''), pairs?.weights[(pairs.offsets[n] ?? 0) + i] ?? 0])))
}

describe('what ties people', () => {
  it('is who answers whom, either way, and who speaks to whom by name', () => {
    expect(pairsBy('reply', [['bob', '1'], ['ann', '2'], ['bob', '3'], ['cai', '4', { addressed: ['p_ann', 'p_nobody', account] }]])).toEqual({ 'ann bob': 2, 'bob cai': 1, 'ann cai': 1 })
  })

  it('is an answer from another conversation too', () => {
    expect(pairsBy('reply', [['ann', '1']], [['cai', '5'], ['bob', '6', { replyTo: 'm_0.0' }]])).toMatchObject({ 'ann bob': 1 })
  })

  it('is not answering oneself, or the council', () => {
    expect(pairsBy('reply', [['ann', '1'], ['ann', '2'], [account, '3'], ['bob', '4']])).toEqual({})
  })

  it('is a conversation, a link, a tag, a place shared: each sharer gets one from it in all', () => {
    const shared = { links: ['https://a.example/'], tags: ['bins'], places: [{ id: 'w1', name: 'Harbour', kind: 'ward' as const }] }
    for (const name of ['co-thread', 'link', 'tag', 'place'] as const) {
      expect(pairsBy(name, [['ann', '1', shared], ['bob', '2', shared], ['cai', '3', shared], ['ann', '4', shared]])).toEqual({ 'ann bob': 0.5, 'ann cai': 0.5, 'bob cai': 0.5 })
    }
  })

  it('is no conversation of hundreds', () => {
    const among = (n: number): Record<string, number> => pairsBy('co-thread', times(n, (i) => [[`p${i}`, 'x']] as const).flat())
    expect(Object.keys(among(200)).length).toBeGreaterThan(0)
    expect(among(201)).toEqual({})
  })

  it('is a conversation of many for sixteen partners each, with one from it in all, like one of few', () => {
    for (const n of [17, 18, 40, 200]) {
      const pairs = pairsBy('co-thread', times(n, (i) => [[`p${i}`, 'x']] as const).flat())
      expect(Object.keys(pairs)).toHaveLength(n === 17 ? (17 * 16) / 2 : n * 8)
      const sums = new Map<string, number>()
      for (const [pair, weight] of Object.entries(pairs)) for (const who of pair.split(' ')) sums.set(who, (sums.get(who) ?? 0) + weight)
      expect(sums.size).toBe(n)
      for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 10)
    }
  })

  it('is each time with others where many converse again and again', () => {
    const often = pairsBy('co-thread', ...times(40, () => Array.from({ length: 60 }, (_, i): Said => [`p${i}`, 'x'])))
    expect(Object.keys(often).length).toBeGreaterThan(0.99 * ((60 * 59) / 2))
  })

  it('is where people speak, if there is more than one place to speak', () => {
    const blog = { venue: { id: 'v_blog', name: 'A blog', kind: 'blog' as const } }
    expect(pairsBy('venue', [['ann', '1'], ['bob', '2']])).toEqual({})
    expect(Object.values(pairsBy('venue', [['ann', '1'], ['bob', '2', blog], ['bob', '3', blog]]))).toEqual([1, 2])
  })
})

describe('what people say', () => {
  const river = 'towpath towpath kingfisher kingfisher otter otter willow willow heron heron barge barge '.repeat(2)
  const oven = 'sourdough sourdough rye rye bakery bakery leaven leaven crust crust flour flour '.repeat(2)
  const alone = [...times(6, (i) => [[`r${i}`, river]] as const), ...times(6, (i) => [[`o${i}`, oven]] as const)].flat().map((said) => [said])

  it('ties those who are tied already and speak alike, by how alike, and not those who are tied and do not', () => {
    const pairs = pairsBy('text', ...alone, [['r0', 'Thanks again'], ['r1', 'Thanks again'], ['o0', 'Thanks again']])
    expect(Object.keys(pairs)).toEqual(['r0 r1'])
    expect(pairs['r0 r1']).toBeGreaterThan(0.99)
    expect(pairs['r0 r1']).toBeLessThanOrEqual(1 + 1e-12)
  })

  it('ties nobody by itself, nor by a few words', () => {
    expect(pairsBy('text', ...alone)).toEqual({})
    expect(pairsBy('text', [['ann', 'kingfisher otter'], ['bob', 'kingfisher otter']], [['cai', 'rye'], ['dee', 'rye']])).toEqual({})
  })
})

describe('the graph of people and venues', () => {
  const residentsOf = (...conversations: readonly (readonly Said[])[]): ReturnType<typeof sortHeard>['residents'] => sortHeard(talk(...conversations)).residents

  it('counts a burst between two people as little more than their first exchange', () => {
    const once = authorGraph(told(residentsOf([['ann', '1'], ['bob', '2']], [['cai', '3'], ['dee', '4']])))
    const burst = authorGraph(told(residentsOf(times(60, (i) => [[i % 2 === 0 ? 'ann' : 'bob', 'x']] as const).flat(), [['cai', '3'], ['dee', '4']])))
    expect(burst.graph.totalWeight).toBeCloseTo(once.graph.totalWeight, 10)
    expect(burst.graph.totalWeight / burst.unit).toBeLessThanOrEqual(once.graph.totalWeight / once.unit + 1e-9)
  })

  it('is the same to the last bit in whatever order things were said', () => {
    const said = talk(...times(12, (i) => [[`a${i % 5}`, 'x', { tags: [`t${i % 3}`] }], [`a${(i * 3 + 1) % 7}`, 'y'], [`a${(i * 2) % 6}`, 'z']] as const))
    const graph = authorGraph(told(sortHeard(said).residents))
    for (const seed of [1, 2, 3]) expect(authorGraph(told(sortHeard(inRandomOrder(said, seed)).residents))).toEqual(graph)
  })

  it('is empty where nobody is tied to anybody', () => {
    expect(authorGraph(told(residentsOf([['ann', '1']], [['bob', '2']])))).toMatchObject({ unit: 1, graph: { ids: [], totalWeight: 0 } })
  })
})
