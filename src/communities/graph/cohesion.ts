import type { Random } from '../../core/random.js'
import { byRow } from '../../core/lists.js'
import { drawnAgain } from './drawn-again.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { mergeCommunities } from './merge-communities.js'
import { manyArcs, optimiseModularity } from './optimise-modularity.js'
import { emptyWorkshop, type Workshop } from './room.js'
import { asReordered, sideBySide } from './side-by-side.js'

/** How surely nodes belong together, 0…1. */
export interface Cohesion {
  /** By community: the share of its pairs of nodes that stay together. */
  readonly communities: Float64Array
  /** By node: the share of the others of its community that stay with it. */
  readonly nodes: Float64Array
}

/** How communities are found again. */
export interface FoundAgain {
  /** γ. */
  readonly resolution: number
  /** How often. */
  readonly samples: number
  /** Weight of one observation, where parts of communities are to be merged while the description shortens. */
  readonly unit?: number | undefined
}

/**
 * How surely each community's nodes belong together: the edges are drawn again (each as often as a Poisson number of
 * mean 1 says), communities are found again, and the share of the pairs of nodes that are still together is averaged over
 * the samples. A community of one node, and its node, get 1.
 */
export function cohesion(graph: Rows, membership: Int32Array, again: FoundAgain, random: Random, workshop: Workshop = emptyWorkshop()): Cohesion {
  let count = 0
  for (const c of membership) if (c >= count) count = c + 1
  if (graph.targets.length < manyArcs) return cohesionInOrder(graph, membership, count, again, random, workshop)
  const { rows, nodes } = sideBySide(graph, membership, count)
  const ordered = cohesionInOrder(rows, asReordered(membership, nodes), count, again, random, workshop)
  const sureness = new Float64Array(nodes.length)
  for (let place = 0; place < nodes.length; place++) sureness[nodes[place] as number] = ordered.nodes[place] as number
  return { communities: ordered.communities, nodes: sureness }
}

function cohesionInOrder(graph: Rows, membership: Int32Array, count: number, { resolution, samples, unit }: FoundAgain, random: Random, workshop: Workshop): Cohesion {
  const order = orderOf(graph)
  const { offsets: starts, entries: members } = byRow(membership, count)
  const nodes = new Float64Array(order)
  const together = new Int32Array(order)
  for (let sample = 0; sample < samples; sample++) {
    const drawn = drawnAgain(graph, random, workshop.drawn)
    const parts = optimiseModularity(drawn, resolution, 1, random, { workshop, isInOrder: true })
    const found = unit === undefined ? parts : mergeCommunities(drawn, parts, unit, workshop.ordered)
    for (let c = 0; c < count; c++) {
      const own = members.subarray(starts[c], starts[c + 1])
      for (const v of own) together[found[v] as number] = (together[found[v] as number] as number) + 1
      for (const v of own) nodes[v] = (nodes[v] as number) + (together[found[v] as number] as number) - 1
      for (const v of own) together[found[v] as number] = 0
    }
  }
  const communities = new Float64Array(count)
  for (let v = 0; v < order; v++) {
    const c = membership[v] as number
    const others = (starts[c + 1] as number) - (starts[c] as number) - 1
    nodes[v] = others > 0 ? Math.min(1, (nodes[v] as number) / (samples * others)) : 1
    communities[c] = (communities[c] as number) + (nodes[v] as number) / (others + 1)
  }
  return { communities: communities.map((share) => Math.min(1, share)), nodes }
}

/** By community alone. */
export function cohesionOf(graph: Rows, membership: Int32Array, again: FoundAgain, random: Random, workshop?: Workshop): Float64Array {
  return cohesion(graph, membership, again, random, workshop).communities
}
