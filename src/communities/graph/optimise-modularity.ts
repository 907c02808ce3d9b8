import type { Random } from '../../core/random.js'
import { aggregate } from './aggregate.js'
import { connectedParts } from './connected-parts.js'
import { eachAlone } from './each-alone.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { moveNodes } from './local-moving.js'
import { refine } from './refinement.js'
import { renumber } from './renumber.js'
import { emptyWorkshop, type Room, type Workshop } from './room.js'
import { asBefore, asReordered, sideBySide } from './side-by-side.js'

/** From this many arcs on a graph outgrows the cache, and putting it in order pays. */
export const manyArcs = 100_000

/** How {@link optimiseModularity} goes about it. */
export interface Search {
  /** Community by node to start from. Absent: every node alone. */
  readonly start?: Int32Array | undefined
  /** Where to write down what is needed on the way: give the same to search after search. */
  readonly workshop?: Workshop | undefined
  /** The nodes lie side by side by communities like those to be found; otherwise a large graph is put in order on the way. */
  readonly isInOrder?: boolean | undefined
}

/**
 * The Leiden algorithm on bare rows, from the given start or from every node alone.
 *
 * Whatever the number of iterations, in the result every community is connected and no single move raises modularity.
 *
 * @returns community by node, numbered from 0.
 */
export function optimiseModularity(graph: Rows, resolution: number, iterations: number, random: Random, { start, workshop = emptyWorkshop(), isInOrder = false }: Search = {}): Int32Array {
  const membership = start?.slice() ?? eachAlone(orderOf(graph))
  const { moves } = moveNodes(graph, membership, resolution, random)
  const count = renumber(membership)
  if (isInOrder || graph.targets.length < manyArcs) {
    improve(graph, membership, moves, resolution, iterations, random, workshop.levels)
    return membership
  }
  const { rows, nodes } = sideBySide(graph, membership, count, workshop.ordered)
  const ordered = asReordered(membership, nodes)
  improve(rows, ordered, moves, resolution, iterations, random, workshop.levels)
  return asBefore(ordered, nodes)
}

/** Iterations of Leiden on a partition whose nodes have just been moved, in place. */
function improve(graph: Rows, membership: Int32Array, firstMoves: number, resolution: number, iterations: number, random: Random, rooms: readonly [Room, Room]): void {
  let moves = firstMoves
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (iteration > 0) ({ moves } = moveNodes(graph, membership, resolution, random))
    moves += climb(graph, membership, rooms, resolution, random)
    if (moves === 0) break
  }
  // The moves of an aggregate's nodes may leave single nodes better off elsewhere, and so may the moves of others: only
  // a whole round without one shows that none is. A disconnected community is worse than its parts, so that splitting
  // is progress too, and this ends.
  for (let whole = false; ;) {
    const { moves: left } = moveNodes(graph, membership, resolution, random)
    if (left === 0 && whole) return
    const before = renumber(membership)
    const { parts, count } = connectedParts(graph, membership)
    membership.set(parts)
    whole = true
    if (left === 0 && count === before) return
  }
}

/** The rest of an iteration after nodes were moved: refine, aggregate, move, until every community is one node of the aggregate. Returns the number of moves. */
function climb(graph: Rows, membership: Int32Array, rooms: readonly [Room, Room], resolution: number, random: Random): number {
  const order = orderOf(graph)
  let level = graph
  let partition: Int32Array = membership.slice()
  const place = eachAlone(order)
  let moves = 0
  for (let height = 0; ; height++) {
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
    level = aggregate(level, groups, count, rooms[height % 2 === 0 ? 0 : 1])
    partition = coarse
    moves += moveNodes(level, partition, resolution, random).moves
  }
  for (let v = 0; v < order; v++) membership[v] = partition[place[v] as number] as number
  return moves
}
