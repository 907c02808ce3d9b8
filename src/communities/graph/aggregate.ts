import { byRow } from '../../core/lists.js'
import type { Rows } from './graph.js'
import { emptyRoom, roomFor, type Room } from './room.js'

/**
 * The graph whose nodes are the groups: edges between two groups added up, edges inside a group its self loop.
 *
 * @param groups - group by node, numbered from 0.
 * @param count - number of groups.
 * @param room - where the arcs are written; what an earlier aggregate wrote there is lost.
 */
export function aggregate(graph: Rows, groups: Int32Array, count: number, room: Room = emptyRoom()): Rows {
  const { offsets: starts, entries: nodes } = byRow(groups, count)
  const offsets = new Int32Array(count + 1)
  const loops = new Float64Array(count)
  const strengths = new Float64Array(count)
  const sizes = new Int32Array(count)
  const { targets, weights } = roomFor(graph.targets.length, room)
  const linked = new Float64Array(count)
  let end = 0
  for (let g = 0; g < count; g++) {
    const start = end
    let inside = 0
    let strength = 0
    let size = 0
    for (let i = starts[g] as number; i < (starts[g + 1] as number); i++) {
      const v = nodes[i] as number
      inside += 2 * (graph.loops[v] as number)
      strength += graph.strengths[v] as number
      size += graph.sizes === undefined ? 1 : graph.sizes[v] as number
      const last = graph.offsets[v + 1] as number
      for (let arc = graph.offsets[v] as number; arc < last; arc++) {
        const other = groups[graph.targets[arc] as number] as number
        const weight = graph.weights[arc] as number
        if (other === g) {
          inside += weight
          continue
        }
        if (linked[other] === 0) targets[end++] = other
        linked[other] = (linked[other] as number) + weight
      }
    }
    for (let at = start; at < end; at++) {
      const other = targets[at] as number
      weights[at] = linked[other] as number
      linked[other] = 0
    }
    offsets[g + 1] = end
    loops[g] = inside / 2
    strengths[g] = strength
    sizes[g] = size
  }
  return { offsets, targets: targets.subarray(0, end), weights: weights.subarray(0, end), loops, strengths, sizes, totalWeight: graph.totalWeight }
}
