import { byCodeUnit } from '../../core/compare.js'
import { createGraph } from '../graph/create-graph.js'
import { evidenceUnit } from '../graph/description.js'
import type { Graph } from '../graph/graph.js'
import type { Relation } from './relations.js'

/**
 * The author–venue graph: for each relation ln(1 + count), then rescaled so that the relation's sum is the number of
 * independent observations behind it (at most its number of pairs), times the relation's weight. A burst between two
 * people is so no more evidence than their first exchange was worth.
 *
 * @returns the graph, and the weight of one observation in it.
 */
export function authorGraph(relations: readonly Relation[]): { readonly graph: Graph; readonly unit: number } {
  const edges: [string, string, number][] = []
  let observations = 0
  for (const { weight, pairs } of relations) {
    if (pairs.byKey.size === 0) continue
    const sorted = [...pairs.byKey].sort(([a], [b]) => byCodeUnit(a, b))
    const sum = sorted.reduce((total, [, pair]) => total + Math.log1p(pair.weight), 0)
    const target = Math.min(pairs.observations, pairs.byKey.size) * weight
    for (const [, pair] of sorted) edges.push([pair.a, pair.b, (Math.log1p(pair.weight) * target) / sum])
    observations += target
  }
  const graph = createGraph(edges)
  // Evidence is the smaller of the observations and Kish's effective number of edges.
  const unit = observations > 0 ? Math.max(evidenceUnit(graph), graph.totalWeight / observations) : 1
  return { graph, unit }
}
