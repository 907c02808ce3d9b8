import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsFromEdges } from '../../../src/communities/graph/rows-from-edges.js'
import { rowsFromPairs } from '../../../src/communities/graph/rows-from-pairs.js'

describe('rows from pairs', () => {
  it('are the rows of the same edges', () => {
    const order = 8
    const pairs = fc.uniqueArray(fc.record({ a: fc.integer({ min: 0, max: order - 2 }), step: fc.integer({ min: 1, max: order - 1 }), weight: fc.integer({ min: 1, max: 9 }) }), { selector: ({ a, step }) => `${a} ${step}` })
    fc.assert(fc.property(pairs, (drawn) => {
      const edges = drawn.map(({ a, step, weight }) => ({ a, b: a + step, weight })).filter(({ b }) => b < order).sort((one, other) => one.a - other.a || one.b - other.b)
      const offsets = Int32Array.from({ length: order + 1 }, (_, node) => edges.filter(({ a }) => a < node).length)
      const others = Int32Array.from(edges, ({ b }) => b)
      const weights = Float64Array.from(edges, ({ weight }) => weight)
      expect(rowsFromPairs(offsets, others, weights)).toEqual(rowsFromEdges(order, Int32Array.from(edges, ({ a }) => a), others, weights))
    }))
  })
})
