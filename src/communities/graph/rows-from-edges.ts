import type { Rows } from './graph.js'

/**
 * Compressed sparse rows of the edges `from[e] – to[e]`. Parallel edges are added in ascending order of weight, because
 * floating-point addition in order of arrival would let the order of the input show.
 */
export function rowsFromEdges(order: number, from: Int32Array, to: Int32Array, weights: Float64Array): Rows {
  const size = from.length
  const starts = new Int32Array(order + 1)
  for (let e = 0; e < size; e++) {
    if (weights[e] === 0) continue
    starts[(from[e] as number) + 1] = (starts[(from[e] as number) + 1] as number) + 1
    starts[(to[e] as number) + 1] = (starts[(to[e] as number) + 1] as number) + 1
  }
  for (let v = 0; v < order; v++) starts[v + 1] = (starts[v + 1] as number) + (starts[v] as number)

  // Twice transposed is sorted: filling rows by target leaves every row's entries in order of the other end.
  const arcs = starts[order] as number
  const first = new Int32Array(arcs)
  const firstWeights = new Float64Array(arcs)
  const cursor = starts.slice(0, order)
  const put = (row: number, other: number, weight: number): void => {
    const at = cursor[row] as number
    cursor[row] = at + 1
    first[at] = other
    firstWeights[at] = weight
  }
  for (let e = 0; e < size; e++) {
    const weight = weights[e] as number
    if (weight === 0) continue
    put(from[e] as number, to[e] as number, weight)
    put(to[e] as number, from[e] as number, weight)
  }
  const targets = new Int32Array(arcs)
  const sorted = new Float64Array(arcs)
  cursor.set(starts.subarray(0, order))
  for (let v = 0; v < order; v++) {
    for (let arc = starts[v] as number; arc < (starts[v + 1] as number); arc++) {
      const row = first[arc] as number
      const at = cursor[row] as number
      cursor[row] = at + 1
      targets[at] = v
      sorted[at] = firstWeights[arc] as number
    }
  }
  return addedUp(order, starts, targets, sorted)
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
