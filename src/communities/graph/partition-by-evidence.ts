import type { Random } from '../../core/random.js'
import { seededRandom } from '../../core/random.js'
import { communitiesOf } from './communities-of.js'
import { connectedParts } from './connected-parts.js'
import { describe, evidenceUnit, gainOf } from './description.js'
import type { Graph, Rows } from './graph.js'
import { orderOf } from './graph.js'
import { GraphError } from './graph-error.js'
import { optimiseModularity } from './optimise-modularity.js'
import { mergeCommunities, moveForDescription } from './shorten-description.js'

interface Candidate {
  readonly membership: Int32Array
  readonly resolution: number
  readonly gain: number
}

/** γ from .25 to 32 in equal ratios. */
const resolutions = Array.from({ length: 15 }, (_, step) => 2 ** (step / 2 - 2))
const refined = 3

/**
 * Finds the partition that describes the graph in the fewest bits, or that there is none.
 *
 * Leiden is run over a range of resolutions; the best candidates are refined by merging communities and moving single
 * nodes while the description shortens. "No structure", all nodes in one community, is the baseline and a legitimate
 * answer: `bits` is then 0, and the one community holds the whole graph whether or not it is connected. Otherwise every
 * community is connected. The order of the edges and a common factor of all weights change nothing.
 *
 * @returns `resolution`: the γ the answer came from (the lowest tried, where there is no structure); `bits`: how much
 * shorter the graph is described with the communities than without.
 * @throws GraphError `invalid-option`.
 *
 * @example
 * ```ts
 * const { communities, bits } = partitionByEvidence(createGraph(edges))
 * if (bits === 0) console.log('No structure found.')
 * ```
 */
export function partitionByEvidence(graph: Graph, options: { readonly seed?: number | undefined } = {}): { communities: string[][]; resolution: number; bits: number } {
  const { seed = 1 } = options
  if (!Number.isFinite(seed)) throw new GraphError('invalid-option', 'A seed is a finite number.')
  const { membership, resolution, bits } = choosePartition(graph, seed)
  return { communities: communitiesOf(graph, membership), resolution, bits }
}

/**
 * The same on bare rows: community by node.
 * @param unit - weight of one observation; see `evidenceUnit`.
 */
export function choosePartition(graph: Rows, seed: number, unit = evidenceUnit(graph)): { readonly membership: Int32Array; readonly resolution: number; readonly bits: number } {
  const random = seededRandom(seed)
  const gainWith = (membership: Int32Array): number => {
    const d = describe(graph, membership, unit)
    return gainOf(d.evidence, d.order, d.count, d.insideTotal, d.expected, d.worths)
  }
  let best: Candidate = { membership: new Int32Array(orderOf(graph)), resolution: resolutions[0] ?? 1, gain: 0 }

  if (graph.totalWeight === 0) return { membership: best.membership, resolution: best.resolution, bits: 0 }

  const candidates = resolutions.map((resolution) => {
    const membership = optimiseModularity(graph, resolution, 1, random)
    return { membership, resolution, gain: gainWith(membership) }
  })
  // Merging can turn a partition that is too fine into a good one, so that the shortest before refinement need not win.
  for (const { membership, resolution } of candidates.sort((a, b) => b.gain - a.gain || a.resolution - b.resolution).slice(0, refined)) {
    for (const shortened of shorten(graph, membership, unit, random)) {
      const gain = gainWith(shortened)
      if (gain > best.gain + 1e-9) best = { membership: shortened, resolution, gain }
    }
  }
  return { membership: best.membership, resolution: best.resolution, bits: best.gain / Math.LN2 }
}

function shorten(graph: Rows, membership: Int32Array, unit: number, random: Random): Int32Array[] {
  const merged = mergeCommunities(graph, membership, unit)
  const moved = moveForDescription(graph, merged, unit, random)
  // Moving nodes out can leave what stays behind in pieces.
  const { parts } = connectedParts(graph, moved)
  const again = mergeCommunities(graph, parts, unit)
  return [membership, merged, again]
}
