import { createGraph } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnAgain } from '../../../src/communities/graph/drawn-again.js'
import { seededRandom } from '../../../src/core/random.js'
import { anyEdges, plantedGraph } from './support/graphs.js'

describe('drawing the edges again', () => {
  it('gives a graph that has each edge a whole number of times, alike from both its ends', () => {
    fc.assert(fc.property(anyEdges, fc.nat(1000), (edges, seed) => {
      const graph = createGraph(edges)
      const again = drawnAgain(graph, seededRandom(seed))
      const weightOf = (rows: typeof again, a: number, b: number): number => {
        for (let arc = rows.offsets[a] ?? 0; arc < (rows.offsets[a + 1] ?? 0); arc++) if (rows.targets[arc] === b) return rows.weights[arc] ?? 0
        return 0
      }
      let twice = 0
      for (let a = 0; a < graph.ids.length; a++) {
        let strength = 2 * (again.loops[a] ?? 0)
        for (let b = 0; b < graph.ids.length; b++) {
          const drawn = weightOf(again, a, b)
          const times = drawn === 0 ? 0 : drawn / weightOf(graph, a, b)
          expect(Math.abs(times - Math.round(times))).toBeLessThan(1e-9)
          expect(weightOf(again, b, a)).toBe(drawn)
          strength += drawn
        }
        expect(again.strengths[a]).toBeCloseTo(strength, 9)
        twice += strength
      }
      expect(again.totalWeight).toBeCloseTo(twice / 2, 9)
    }), { numRuns: 60 })
  })

  it('keeps the weight on the whole, and loses about 37 % of the edges', () => {
    const graph = createGraph(plantedGraph(6, 40, 12, 4, 1).edges)
    const samples = Array.from({ length: 50 }, (_, seed) => drawnAgain(graph, seededRandom(seed)))
    const mean = (of: (rows: (typeof samples)[number]) => number): number => samples.reduce((sum, rows) => sum + of(rows), 0) / samples.length
    expect(mean((rows) => rows.totalWeight) / graph.totalWeight).toBeCloseTo(1, 1)
    expect(mean((rows) => rows.targets.length) / graph.targets.length).toBeCloseTo(1 - Math.exp(-1), 2)
  })
})
