import { choosePartition } from './choose-partition.js'
import { communitiesOf, membershipOf, startOf } from './communities-of.js'
import { describe, evidenceUnit, isCertified } from './description.js'
import type { Graph } from './graph.js'
import { GraphError } from './graph-error.js'

/** How `partitionByEvidence` searches. */
export interface EvidenceOptions {
  /** Seed of the generator: the same seed gives the same answer. @defaultValue 1 */
  readonly seed?: number | undefined
  /**
   * Communities found before; ids the graph does not have are passed over, nodes not listed start alone. They are brought
   * up to date by merging and moving (the warm candidate) and kept unless the search from nothing (the cold one) gains
   * over 2 % more bits.
   */
  readonly from?: readonly (readonly string[])[] | undefined
  /** Called after each step of the search with the number done and the number there are; what it throws ends the search. */
  readonly onStep?: ((done: number, of: number) => void) | undefined
}

/** What `partitionByEvidence` found. */
export interface EvidencePartition {
  /** Lists of ids, the largest first, each in order of id; one list of all where there is no structure. */
  readonly communities: string[][]
  /**
   * The γ that the division itself implies: at which modularity says of it what the evidence does (Newman 2016, "Equivalence
   * between modularity optimization and maximum likelihood methods"). The lowest tried where there is no structure.
   */
  readonly resolution: number
  /** How much shorter the graph is described with the communities than without; 0 where there is no structure. */
  readonly bits: number
  /**
   * By community: `established` where it certifies itself, being so much denser than the strengths of its members lead one
   * to expect that naming them pays for itself; `tentative` where only the whole partition does. Empty where there is no
   * structure.
   */
  readonly standing: ('established' | 'tentative')[]
  /** Whether the answer goes on from the communities given in `from`, or was found from nothing. */
  readonly start: 'warm' | 'cold'
}


/**
 * Finds the partition that describes the graph in the fewest bits, or that there is none.
 *
 * Leiden is run over a range of resolutions; the best candidates are refined by merging communities and moving single
 * nodes while the description shortens. "No structure", all nodes in one community, is the baseline and a legitimate
 * answer: `bits` is then 0, and the one community holds the whole graph whether or not it is connected. Otherwise every
 * community is connected. The order of the edges and a common factor of all weights change nothing.
 *
 * @throws GraphError `invalid-option`; `invalid-partition` where `from` lists a node twice.
 *
 * @example
 * ```ts
 * const { communities, bits } = partitionByEvidence(createGraph(edges))
 * if (bits === 0) console.log('No structure found.')
 * const tomorrow = partitionByEvidence(createGraph([...edges, ...more]), { from: communities })
 * ```
 */
export function partitionByEvidence(graph: Graph, options: EvidenceOptions = {}): EvidencePartition {
  const { seed = 1, from, onStep } = options
  if (!Number.isFinite(seed)) throw new GraphError('invalid-option', 'A seed is a finite number.')
  const { membership, ...rest } = choosePartition(graph, seed, evidenceUnit(graph), { from: from && startOf(graph, from), onStep })
  const communities = communitiesOf(graph, membership)
  return { communities, ...rest, standing: rest.bits > 0 ? standingOf(graph, communities) : [] }
}

function standingOf(graph: Graph, communities: readonly (readonly string[])[]): ('established' | 'tentative')[] {
  const { evidence, order, inside, strength, population } = describe(graph, membershipOf(graph, communities), evidenceUnit(graph))
  return communities.map((_, c) => (isCertified(evidence, order, inside[c] ?? 0, strength[c] ?? 0, population[c] ?? 0) ? 'established' : 'tentative'))
}
