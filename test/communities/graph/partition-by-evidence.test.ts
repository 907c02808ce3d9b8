import { adjustedRandIndex, createGraph, leiden, partitionByEvidence } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdges, hangsTogether, plantedGraph, randomGraph, rewired } from './support/graphs.js'

const seeds = Array.from({ length: 30 }, (_, i) => i + 1)

describe('partitionByEvidence where there is nothing to find', () => {
  it('finds one community in graphs drawn at random, thin and thick, every time', () => {
    for (const seed of seeds) {
      const edges = randomGraph(60, seed % 2 === 0 ? 120 : 400, seed)
      const { communities, bits } = partitionByEvidence(createGraph(edges), { seed })
      expect([seed, communities.length, bits]).toEqual([seed, 1, 0])
      // Modularity alone would have cut it up: the restraint is the evidence’s.
      expect(leiden(createGraph(edges), { seed }).communities.length).toBeGreaterThan(2)
    }
  })

  it('finds one community where what was planted has been shaken out, every node keeping its number of edges', () => {
    for (const seed of seeds) {
      const { edges } = plantedGraph(4, 20, 8, 1, seed)
      const { communities, bits } = partitionByEvidence(createGraph(rewired(edges, seed)), { seed })
      expect([seed, communities.length, bits]).toEqual([seed, 1, 0])
    }
  })

  it('says so of an empty graph, of one node, of one edge and of nothing but self loops', () => {
    expect(partitionByEvidence(createGraph([]))).toMatchObject({ communities: [], bits: 0 })
    expect(partitionByEvidence(createGraph([['a', 'a', 0]]))).toMatchObject({ communities: [['a']], bits: 0 })
    expect(partitionByEvidence(createGraph([['a', 'b']]))).toMatchObject({ communities: [['a', 'b']], bits: 0 })
    expect(partitionByEvidence(createGraph([['a', 'a'], ['b', 'b']]))).toMatchObject({ communities: [['a', 'b']], bits: 0 })
  })
})

describe('partitionByEvidence where something was planted', () => {
  it('finds it, not more and not less', () => {
    for (const seed of seeds.slice(0, 10)) {
      const { edges, truth } = plantedGraph(5, 20, 8, 1, seed)
      const { communities, bits } = partitionByEvidence(createGraph(edges), { seed })
      expect(bits).toBeGreaterThan(0)
      // Measured: 1.00 for all ten.
      expect(adjustedRandIndex(communities, truth)).toBeGreaterThanOrEqual(0.97)
    }
  })
})

describe('partitionByEvidence on any graph', () => {
  it('holds every node once; communities are connected, or there is one and it says there is no evidence', () => {
    fc.assert(fc.property(anyEdges, (edges) => {
      const { communities, bits } = partitionByEvidence(createGraph(edges))
      expect(communities.flat().sort()).toEqual([...new Set(edges.flatMap(([a, b]) => [a, b]))].sort())
      if (bits === 0) expect(communities).toHaveLength(1)
      else for (const ids of communities) expect(hangsTogether(edges, ids)).toBe(true)
      expect(bits).toBeGreaterThanOrEqual(0)
    }), { numRuns: 60 })
  })

  it('says the same whatever the order of the edges, the unit of the weights, and how often it is asked', () => {
    const { edges } = plantedGraph(4, 20, 8, 2, 8)
    const asked = partitionByEvidence(createGraph(edges), { seed: 4 })
    expect(asked.communities.length).toBeGreaterThan(1)
    expect(partitionByEvidence(createGraph([...edges].reverse().map(([a, b, weight]) => [b, a, weight] as const)), { seed: 4 })).toEqual(asked)
    const heavy = partitionByEvidence(createGraph(edges.map(([a, b, weight]) => [a, b, weight * 0.1] as const)), { seed: 4 })
    expect(heavy.communities).toEqual(asked.communities)
    expect(heavy.bits).toBeCloseTo(asked.bits, 6)
  })

  it('refuses a seed that is no number', () => {
    expect(() => partitionByEvidence(createGraph([['a', 'b']]), { seed: NaN })).toThrow(expect.objectContaining({ code: 'invalid-option' }))
  })
})
