import type { Random } from '../../core/random.js'
import { seededRandom } from '../../core/random.js'
import { communitiesOf, membershipOf, startOf } from './communities-of.js'
import { connectedParts } from './connected-parts.js'
import { describe, evidenceUnit, gainOf, impliedResolution, isCertified } from './description.js'
import type { Graph, Rows } from './graph.js'
import { orderOf } from './graph.js'
import { GraphError } from './graph-error.js'
import { optimiseModularity } from './optimise-modularity.js'
import { emptyWorkshop, type Room } from './room.js'
import { mergeCommunities } from './merge-communities.js'
import { moveForDescription } from './move-for-description.js'

interface Candidate {
  readonly membership: Int32Array
  readonly resolution: number
  readonly gain: number
}

/** γ from .25 to 32 in equal ratios. */
const resolutions = Array.from({ length: 15 }, (_, step) => 2 ** (step / 2 - 2))
const refined = 3
/** Iterations given to those: one is enough to tell which they are, not to do them justice. */
const furtherIterations = 4
/** The warm candidate is kept unless the cold one's gain is greater by more than this share. */
const hysteresis = 0.02

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
   * The γ the answer came from: the lowest tried where there is no structure; for the warm answer the γ that the division
   * itself implies (Newman 2016, "Equivalence between modularity optimization and maximum likelihood methods").
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

/** The same on bare rows: community by node. */
export interface ChosenPartition extends Omit<EvidencePartition, 'communities' | 'standing'> {
  readonly membership: Int32Array
}

/**
 * The same on bare rows.
 * @param unit - weight of one observation; see `evidenceUnit`.
 * @param options - `from`: community by node, labels below the number of nodes.
 */
export function choosePartition(graph: Rows, seed: number, unit = evidenceUnit(graph), options: { readonly from?: Int32Array | undefined; readonly onStep?: EvidenceOptions['onStep'] } = {}): ChosenPartition {
  const { from, onStep } = options
  const random = seededRandom(seed)
  const of = resolutions.length + refined + (from === undefined ? 0 : 1)
  const workshop = emptyWorkshop()
  let done = 0
  const stepped = (): void => { onStep?.(++done, of) }
  const shortest = (membership: Int32Array, resolution: number, than: Candidate): Candidate => {
    let best = than
    for (const shortened of shorten(graph, membership, unit, random, workshop.ordered)) {
      const gain = gainWith(graph, shortened, unit)
      if (gain > best.gain + 1e-9) best = { membership: shortened, resolution, gain }
    }
    stepped()
    return best
  }
  const none: Candidate = { membership: new Int32Array(orderOf(graph)), resolution: resolutions[0] ?? 1, gain: 0 }
  if (graph.totalWeight === 0) return { membership: none.membership, resolution: none.resolution, bits: 0, start: 'cold' }

  const candidates = resolutions.map((resolution): Candidate => {
    const membership = optimiseModularity(graph, resolution, 1, random, undefined, workshop)
    stepped()
    return { membership, resolution, gain: gainWith(graph, membership, unit) }
  })
  // Merging can turn a partition that is too fine into a good one, so that the shortest before refinement need not win.
  let best = none
  for (const { membership, resolution } of candidates.sort((a, b) => b.gain - a.gain || a.resolution - b.resolution).slice(0, refined)) {
    best = shortest(optimiseModularity(graph, resolution, furtherIterations, random, membership, workshop), resolution, best)
  }

  if (from !== undefined) {
    const warm = shortest(connectedParts(graph, from).parts, NaN, none)
    if (warm.gain > 0 && warm.gain >= best.gain * (1 - hysteresis)) {
      const resolution = impliedResolution(describe(graph, warm.membership, unit))
      return { membership: warm.membership, resolution, bits: warm.gain / Math.LN2, start: 'warm' }
    }
  }
  return { membership: best.membership, resolution: best.resolution, bits: best.gain / Math.LN2, start: 'cold' }
}

function standingOf(graph: Graph, communities: readonly (readonly string[])[]): ('established' | 'tentative')[] {
  const { evidence, order, inside, strength, population } = describe(graph, membershipOf(graph, communities), evidenceUnit(graph))
  return communities.map((_, c) => (isCertified(evidence, order, inside[c] ?? 0, strength[c] ?? 0, population[c] ?? 0) ? 'established' : 'tentative'))
}

function gainWith(graph: Rows, membership: Int32Array, unit: number): number {
  const d = describe(graph, membership, unit)
  return gainOf(d.evidence, d.order, d.count, d.insideTotal, d.expected, d.worths)
}

function shorten(graph: Rows, membership: Int32Array, unit: number, random: Random, room: Room): Int32Array[] {
  const merged = mergeCommunities(graph, membership, unit, room)
  const moved = moveForDescription(graph, merged, unit, random)
  // Moving nodes out can leave what stays behind in pieces.
  const { parts } = connectedParts(graph, moved)
  const again = mergeCommunities(graph, parts, unit, room)
  return [membership, merged, again]
}
