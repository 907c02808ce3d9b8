import { seededRandom } from '../../core/random.js'
import { communitiesOf, startOf } from './communities-of.js'
import { GraphError } from './graph-error.js'
import type { Graph } from './graph.js'
import { checkedResolution, modularityOf } from './modularity.js'
import { optimiseModularity } from './optimise-modularity.js'

/** How `leiden` searches. */
export interface LeidenOptions {
  /** γ of modularity: higher gives more and smaller communities. Greater than 0. @defaultValue 1 */
  readonly resolution?: number | undefined
  /** Seed of the generator: the same seed gives the same answer. @defaultValue 1 */
  readonly seed?: number | undefined
  /** At most this many iterations; it stops when one changes nothing. `Infinity` goes on until then. @defaultValue 2 */
  readonly iterations?: number | undefined
  /**
   * Communities to start from, such as those found before a day's edges were added; ids the graph does not have are
   * passed over, nodes not listed start alone. @defaultValue every node alone
   */
  readonly from?: readonly (readonly string[])[] | undefined
}

/**
 * Finds communities by modularity with the Leiden algorithm (Traag, Waltman & van Eck 2019, "From Louvain to Leiden:
 * guaranteeing well-connected communities"): local moving with a queue, refinement inside communities, and aggregation
 * that keeps the unrefined partition.
 *
 * Every community is connected, and no move of a single node raises modularity. The order in which the edges came, and a
 * common factor of all weights, change nothing. Modularity finds communities in noise too: to be told that there are
 * none, use `partitionByEvidence`.
 *
 * @returns communities as lists of ids, the largest first, each in order of id; a node without edges is alone.
 * @throws GraphError `invalid-option`; `invalid-partition` where `from` lists a node twice.
 *
 * @example
 * ```ts
 * const { communities, modularity } = leiden(createGraph(edges), { resolution: 1, seed: 7 })
 * ```
 */
export function leiden(graph: Graph, options: LeidenOptions = {}): { communities: string[][]; modularity: number } {
  const { seed = 1, iterations = 2 } = options
  const resolution = checkedResolution(options.resolution)
  if (!Number.isFinite(seed)) throw new GraphError('invalid-option', 'A seed is a finite number.')
  if (!(iterations >= 1)) throw new GraphError('invalid-option', 'There is at least one iteration.')
  const membership = optimiseModularity(graph, resolution, iterations, seededRandom(seed), { start: options.from && startOf(graph, options.from) })
  return { communities: communitiesOf(graph, membership), modularity: modularityOf(graph, membership, resolution) }
}
