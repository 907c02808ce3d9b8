import type { Random } from '../../core/random.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { optimiseModularity } from './optimise-modularity.js'
import { rowsFromEdges } from './rows-from-edges.js'

/**
 * How surely each community's nodes belong together: the edges are drawn again (each as often as a Poisson number of
 * mean 1 says), communities are found again, and the share of the community's pairs of nodes that are still together is
 * averaged over the samples.
 *
 * @returns 0…1 by community; communities of one node get 1.
 */
export function cohesionOf(graph: Rows, membership: Int32Array, resolution: number, samples: number, random: Random): Float64Array {
  const order = orderOf(graph)
  let count = 0
  for (const c of membership) if (c >= count) count = c + 1
  const population = new Float64Array(count)
  for (const c of membership) population[c] = (population[c] as number) + 1
  const cohesion = new Float64Array(count)
  for (let sample = 0; sample < samples; sample++) {
    const found = optimiseModularity(drawnAgain(graph, random), resolution, 1, random)
    const cells = new Map<number, number>()
    for (let v = 0; v < order; v++) {
      const cell = (membership[v] as number) * order + (found[v] as number)
      cells.set(cell, (cells.get(cell) ?? 0) + 1)
    }
    for (const [cell, k] of cells) {
      const c = Math.floor(cell / order)
      cohesion[c] = (cohesion[c] as number) + (k * (k - 1)) / samples
    }
  }
  return cohesion.map((pairs, c) => {
    const n = population[c] as number
    return n > 1 ? Math.min(1, pairs / (n * (n - 1))) : 1
  })
}

function drawnAgain(graph: Rows, random: Random): Rows {
  const edges = graph.targets.length / 2
  const from = new Int32Array(edges)
  const to = new Int32Array(edges)
  const weights = new Float64Array(edges)
  let e = 0
  for (let v = 0; v < orderOf(graph); v++) {
    for (let arc = graph.offsets[v] as number; arc < (graph.offsets[v + 1] as number); arc++) {
      const other = graph.targets[arc] as number
      if (other < v) continue
      from[e] = v
      to[e] = other
      weights[e++] = (graph.weights[arc] as number) * poisson(random)
    }
  }
  return rowsFromEdges(orderOf(graph), from, to, weights)
}

/** A Poisson number of mean 1 (Knuth). */
function poisson(random: Random): number {
  const limit = Math.exp(-1)
  let product = random()
  let k = 0
  while (product > limit) {
    product *= random()
    k++
  }
  return k
}
