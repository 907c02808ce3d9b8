import { membershipOf } from './communities-of.js'
import { GraphError } from './graph-error.js'
import type { Graph, Rows } from './graph.js'
import { orderOf } from './graph.js'

/**
 * Modularity of a partition: Σ over communities of `m_r/m − γ (K_r/2m)²`, where `m_r` is the weight inside the
 * community, `K_r` the strength of its nodes and `m` the weight of the whole graph (Newman & Girvan 2004; Reichardt &
 * Bornholdt 2006 for the resolution γ). 0 for a graph without weight.
 *
 * @param communities - every node exactly once.
 * @throws GraphError `invalid-partition`, `invalid-option`.
 */
export function modularity(graph: Graph, communities: readonly (readonly string[])[], options: { readonly resolution?: number | undefined } = {}): number {
  return modularityOf(graph, membershipOf(graph, communities), checkedResolution(options.resolution))
}

/** Modularity of a partition given as community by node, labels below the number of nodes or of communities. */
export function modularityOf(graph: Rows, membership: Int32Array, resolution: number): number {
  const { inside, strength } = sumsOf(graph, membership)
  const m = graph.totalWeight
  if (m === 0) return 0
  let quality = 0
  for (let c = 0; c < inside.length; c++) quality += (inside[c] as number) / m - resolution * ((strength[c] as number) / (2 * m)) ** 2
  return quality
}

/** Weight inside, strength and number of nodes of each community; where nodes stand for several, of those. */
export function sumsOf(graph: Rows, membership: Int32Array): { readonly inside: Float64Array; readonly strength: Float64Array; readonly population: Int32Array } {
  let count = 0
  for (const label of membership) if (label >= count) count = label + 1
  const inside = new Float64Array(count)
  const strength = new Float64Array(count)
  const population = new Int32Array(count)
  for (let v = 0; v < orderOf(graph); v++) {
    const c = membership[v] as number
    let within = 2 * (graph.loops[v] as number)
    const end = graph.offsets[v + 1] as number
    for (let arc = graph.offsets[v] as number; arc < end; arc++) if (membership[graph.targets[arc] as number] === c) within += graph.weights[arc] as number
    inside[c] = (inside[c] as number) + within / 2
    strength[c] = (strength[c] as number) + (graph.strengths[v] as number)
    population[c] = (population[c] as number) + (graph.sizes === undefined ? 1 : graph.sizes[v] as number)
  }
  return { inside, strength, population }
}

/** @throws GraphError `invalid-option`. */
export function checkedResolution(resolution = 1): number {
  if (!(resolution > 0 && resolution < Infinity)) throw new GraphError('invalid-option', 'A resolution is a finite number greater than 0.')
  return resolution
}
