import type { Random } from '../../core/random.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { emptyRoom, roomFor, type Room } from './room.js'

/** A bootstrap sample of the graph: every edge, and every self loop, as often as a Poisson number of mean 1 says. @param room - where its arcs are written; what was there is lost. */
export function drawnAgain(graph: Rows, random: Random, room: Room = emptyRoom()): Rows {
  const order = orderOf(graph)
  const { targets, weights: drawn } = roomFor(graph.weights.length, room)
  // Rows are in order of the other end, so that the arcs back from a node come in the order in which they are drawn.
  const back = graph.offsets.slice(0, order)
  for (let v = 0; v < order; v++) {
    const end = graph.offsets[v + 1] as number
    for (let arc = graph.offsets[v] as number; arc < end; arc++) {
      const other = graph.targets[arc] as number
      if (other < v) continue
      const weight = (graph.weights[arc] as number) * poisson(random)
      const mirror = back[other] as number
      back[other] = mirror + 1
      drawn[arc] = weight
      drawn[mirror] = weight
    }
  }

  const offsets = new Int32Array(order + 1)
  const loops = new Float64Array(order)
  const strengths = new Float64Array(order)
  let kept = 0
  let twiceTotal = 0
  for (let v = 0; v < order; v++) {
    const loop = graph.loops[v] as number
    loops[v] = loop > 0 ? loop * poisson(random) : 0
    let strength = 2 * (loops[v] as number)
    const end = graph.offsets[v + 1] as number
    for (let arc = graph.offsets[v] as number; arc < end; arc++) {
      const weight = drawn[arc] as number
      if (weight === 0) continue
      targets[kept] = graph.targets[arc] as number
      drawn[kept++] = weight
      strength += weight
    }
    offsets[v + 1] = kept
    strengths[v] = strength
    twiceTotal += strength
  }
  return { offsets, targets: targets.subarray(0, kept), weights: drawn.subarray(0, kept), loops, strengths, totalWeight: twiceTotal / 2 }
}

/** A Poisson number of mean 1, by inversion. */
function poisson(random: Random): number {
  let left = random()
  let odds = Math.exp(-1)
  let k = 0
  while (left >= odds && odds > 0) {
    left -= odds
    k++
    odds /= k
  }
  return k
}
