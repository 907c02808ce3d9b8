import type { Rows } from './graph.js'

/**
 * Rows of the edges between each node and the `others` of higher number that are listed with it, in order, each once: of
 * node `a` those from `offsets[a]` up to, not including, `offsets[a + 1]`. Needs no room but that of the rows themselves.
 */
export function rowsFromPairs(offsets: Int32Array, others: Int32Array, weights: Float64Array): Rows {
  const order = offsets.length - 1
  const starts = new Int32Array(order + 1)
  for (let node = 0; node < order; node++) starts[node + 1] = (offsets[node + 1] as number) - (offsets[node] as number)
  for (let i = 0; i < others.length; i++) starts[(others[i] as number) + 1] = (starts[(others[i] as number) + 1] as number) + 1
  for (let node = 0; node < order; node++) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number)
  const cursor = starts.slice(0, order)
  const targets = new Int32Array(2 * others.length)
  const arcWeights = new Float64Array(2 * others.length)
  const strengths = new Float64Array(order)
  let totalWeight = 0
  for (let node = 0; node < order; node++) {
    // Whoever has a lower number has entered itself by now: what is left of the row is this node's own.
    let at = cursor[node] as number
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
      const other = others[i] as number
      const weight = weights[i] as number
      targets[at] = other
      arcWeights[at++] = weight
      const there = cursor[other] as number
      targets[there] = node
      arcWeights[there] = weight
      cursor[other] = there + 1
      totalWeight += weight
    }
    let strength = 0
    for (let arc = starts[node] as number; arc < at; arc++) strength += arcWeights[arc] as number
    strengths[node] = strength
  }
  return { offsets: starts, targets, weights: arcWeights, loops: new Float64Array(order), strengths, totalWeight }
}
