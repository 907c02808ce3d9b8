import { adjustedRandIndex, createGraph, partitionByEvidence } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { manyArcs } from '../../../src/communities/graph/optimise-modularity.js'
import { hangsTogether, rewired } from './support/graphs.js'
import { lfrGraph } from './support/lfr-graph.js'

// A graph of so many arcs is searched by its well-connected groups, and kept in another order.
const { edges, truth } = lfrGraph({ nodes: 3000, meanDegree: 36, maxDegree: 100, mixing: 0.5, smallest: 12, largest: 400, seed: 1 })
const graph = createGraph(edges)

describe('partitionByEvidence in a large graph', () => {
  it('is what is tested here', () => {
    expect(graph.targets.length).toBeGreaterThan(manyArcs)
  })

  it('finds what was planted, large and small alike, whatever the order of the edges', () => {
    const found = partitionByEvidence(graph)
    // Measured: 1.00.
    expect(adjustedRandIndex(found.communities, truth)).toBeGreaterThanOrEqual(0.99)
    for (const ids of found.communities) expect(hangsTogether(edges, ids)).toBe(true)
    expect(found.communities.flat().sort()).toEqual([...graph.ids])
    expect(partitionByEvidence(createGraph([...edges].reverse().map(([a, b, weight]) => [b, a, weight] as const)))).toEqual(found)
  })

  it('finds nothing once it is rewired', () => {
    expect(partitionByEvidence(createGraph(rewired(edges, 1)))).toMatchObject({ bits: 0, communities: [[...graph.ids]] })
  })

  it('goes on from what was found before', () => {
    const before = partitionByEvidence(graph)
    const more = [...edges, ['n1', 'newcomer', 1] as const, ['n2', 'newcomer', 1] as const]
    const now = partitionByEvidence(createGraph(more), { from: before.communities })
    expect(now.start).toBe('warm')
    expect(adjustedRandIndex(now.communities.map((ids) => ids.filter((id) => id !== 'newcomer')), before.communities)).toBeGreaterThan(0.999)
  })

  it('tells how far it is', () => {
    const steps: (readonly [number, number])[] = []
    partitionByEvidence(graph, { onStep: (done, of) => steps.push([done, of]) })
    expect(steps.map(([done]) => done)).toEqual(steps.map((_, step) => step + 1))
    expect(new Set(steps.map(([, of]) => of))).toEqual(new Set([steps.length]))
  })
})
