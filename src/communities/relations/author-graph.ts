import { evidenceUnit } from '../graph/description.js'
import type { Graph } from '../graph/graph.js'
import { rowsFromPairs } from '../graph/rows-from-pairs.js'
import { collectPairs, type Pairs } from './pairs.js'
import type { Relations } from './relations.js'

/**
 * The author–venue graph: for each relation ln(1 + count), then rescaled so that the relation's sum is the number of
 * independent observations behind it (at most its number of pairs), times the relation's weight. A burst between two
 * people is so no more evidence than their first exchange was worth. Whoever is tied to nobody is not in it.
 *
 * @returns the graph, and the weight of one observation in it.
 */
export function authorGraph({ nodes, relations }: Relations): { readonly graph: Graph; readonly unit: number } {
  let observations = 0
  const scaled: { readonly pairs: Pairs; readonly scale: number }[] = []
  for (const { weight, pairs } of relations) {
    if (pairs.others.length === 0) continue
    let sum = 0
    for (let i = 0; i < pairs.weights.length; i++) sum += Math.log1p(pairs.weights[i] as number)
    const target = Math.min(pairs.observations, pairs.others.length) * weight
    scaled.push({ pairs, scale: target / sum })
    observations += target
  }

  const tied = new Int32Array(nodes.length).fill(-1)
  for (const { pairs: { offsets, others } } of scaled) {
    for (let node = 0; node < nodes.length; node++) if ((offsets[node + 1] as number) > (offsets[node] as number)) tied[node] = 0
    for (let i = 0; i < others.length; i++) tied[others[i] as number] = 0
  }
  const kept: number[] = []
  tied.forEach((tie, node) => { if (tie === 0) tied[node] = kept.push(node) - 1 })

  const { offsets, others, weights } = collectPairs(kept.length, (place, add) => {
    const node = kept[place] as number
    for (const { pairs, scale } of scaled) {
      for (let i = pairs.offsets[node] as number; i < (pairs.offsets[node + 1] as number); i++) add(tied[pairs.others[i] as number] as number, Math.log1p(pairs.weights[i] as number) * scale)
    }
  })
  const graph: Graph = { ids: kept.map((node) => nodes[node] as string), ...rowsFromPairs(offsets, others, weights) }
  // Evidence is the smaller of the observations and Kish's effective number of edges.
  const unit = observations > 0 ? Math.max(evidenceUnit(graph), graph.totalWeight / observations) : 1
  return { graph, unit }
}
