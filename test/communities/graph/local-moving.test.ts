import { createGraph } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate } from '../../../src/communities/graph/aggregate.js'
import type { Rows } from '../../../src/communities/graph/graph.js'
import { moveNodes } from '../../../src/communities/graph/local-moving.js'
import { modularityOf } from '../../../src/communities/graph/modularity.js'
import { refine } from '../../../src/communities/graph/refinement.js'
import { renumber } from '../../../src/communities/graph/renumber.js'
import { asBefore, asReordered, sideBySide } from '../../../src/communities/graph/side-by-side.js'
import { seededRandom } from '../../../src/core/random.js'
import { graphs } from './support/graphs.js'

const drawn = fc.tuple(graphs, fc.integer({ min: 1, max: 6 }), fc.nat(1000), fc.constantFrom(0.3, 1, 2.5))

/** Every node in one of a few communities, by lot. */
const membershipIn = (graph: Rows, labels: number, seed: number): Int32Array => {
  const random = seededRandom(seed)
  return Int32Array.from(graph.loops, () => Math.floor(random() * Math.min(labels, graph.loops.length)))
}

describe('what the steps of Leiden promise one another', () => {
  it('moves gain what the quality, worked out again, has grown by', () => {
    fc.assert(fc.property(drawn, ([edges, labels, seed, resolution]) => {
      const graph = createGraph(edges)
      if (graph.totalWeight === 0) return
      const membership = membershipIn(graph, labels, seed)
      const before = modularityOf(graph, membership, resolution)
      const { gain } = moveNodes(graph, membership, resolution, seededRandom(seed))
      expect(modularityOf(graph, membership, resolution) - before).toBeCloseTo(gain / graph.totalWeight, 9)
    }))
  })

  it('the graph of groups is worth what the graph is worth divided into those groups', () => {
    fc.assert(fc.property(drawn, ([edges, labels, seed, resolution]) => {
      const graph = createGraph(edges)
      const groups = membershipIn(graph, labels, seed)
      const count = renumber(groups)
      const quotient = aggregate(graph, groups, count)
      expect(modularityOf(quotient, Int32Array.from({ length: count }, (_, g) => g), resolution)).toBeCloseTo(modularityOf(graph, groups, resolution), 9)
      expect(quotient.strengths.reduce((sum, k) => sum + k, 0)).toBeCloseTo(2 * graph.totalWeight, 6)
    }))
  })

  it('refined groups stay within their communities, hang together, and lose nothing against everybody alone', () => {
    fc.assert(fc.property(drawn, ([edges, labels, seed, resolution]) => {
      const graph = createGraph(edges)
      const membership = membershipIn(graph, labels, seed)
      const groups = refine(graph, membership, resolution, seededRandom(seed))
      const homes = new Map<number, number>()
      groups.forEach((group, node) => expect(homes.get(group) ?? homes.set(group, membership[node] ?? -1).get(group)).toBe(membership[node]))
      for (const group of homes.keys()) {
        const nodes = [...groups.keys()].filter((v) => groups[v] === group)
        const reached = new Set(nodes.slice(0, 1))
        for (const v of reached) for (let arc = graph.offsets[v] ?? 0; arc < (graph.offsets[v + 1] ?? 0); arc++) if (groups[graph.targets[arc] ?? 0] === group) reached.add(graph.targets[arc] ?? 0)
        expect(reached.size).toBe(nodes.length)
      }
      const alone = Int32Array.from(groups, (_, v) => v)
      expect(modularityOf(graph, groups, resolution)).toBeGreaterThanOrEqual(modularityOf(graph, alone, resolution) - 1e-9)
    }))
  })

  it('a graph put in the order of its communities is the same graph', () => {
    fc.assert(fc.property(drawn, ([edges, labels, seed, resolution]) => {
      const graph = createGraph(edges)
      const membership = membershipIn(graph, labels, seed)
      const { rows, nodes } = sideBySide(graph, membership, renumber(membership))
      expect([...nodes].sort((a, b) => a - b)).toEqual([...graph.ids.keys()])
      const ordered = Int32Array.from(nodes, (v) => membership[v] ?? 0)
      expect([...ordered]).toEqual([...ordered].sort((a, b) => a - b))
      expect(modularityOf(rows, ordered, resolution)).toBeCloseTo(modularityOf(graph, membership, resolution), 9)
      const asIs = (row: Int32Array): number[] => [...row]
      for (let v = 0; v < nodes.length; v++) {
        const row = asIs(rows.targets.subarray(rows.offsets[v], rows.offsets[v + 1]))
        expect(row).toEqual([...row].sort((a, b) => a - b))
        expect(row.map((place) => nodes[place] ?? -1).sort((a, b) => a - b)).toEqual(asIs(graph.targets.subarray(graph.offsets[nodes[v] ?? 0], graph.offsets[(nodes[v] ?? 0) + 1])))
      }
      const again = asBefore(asReordered(membership, nodes), nodes)
      expect(asIs(again)).toEqual(asIs(membership))
    }))
  })
})
