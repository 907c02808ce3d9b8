import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { emptyRoom, roomFor, type Room } from './room.js'

/** A graph with its nodes in another order. */
export interface Reordered {
  readonly rows: Rows
  /** Node of the original graph by node of this one. */
  readonly nodes: Int32Array
}

/**
 * The graph with the nodes of each community side by side, otherwise in the order they had: what is worked on together
 * then lies together in memory.
 *
 * @param count - number of communities, which are numbered from 0.
 * @param room - where the arcs are written; what was there is lost.
 */
export function sideBySide(graph: Rows, membership: Int32Array, count: number, room: Room = emptyRoom()): Reordered {
  const order = orderOf(graph)
  const starts = new Int32Array(count + 1)
  for (let v = 0; v < order; v++) starts[(membership[v] as number) + 1] = (starts[(membership[v] as number) + 1] as number) + 1
  for (let c = 0; c < count; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number)
  const nodes = new Int32Array(order)
  const places = new Int32Array(order)
  for (let v = 0; v < order; v++) {
    const c = membership[v] as number
    const place = starts[c] as number
    nodes[place] = v
    places[v] = place
    starts[c] = place + 1
  }

  const offsets = new Int32Array(order + 1)
  const { targets, weights } = roomFor(graph.targets.length, room)
  const loops = new Float64Array(order)
  const strengths = new Float64Array(order)
  let end = 0
  for (let place = 0; place < order; place++) {
    const v = nodes[place] as number
    const last = graph.offsets[v + 1] as number
    for (let arc = graph.offsets[v] as number; arc < last; arc++) {
      targets[end] = places[graph.targets[arc] as number] as number
      weights[end++] = graph.weights[arc] as number
    }
    offsets[place + 1] = end
    loops[place] = graph.loops[v] as number
    strengths[place] = graph.strengths[v] as number
  }
  return { rows: { offsets, targets: targets.subarray(0, end), weights: weights.subarray(0, end), loops, strengths, totalWeight: graph.totalWeight }, nodes }
}
