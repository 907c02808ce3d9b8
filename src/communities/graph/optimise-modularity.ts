import type { Random } from '../../core/random.js'
import { aggregate } from './aggregate.js'
import { connectedParts } from './connected-parts.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { moveNodes } from './local-moving.js'
import { refine } from './refinement.js'
import { renumber } from './renumber.js'

/**
 * The Leiden algorithm on bare rows, from the given start or from every node alone.
 *
 * Whatever the number of iterations, in the result every community is connected and no single move raises modularity.
 *
 * @returns community by node, numbered from 0.
 */
export function optimiseModularity(graph: Rows, resolution: number, iterations: number, random: Random, start?: Int32Array): Int32Array {
  const membership = start?.slice() ?? Int32Array.from({ length: orderOf(graph) }, (_, v) => v)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const moves = iterate(graph, membership, resolution, random)
    if (moves === 0) break
  }
  // The moves of an aggregate's nodes may leave single nodes better off elsewhere, and so may the moves of others: only
  // a whole round without one shows that none is. A disconnected community is worse than its parts, so that splitting
  // is progress too, and this ends.
  for (;;) {
    const moves = moveNodes(graph, membership, resolution, random)
    const before = renumber(membership)
    const { parts, count } = connectedParts(graph, membership)
    membership.set(parts)
    if (moves === 0 && count === before) return membership
  }
}

/** One iteration: move, refine, aggregate, until every community is one node of the aggregate. Returns the number of moves. */
function iterate(graph: Rows, membership: Int32Array, resolution: number, random: Random): number {
  const order = orderOf(graph)
  let level = graph
  let partition: Int32Array = membership.slice()
  const place = Int32Array.from({ length: order }, (_, v) => v)
  let moves = 0
  for (;;) {
    moves += moveNodes(level, partition, resolution, random)
    const communities = renumber(partition)
    const nodes = orderOf(level)
    if (communities === nodes) break

    let groups = refine(level, partition, resolution, random)
    let count = renumber(groups)
    // Nothing merged: go on with the connected parts themselves, so that the aggregate gets smaller.
    if (count === nodes) ({ parts: groups, count } = connectedParts(level, partition))
    if (count === nodes) {
      partition = groups
      break
    }
    // The aggregate's nodes are the refined groups, but they start from the unrefined partition: this is what makes
    // Leiden more than Louvain with a split.
    const coarse = new Int32Array(count)
    for (let v = 0; v < nodes; v++) coarse[groups[v] as number] = partition[v] as number
    for (let v = 0; v < order; v++) place[v] = groups[place[v] as number] as number
    level = aggregate(level, groups, count)
    partition = coarse
  }
  for (let v = 0; v < order; v++) membership[v] = partition[place[v] as number] as number
  return moves
}
