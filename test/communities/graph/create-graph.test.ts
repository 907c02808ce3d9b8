import { createGraph, modularity } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdges } from './support/graphs.js'

describe('createGraph', () => {
  it('is the same to the last bit whatever the order of the edges, and takes any iterable', () => {
    fc.assert(fc.property(anyEdges, (edges) => {
      const turned = [...edges].reverse().map(([a, b, weight]) => [b, a, weight] as const)
      expect(createGraph(new Set(turned))).toEqual(createGraph(edges))
    }))
  })

  it('keeps every node and every weight', () => {
    fc.assert(fc.property(anyEdges, (edges) => {
      const graph = createGraph(edges)
      expect(graph.ids).toEqual([...new Set(edges.flatMap(([a, b]) => [a, b]))].sort())
      expect(graph.totalWeight).toBeCloseTo(edges.reduce((sum, [, , weight]) => sum + weight, 0), 8)
      expect(graph.strengths.reduce((sum, k) => sum + k, 0)).toBeCloseTo(2 * graph.totalWeight, 8)
    }))
  })

  it('takes more edges than it made room for, one after the other', () => {
    const many = function* (): Generator<readonly [string, string]> { for (let i = 0; i < 3000; i++) yield [`n${i}`, `n${i + 1}`] }
    expect(createGraph(many())).toEqual(createGraph([...many()]))
    expect(createGraph(many()).totalWeight).toBe(3000)
  })

  it.each([-1, NaN, Infinity, -Infinity])('refuses a weight of %s', (weight) => {
    expect(() => createGraph([['ann', 'bob', weight]])).toThrow(expect.objectContaining({ name: 'GraphError', code: 'invalid-weight' }))
  })

  it('refuses an edge without two ids', () => {
    expect(() => createGraph([['', 'bob']])).toThrow(expect.objectContaining({ code: 'invalid-edge' }))
    expect(() => createGraph(JSON.parse('[["ann"]]') as [string, string][])).toThrow(expect.objectContaining({ code: 'invalid-edge' }))
    expect(() => createGraph(JSON.parse('[["ann", 7]]') as [string, string][])).toThrow(expect.objectContaining({ code: 'invalid-edge' }))
  })

  it('does not repeat who is in a bad edge: nodes may be people', () => {
    const refusal = (() => { try { createGraph([['p_ann', 'p_bob', -1]]) } catch (error) { return String(error) } return '' })()
    expect(refusal).not.toBe('')
    expect(refusal).not.toMatch(/p_ann|p_bob/)
  })
})

describe('modularity', () => {
  it('refuses communities that are not the graph’s', () => {
    const graph = createGraph([['a', 'b'], ['b', 'c']])
    for (const communities of [[['a', 'b']], [['a', 'b'], ['b', 'c']], [['a', 'b', 'c', 'd']], []]) {
      expect(() => modularity(graph, communities)).toThrow(expect.objectContaining({ code: 'invalid-partition' }))
    }
    expect(() => modularity(graph, [['a', 'b', 'c']], { resolution: 0 })).toThrow(expect.objectContaining({ code: 'invalid-option' }))
  })

  it('is 0 where all are one, and where there is no weight', () => {
    expect(modularity(createGraph([['a', 'b'], ['b', 'c']]), [['a', 'b', 'c']])).toBe(0)
    expect(modularity(createGraph([['a', 'b', 0]]), [['a'], ['b']])).toBe(0)
  })

  it('is a half for two pairs that never meet', () => {
    expect(modularity(createGraph([['a', 'b'], ['c', 'd']]), [['a', 'b'], ['c', 'd']])).toBeCloseTo(0.5, 12)
  })
})
