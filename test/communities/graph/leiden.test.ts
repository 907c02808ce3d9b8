import { adjustedRandIndex, createGraph, leiden, modularity } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/core/random.js'
import { anyEdges, graphs, hangsTogether, plantedGraph, randomGraph } from './support/graphs.js'
import { lfrGraph } from './support/lfr-graph.js'

const anySeed = fc.integer({ min: -5, max: 1000 })
const anyResolution = fc.constantFrom(0.3, 1, 2.5)

/** Modularity worked out from the list of edges alone, as the books define it. */
function byDefinition(edges: readonly (readonly [string, string, number])[], communities: readonly (readonly string[])[], resolution: number): number {
  const of = new Map(communities.flatMap((ids, c) => ids.map((id) => [id, c] as const)))
  const strengths = communities.map(() => 0)
  let total = 0
  let inside = 0
  for (const [a, b, weight] of edges) {
    const [ca = -1, cb = -1] = [of.get(a), of.get(b)]
    total += weight
    if (ca === cb) inside += weight
    strengths[ca] = (strengths[ca] ?? 0) + weight
    strengths[cb] = (strengths[cb] ?? 0) + weight
  }
  return total === 0 ? 0 : inside / total - resolution * strengths.reduce((sum, k) => sum + (k / (2 * total)) ** 2, 0)
}

/** The most that moving one node to a community it has edges to would gain, in units of weight, at resolution 1. */
function mostGainedByOneMove(edges: readonly (readonly [string, string, number])[], communities: readonly (readonly string[])[]): number {
  const of = new Map(communities.flatMap((ids, c) => ids.map((id) => [id, c] as const)))
  const strengths = communities.map(() => 0)
  const strengthOf = new Map<string, number>()
  const linked = new Map<string, number[]>()
  for (const [one, other, weight] of edges) {
    for (const [a, b] of [[one, other], [other, one]] as const) {
      const [ca = -1, cb = -1] = [of.get(a), of.get(b)]
      const links = linked.get(a) ?? communities.map(() => 0)
      links[cb] = (links[cb] ?? 0) + weight
      linked.set(a, links)
      strengthOf.set(a, (strengthOf.get(a) ?? 0) + weight)
      strengths[ca] = (strengths[ca] ?? 0) + weight
    }
  }
  const twice = strengths.reduce((sum, k) => sum + k, 0)
  let most = 0
  for (const [node, links] of linked) {
    const [home = -1, own = 0] = [of.get(node), strengthOf.get(node)]
    const worth = (c: number): number => (links[c] ?? 0) - (own * ((strengths[c] ?? 0) - (c === home ? own : 0))) / twice
    for (const c of communities.keys()) most = Math.max(most, worth(c) - worth(home))
  }
  return most
}

describe('leiden', () => {
  it('gives every node one community, each of them connected', () => {
    fc.assert(fc.property(graphs, anySeed, anyResolution, (edges, seed, resolution) => {
      const { communities } = leiden(createGraph(edges), { seed, resolution })
      expect(communities.flat().sort()).toEqual([...new Set(edges.flatMap(([a, b]) => [a, b]))].sort())
      for (const community of communities) expect(hangsTogether(edges, community)).toBe(true)
    }))
  })

  it('reports the modularity of what it gives, as the books define it', () => {
    fc.assert(fc.property(graphs, anySeed, anyResolution, (edges, seed, resolution) => {
      const { communities, modularity: reported } = leiden(createGraph(edges), { seed, resolution })
      expect(reported).toBeCloseTo(byDefinition(edges, communities, resolution), 10)
      expect(modularity(createGraph(edges), communities, { resolution })).toBeCloseTo(reported, 10)
    }))
  })

  it('leaves no node that would be better placed in another community, or alone', () => {
    fc.assert(fc.property(graphs, anySeed, anyResolution, (edges, seed, resolution) => {
      const graph = createGraph(edges)
      const { communities, modularity: reached } = leiden(graph, { seed, resolution })
      for (const [from, community] of communities.entries()) {
        for (const node of community) {
          for (let to = 0; to <= communities.length; to++) {
            if (to === from) continue
            const moved = [...communities, []].map((ids, c) => (c === from ? ids.filter((id) => id !== node) : c === to ? [...ids, node] : ids))
            expect(modularity(graph, moved, { resolution })).toBeLessThanOrEqual(reached + 1e-9)
          }
        }
      }
    }), { numRuns: 40 })
  })

  it('keeps both promises on larger, thin graphs after a single iteration, where moves undo one another', () => {
    for (let seed = 30; seed < 55; seed++) {
      const edges = randomGraph(400, 700, seed)
      const { communities } = leiden(createGraph(edges), { seed, iterations: 1 })
      for (const community of communities) expect(hangsTogether(edges, community)).toBe(true)
      expect(mostGainedByOneMove(edges, communities)).toBeLessThanOrEqual(1e-9)
    }
  })

  it('says the same whatever the order of the edges and of their ends', () => {
    fc.assert(fc.property(graphs, anySeed, fc.infiniteStream(fc.nat(1_000_000)), (edges, seed, draws) => {
      const shuffled = edges.map((edge) => ({ edge, at: draws.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        .map(({ edge: [a, b, weight], at }) => (at % 2 === 0 ? [a, b, weight] as const : [b, a, weight] as const))
      expect(leiden(createGraph(shuffled), { seed })).toEqual(leiden(createGraph(edges), { seed }))
    }))
  })

  it('does not mind the unit of the weights', () => {
    fc.assert(fc.property(fc.nat(100_000), fc.constantFrom(3, 0.1, 1 / 7, 1e-7, 1e9), (draw, unit) => {
      const random = seededRandom(draw)
      const nodes = 4 + Math.floor(random() * 20)
      const edges = Array.from({ length: 1 + Math.floor(random() * 80) }, () => [`n${Math.floor(random() * nodes)}`, `n${Math.floor(random() * nodes)}`, 1 + Math.floor(random() * 3)] as const)
      const inUnits = edges.map(([a, b, weight]) => [a, b, weight * unit] as const)
      expect(leiden(createGraph(inUnits), { seed: 1 }).communities).toEqual(leiden(createGraph(edges), { seed: 1 }).communities)
    }), { numRuns: 1500 })
  })

  it('takes edges given twice for one edge of both weights', () => {
    fc.assert(fc.property(anyEdges, (edges) => {
      const halves = edges.flatMap(([a, b, weight]) => [[a, b, weight / 2], [b, a, weight / 2]] as const)
      expect(leiden(createGraph(halves)).communities).toEqual(leiden(createGraph(edges)).communities)
    }))
  })

  it('gives the same answer to the same seed, and other answers are open to other seeds', () => {
    const { edges } = plantedGraph(4, 12, 3, 3, 5)
    const answer = (seed: number): string => JSON.stringify(leiden(createGraph(edges), { seed }))
    const answers = Array.from({ length: 12 }, (_, seed) => answer(seed))
    expect(Array.from({ length: 12 }, (_, seed) => answer(seed))).toEqual(answers)
    expect(new Set(answers).size).toBeGreaterThan(1)
  })

  it('finds groups that deal mostly with their own', () => {
    const { edges, truth } = plantedGraph(5, 20, 10, 1, 3)
    expect(leiden(createGraph(edges)).communities).toEqual(truth.map((ids) => [...ids].sort()))
  })

  it('gives more and smaller communities at a higher resolution', () => {
    const { edges } = plantedGraph(5, 20, 8, 2, 3)
    const at = (resolution: number): number => leiden(createGraph(edges), { resolution }).communities.length
    expect([at(0.05), at(1), at(1000)]).toEqual([1, 5, 100])
  })

  it('is no worse for being allowed more iterations, and ends when told to go on until nothing changes', () => {
    const { edges } = plantedGraph(8, 20, 5, 4, 9)
    const graph = createGraph(edges)
    const reached = [1, 2, Infinity].map((iterations) => leiden(graph, { iterations }).modularity)
    expect(reached[2]).toBeGreaterThanOrEqual((reached[0] ?? 1) - 1e-12)
    expect(reached[2]).toBeGreaterThanOrEqual((reached[1] ?? 1) - 1e-12)
  })
})

describe('leiden on graphs with little in them', () => {
  it('finds nothing in an empty graph', () => {
    expect(leiden(createGraph([]))).toEqual({ communities: [], modularity: 0 })
  })

  it('leaves a node without edges by itself', () => {
    expect(leiden(createGraph([['ann', 'ann', 0]]))).toEqual({ communities: [['ann']], modularity: 0 })
    expect(leiden(createGraph([['ann', 'bob', 0]]))).toEqual({ communities: [['ann'], ['bob']], modularity: 0 })
    expect(leiden(createGraph([['ann', 'bob'], ['cai', 'cai', 0]])).communities).toEqual([['ann', 'bob'], ['cai']])
  })

  it('keeps a node that is only tied to itself apart from the rest', () => {
    expect(leiden(createGraph([['ann', 'bob'], ['cai', 'cai', 5]])).communities).toEqual([['ann', 'bob'], ['cai']])
  })

  it('never joins parts that no edge joins', () => {
    expect(leiden(createGraph([['a', 'b'], ['c', 'd'], ['e', 'f']]), { resolution: 0.001 }).communities).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f']])
  })

  it('lists the largest community first, each in order of id', () => {
    expect(leiden(createGraph([['z', 'y'], ['c', 'b'], ['b', 'a'], ['a', 'c']])).communities).toEqual([['a', 'b', 'c'], ['y', 'z']])
  })
})

describe('what leiden refuses', () => {
  it.each([0, -1, NaN, Infinity])('a resolution of %s', (resolution) => {
    expect(() => leiden(createGraph([['a', 'b']]), { resolution })).toThrow(expect.objectContaining({ name: 'GraphError', code: 'invalid-option' }))
  })

  it.each([{ seed: NaN }, { seed: Infinity }, { iterations: 0 }, { iterations: NaN }])('options like %o', (options) => {
    expect(() => leiden(createGraph([['a', 'b']]), options)).toThrow(expect.objectContaining({ code: 'invalid-option' }))
  })
})

describe('leiden on a graph that outgrows the cache, which is put in another order on the way', () => {
  const { edges, truth } = lfrGraph({ nodes: 6000, meanDegree: 20, maxDegree: 60, mixing: 0.4, smallest: 100, largest: 400, seed: 1 })
  const graph = createGraph(edges)
  const { communities, modularity: reported } = leiden(graph, { seed: 3 })

  it('keeps every promise it keeps on a small one', () => {
    expect(edges.length).toBeGreaterThan(50_000)
    expect(communities.flat().sort()).toEqual(graph.ids)
    for (const community of communities) expect(hangsTogether(edges, community)).toBe(true)
    expect(mostGainedByOneMove(edges, communities)).toBeLessThanOrEqual(1e-6)
    expect(reported).toBeCloseTo(byDefinition(edges, communities, 1), 10)
    // Measured: 1.000.
    expect(adjustedRandIndex(communities, truth)).toBeGreaterThanOrEqual(0.99)
  })

  it('says the same whatever the order of the edges and the unit of the weights, and from where it ended', () => {
    const turned = edges.map(([a, b, weight], i) => (i % 2 === 0 ? [b, a, weight * 0.1] as const : [a, b, weight * 0.1] as const)).reverse()
    expect(leiden(createGraph(turned), { seed: 3 }).communities).toEqual(communities)
    expect(leiden(graph, { seed: 5, from: communities }).modularity).toBeGreaterThanOrEqual(reported - 1e-12)
  })
})
