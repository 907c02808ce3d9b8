import type { Rows } from './graph.js'

/**
 * Compressed sparse rows of the edges `from[e] – to[e]`. Parallel edges are added in ascending order of weight, because
 * floating-point addition in order of arrival would let the order of the input show.
 */
export function rowsFromEdges(order: number, from: Int32Array, to: Int32Array, weights: Float64Array): Rows {
  const starts = rowStarts(order, from, to, weights)
  // Weights that are all the same need not be carried along: most of what is read and written here is weights.
  const same = weights.every((weight) => weight === weights[0]) ? weights[0] : undefined
  const carried = same === undefined ? weights : undefined

  // Twice transposed is sorted: filling rows by target leaves every row's entries in order of the other end.
  const arcs = starts[order] as number
  const first = new Int32Array(arcs)
  const firstWeights = new Float64Array(carried === undefined ? 0 : arcs)
  const cursor = starts.slice(0, order)
  const size = from.length
  for (let e = 0; e < size; e++) {
    if (weights[e] === 0) continue
    const a = from[e] as number
    const b = to[e] as number
    const atA = cursor[a] as number
    cursor[a] = atA + 1
    first[atA] = b
    const atB = cursor[b] as number
    cursor[b] = atB + 1
    first[atB] = a
    if (carried !== undefined) firstWeights[atA] = firstWeights[atB] = carried[e] as number
  }
  const targets = new Int32Array(arcs)
  const sorted = new Float64Array(arcs)
  cursor.set(starts.subarray(0, order))
  for (let v = 0; v < order; v++) {
    const end = starts[v + 1] as number
    for (let arc = starts[v] as number; arc < end; arc++) {
      const row = first[arc] as number
      const at = cursor[row] as number
      cursor[row] = at + 1
      targets[at] = v
      if (carried !== undefined) sorted[at] = firstWeights[arc] as number
    }
  }
  if (same !== undefined) sorted.fill(same)
  return addedUp(order, starts, targets, sorted)
}

/** Where each row starts, a self loop counting twice; edges of weight 0 are none. */
function rowStarts(order: number, from: Int32Array, to: Int32Array, weights: Float64Array): Int32Array {
  const starts = new Int32Array(order + 1)
  for (let e = 0; e < from.length; e++) {
    if (weights[e] === 0) continue
    starts[(from[e] as number) + 1] = (starts[(from[e] as number) + 1] as number) + 1
    starts[(to[e] as number) + 1] = (starts[(to[e] as number) + 1] as number) + 1
  }
  for (let v = 0; v < order; v++) starts[v + 1] = (starts[v + 1] as number) + (starts[v] as number)
  return starts
}

/** Adds parallel arcs together, in place, and takes self loops out. */
function addedUp(order: number, starts: Int32Array, targets: Int32Array, weights: Float64Array): Rows {
  const offsets = new Int32Array(order + 1)
  const loops = new Float64Array(order)
  const strengths = new Float64Array(order)
  let end = 0
  let twiceTotal = 0
  for (let v = 0; v < order; v++) {
    let strength = 0
    const rowEnd = starts[v + 1] as number
    for (let arc = starts[v] as number; arc < rowEnd;) {
      const target = targets[arc] as number
      let next = arc + 1
      while (next < rowEnd && targets[next] === target) next++
      let weight = weights[arc] as number
      if (next > arc + 1) {
        weight = 0
        for (const parallel of weights.slice(arc, next).sort()) weight += parallel
      }
      if (target === v) {
        // A self loop was put into its own row twice.
        loops[v] = weight / 2
      } else {
        targets[end] = target
        weights[end] = weight
        end++
      }
      strength += weight
      arc = next
    }
    offsets[v + 1] = end
    strengths[v] = strength
    twiceTotal += strength
  }
  const shrunk = end < targets.length
  return {
    offsets,
    targets: shrunk ? targets.slice(0, end) : targets,
    weights: shrunk ? weights.slice(0, end) : weights,
    loops,
    strengths,
    totalWeight: twiceTotal / 2,
  }
}
