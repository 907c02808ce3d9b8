import { byRow } from '../../core/lists.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { renumber } from './renumber.js'
import { emptyRoom, roomFor, type Room } from './room.js'

/** A graph with its nodes in another order. */
export interface Reordered {
  readonly rows: Rows
  /** Node of the graph as it was by node of this one. */
  readonly nodes: Int32Array
}

/**
 * The graph with the nodes of each community side by side, otherwise in the order they had: what is worked on together
 * then lies together in memory. Every row is in order of the other end.
 *
 * @param count - number of communities, which are numbered from 0.
 * @param room - where the arcs are written; what was there is lost.
 */
export function sideBySide(graph: Rows, membership: Int32Array, count: number, room: Room = emptyRoom()): Reordered {
  const order = orderOf(graph)
  const { entries: nodes } = byRow(membership, count)
  const places = new Int32Array(order)
  for (let place = 0; place < order; place++) places[nodes[place] as number] = place

  const offsets = new Int32Array(order + 1)
  const loops = new Float64Array(order)
  const strengths = new Float64Array(order)
  for (let place = 0; place < order; place++) {
    const v = nodes[place] as number
    offsets[place + 1] = (offsets[place] as number) + (graph.offsets[v + 1] as number) - (graph.offsets[v] as number)
    loops[place] = graph.loops[v] as number
    strengths[place] = graph.strengths[v] as number
  }
  const { targets, weights } = roomFor(graph.targets.length, room)
  // Each node in turn is entered with its neighbours, whose rows so fill up in its order.
  const cursor = offsets.slice(0, order)
  for (let place = 0; place < order; place++) {
    const v = nodes[place] as number
    const last = graph.offsets[v + 1] as number
    for (let arc = graph.offsets[v] as number; arc < last; arc++) {
      const other = places[graph.targets[arc] as number] as number
      const at = cursor[other] as number
      targets[at] = place
      weights[at] = graph.weights[arc] as number
      cursor[other] = at + 1
    }
  }
  const arcs = offsets[order] as number
  return { rows: { offsets, targets: targets.subarray(0, arcs), weights: weights.subarray(0, arcs), loops, strengths, totalWeight: graph.totalWeight }, nodes }
}

/** Labels by node of the graph as it was, from labels by node of the reordered one; numbered from 0 in order of first node. */
export function asBefore(labels: Int32Array, nodes: Int32Array): Int32Array {
  const original = new Int32Array(labels.length)
  for (let place = 0; place < nodes.length; place++) original[nodes[place] as number] = labels[place] as number
  renumber(original)
  return original
}

/** Labels by node of the reordered graph, from labels by node of the graph as it was. */
export function asReordered(labels: Int32Array, nodes: Int32Array): Int32Array {
  const reordered = new Int32Array(labels.length)
  for (let place = 0; place < nodes.length; place++) reordered[place] = labels[nodes[place] as number] as number
  return reordered
}
