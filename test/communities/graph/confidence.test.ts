import { confidenceOf, createGraph, partitionByEvidence } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { plantedGraph } from './support/graphs.js'
import { lfrGraph } from './support/lfr-graph.js'

/** Share of the nodes that come from the planted community most of them come from. */
function purity(ids: readonly string[], truth: readonly (readonly string[])[]): number {
  return Math.max(...truth.map((group) => ids.filter((id) => group.includes(id)).length)) / ids.length
}

describe('confidenceOf', () => {
  it('means at .9 and more that at least 95 % of a community were planted as one, plain or blurred', () => {
    const sure: number[] = []
    for (let seed = 1; seed <= 3; seed++) {
      for (const mixing of [0.1, 0.3, 0.45, 0.5, 0.55]) {
        for (const { edges, truth } of [plantedGraph(8, 25, 12 * (1 - mixing), 12 * mixing, seed), lfrGraph({ nodes: 400, meanDegree: 12, maxDegree: 40, mixing, smallest: 20, largest: 60, seed })]) {
          const graph = createGraph(edges)
          const { communities, resolution, bits } = partitionByEvidence(graph, { seed })
          if (bits === 0) continue
          for (const byEvidence of [false, true]) {
            confidenceOf(graph, communities, { resolution, seed, byEvidence }).communities.forEach((share, c) => { if (share >= 0.9) sure.push(purity(communities[c] ?? [], truth)) })
          }
        }
      }
    }
    expect(sure.length).toBeGreaterThan(50)
    expect(Math.min(...sure)).toBeGreaterThanOrEqual(0.95)
  })

  it('does not let a large community among small ones fall apart that the evidence holds together', () => {
    const large = plantedGraph(1, 200, 9, 0, 1)
    const small = plantedGraph(30, 10, 8, 0.2, 2)
    const bridges = small.truth.map(([first = ''], g) => [first, large.truth[0]?.[g] ?? '', 1] as const)
    const graph = createGraph([...large.edges, ...small.edges.map(([a, b, weight]) => [`s${a}`, `s${b}`, weight] as const), ...bridges.map(([a, b, weight]) => [`s${a}`, b, weight] as const)])
    const { communities, resolution } = partitionByEvidence(graph)
    expect(communities[0]).toHaveLength(200)
    const [asFound = 0] = confidenceOf(graph, communities, { resolution, byEvidence: true }).communities
    const [asLeiden = 0] = confidenceOf(graph, communities, { resolution }).communities
    expect(asFound).toBeGreaterThan(0.9)
    expect(asLeiden).toBeLessThan(0.5)
  })

  it('tells who hardly belongs from who does, and is the mean of both', () => {
    const { edges, truth } = plantedGraph(4, 15, 10, 0.5, 2)
    const [[first = ''] = [], [other = ''] = []] = truth
    // One node with an edge to each of two communities belongs to either.
    const graph = createGraph([...edges, ['between', first], ['between', other]])
    const communities = truth.map((ids, c) => (c === 0 ? [...ids, 'between'] : ids))
    const confidence = confidenceOf(graph, communities)
    const [members = []] = confidence.members
    expect(members).toHaveLength(16)
    expect(members.at(-1)).toBeLessThan(0.8)
    expect(Math.min(...members.slice(0, 15))).toBeGreaterThan(0.8)
    expect(confidence.communities[0]).toBeCloseTo(members.reduce((sum, share) => sum + share, 0) / 16, 12)
  })

  it('is within 0 and 1, 1 for a node alone, and the same whenever it is asked', () => {
    const { edges, truth } = plantedGraph(3, 10, 4, 2, 1)
    const graph = createGraph([...edges, ['self', 'self', 3], ['alone', 'alone', 0]])
    const communities = [...truth, ['self'], ['alone']]
    const confidence = confidenceOf(graph, communities, { samples: 7, seed: 3 })
    expect(confidence).toEqual(confidenceOf(graph, communities, { samples: 7, seed: 3 }))
    for (const share of [...confidence.communities, ...confidence.members.flat()]) expect(share >= 0 && share <= 1).toBe(true)
    expect(confidence.communities.slice(-2)).toEqual([1, 1])
  })

  it('refuses communities that are not the graph’s, and no samples', () => {
    const graph = createGraph([['a', 'b']])
    expect(() => confidenceOf(graph, [['a']])).toThrow(expect.objectContaining({ code: 'invalid-partition' }))
    for (const options of [{ samples: 0 }, { samples: 1.5 }, { seed: NaN }, { resolution: 0 }]) {
      expect(() => confidenceOf(graph, [['a', 'b']], options)).toThrow(expect.objectContaining({ code: 'invalid-option' }))
    }
  })
})
