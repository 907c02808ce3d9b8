import { GraphError } from './graph-error.js'
import type { Graph } from './graph.js'
import { rowsFromEdges } from './rows-from-edges.js'

/**
 * Builds an undirected weighted graph. Whatever the order of the edges, and whichever end comes first, the graph is the
 * same to the last bit.
 *
 * - A weight left out is 1. Parallel edges are added together. An edge of weight 0 adds its two nodes and no edge.
 * - Self loops are kept: a loop of weight w adds w to the total weight and 2w to its node's strength.
 *
 * @throws GraphError `invalid-edge`, `invalid-weight`.
 *
 * @example
 * ```ts
 * const graph = createGraph([['ann', 'bob'], ['bob', 'cai', 2]])
 * leiden(graph).communities
 * ```
 */
export function createGraph(edges: Iterable<readonly [from: string, to: string, weight?: number]>): Graph {
  const seen = new Map<string, number>()
  let capacity = Array.isArray(edges) ? edges.length : 1024
  let from = new Int32Array(capacity)
  let to = new Int32Array(capacity)
  let weights = new Float64Array(capacity)
  let size = 0

  for (const [a, b, weight = 1] of edges) {
    if (typeof a !== 'string' || typeof b !== 'string' || a === '' || b === '') throw new GraphError('invalid-edge', `Edge ${size} is not a pair of ids.`)
    if (!(weight >= 0 && weight < Infinity)) throw new GraphError('invalid-weight', `The weight of edge ${size} is not a finite number from 0 up.`)
    if (size === capacity) {
      capacity *= 2
      from = grown(from, new Int32Array(capacity))
      to = grown(to, new Int32Array(capacity))
      weights = grown(weights, new Float64Array(capacity))
    }
    from[size] = numberOf(a, seen)
    to[size] = numberOf(b, seen)
    weights[size] = weight
    size++
  }

  // Nodes were numbered as they came; renumber them by id so that the order of the edges cannot matter. What sort
  // does of itself to strings is code unit order.
  const ids = [...seen.keys()].sort()
  const rank = new Int32Array(ids.length)
  ids.forEach((id, index) => { rank[seen.get(id) ?? 0] = index })
  seen.clear()
  for (let e = 0; e < size; e++) {
    from[e] = rank[from[e] ?? 0] ?? 0
    to[e] = rank[to[e] ?? 0] ?? 0
  }
  return { ids, ...rowsFromEdges(ids.length, from.subarray(0, size), to.subarray(0, size), weights.subarray(0, size)) }
}

function numberOf(id: string, seen: Map<string, number>): number {
  let index = seen.get(id)
  if (index === undefined) {
    index = seen.size
    seen.set(id, index)
  }
  return index
}

function grown<A extends Int32Array | Float64Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}
