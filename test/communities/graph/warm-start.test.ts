import { adjustedRandIndex, createGraph, leiden, partitionByEvidence } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/core/random.js'
import { anyEdges, hangsTogether, plantedGraph, rewired, type WeightedEdge } from './support/graphs.js'

/** The edges and one in a hundred more, drawn between any two of their nodes; one in ten of those brings a new node. */
function grown(edges: readonly WeightedEdge[], seed: number): WeightedEdge[] {
  const random = seededRandom(seed)
  const nodes = [...new Set(edges.flatMap(([a, b]) => [a, b]))]
  const any = (): string => nodes[Math.floor(random() * nodes.length)] ?? ''
  return [...edges, ...Array.from({ length: Math.ceil(edges.length / 100) }, (_, i): WeightedEdge => [any(), random() < 0.1 ? `new-${i}` : any(), 1])]
}

const without = (communities: readonly (readonly string[])[], nodes: ReadonlySet<string>): string[][] =>
  communities.map((ids) => ids.filter((id) => nodes.has(id))).filter((ids) => ids.length > 0)

describe('starting from the communities found before', () => {
  it('keeps communities as they were when one edge in a hundred is new', () => {
    const warm: number[] = []
    for (let seed = 1; seed <= 12; seed++) {
      // Thinly knit: where communities are plain, any search finds them again.
      const { edges } = plantedGraph(8, 25, 7, 2.5, seed)
      const before = partitionByEvidence(createGraph(edges), { seed }).communities
      if (before.length === 1) continue
      const nodes = new Set(before.flat())
      const graph = createGraph(grown(edges, seed))
      const now = partitionByEvidence(graph, { seed: seed + 100, from: before })
      warm.push(adjustedRandIndex(without(now.communities, nodes), before))
    }
    expect(warm.length).toBeGreaterThan(5)
    expect(Math.min(...warm)).toBeGreaterThanOrEqual(0.97)
  })

  it('lets a graph that has changed altogether be seen afresh', () => {
    const { edges, truth } = plantedGraph(4, 20, 8, 1, 2)
    // The same people in other company.
    const everybody = truth.flat()
    const from = truth.map((_, c) => everybody.filter((_id, i) => i % 4 === c))
    const { communities, start } = partitionByEvidence(createGraph(edges), { from })
    expect(adjustedRandIndex(communities, truth)).toBeGreaterThan(0.97)
    expect(start).toBe('cold')
  })

  it('finds no community where nothing is left of them', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { edges, truth } = plantedGraph(4, 20, 8, 1, seed)
      expect(partitionByEvidence(createGraph(rewired(edges, seed)), { seed, from: truth })).toMatchObject({ bits: 0, start: 'cold' })
    }
  })

  it('says where the answer came from', () => {
    const { edges, truth } = plantedGraph(5, 20, 8, 1, 3)
    const graph = createGraph(edges)
    const cold = partitionByEvidence(graph)
    expect(cold.start).toBe('cold')
    const warm = partitionByEvidence(graph, { from: truth })
    expect(warm).toMatchObject({ start: 'warm', communities: truth.map((ids) => [...ids].sort()) })
    expect(warm.bits).toBeGreaterThanOrEqual(0.98 * cold.bits)
    expect(warm.resolution).toBeGreaterThan(0.25)
  })

  it('keeps what both promise: connected, every node once, the same whatever the order of the lists', () => {
    fc.assert(fc.property(anyEdges, fc.array(fc.nat(4), { minLength: 19, maxLength: 19 }), fc.nat(1000), (edges, labels, seed) => {
      const graph = createGraph(edges)
      const from = [0, 1, 2, 3].map((c) => labels.flatMap((label, i) => (label === c ? [`n${i}`] : [])))
      const backwards = [...from].reverse().map((ids) => [...ids].reverse())
      const { communities } = leiden(graph, { from, seed })
      expect(leiden(graph, { from: backwards, seed }).communities).toEqual(communities)
      expect(communities.flat().sort()).toEqual(graph.ids)
      for (const ids of communities) expect(hangsTogether(edges, ids)).toBe(true)
      const evidence = partitionByEvidence(graph, { from, seed })
      expect(partitionByEvidence(graph, { from: backwards, seed })).toEqual(evidence)
      expect(evidence.communities.flat().sort()).toEqual(graph.ids)
      if (evidence.bits > 0) for (const ids of evidence.communities) expect(hangsTogether(edges, ids)).toBe(true)
    }), { numRuns: 60 })
  })

  it('is of no lower modularity than the start', () => {
    const { edges, truth } = plantedGraph(5, 20, 5, 3, 3)
    const graph = createGraph(edges)
    const first = leiden(graph, { seed: 1, from: truth })
    expect(leiden(graph, { seed: 2, from: first.communities }).modularity).toBeGreaterThanOrEqual(first.modularity - 1e-12)
  })

  it('passes over those who have gone, and refuses a start that holds somebody twice', () => {
    const graph = createGraph([['a', 'b'], ['c', 'd']])
    expect(leiden(graph, { from: [['a', 'gone'], ['b']] }).communities).toEqual([['a', 'b'], ['c', 'd']])
    for (const find of [leiden, partitionByEvidence]) {
      expect(() => find(graph, { from: [['a'], ['b', 'a']] })).toThrow(expect.objectContaining({ code: 'invalid-partition' }))
    }
  })
})

describe('steps of the search', () => {
  it('are told one by one, and may be the last', () => {
    const graph = createGraph(plantedGraph(4, 10, 5, 1, 1).edges)
    const told: [number, number][] = []
    partitionByEvidence(graph, { onStep: (done, of) => told.push([done, of]) })
    const total = told.length
    expect(total).toBeGreaterThan(10)
    expect(told).toEqual(Array.from({ length: total }, (_, i) => [i + 1, total]))
    const stop = new Error('enough')
    expect(() => partitionByEvidence(graph, { onStep: (done) => { if (done === 3) throw stop } })).toThrow(stop)
  })
})
