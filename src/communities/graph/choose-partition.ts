import type { Random } from '../../core/random.js'
import { seededRandom } from '../../core/random.js'
import { aggregate } from './aggregate.js'
import { connectedParts } from './connected-parts.js'
import { describe, evidenceUnit, gainOf, impliedResolution } from './description.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { mergeCommunities } from './merge-communities.js'
import { moveForDescription } from './move-for-description.js'
import { manyArcs, optimiseModularity } from './optimise-modularity.js'
import { refine } from './refinement.js'
import { renumber } from './renumber.js'
import { emptyWorkshop, type Workshop } from './room.js'
import { asBefore, asReordered, sideBySide } from './side-by-side.js'

/** What was chosen. */
export interface ChosenPartition {
  /** Community by node. */
  readonly membership: Int32Array
  readonly resolution: number
  readonly bits: number
  readonly start: 'warm' | 'cold'
}

/** How it is chosen. */
export interface ChooseOptions {
  /** Community by node to go on from, labels below the number of nodes. */
  readonly from?: Int32Array | undefined
  readonly onStep?: ((done: number, of: number) => void) | undefined
  /** Where to write down what is needed on the way. */
  readonly workshop?: Workshop | undefined
}

interface Described {
  readonly membership: Int32Array
  readonly gain: number
}

/** What a resolution leads to. */
interface Division {
  readonly resolution: number
  readonly found: Int32Array
  /** After parts were merged, and after single nodes were moved as well. */
  readonly merged: Described
  readonly moved: Described
}

/** γ from .25 to 32 in equal ratios; doubled from there on, to `finest` at most, while that is better. */
const resolutions = Array.from({ length: 15 }, (_, step) => 2 ** (step / 2 - 2))
const finest = 1024
/** Nodes are moved where merging comes as near to the best as this share of it. */
const worthMoving = 0.02
/** So many of the divisions are gone on from; of a large graph one, since the more there is to go by the less do they differ. */
const followed = 4
const followedInLarge = 1
/** Iterations given to those: one is enough to tell which they are, not to do them justice. */
const furtherIterations = 4
/** The warm candidate is kept unless the cold one's gain is greater by more than this share. */
const hysteresis = 0.02

/**
 * Divides bare rows so that they are described in the fewest bits.
 * @param unit - weight of one observation; see `evidenceUnit`.
 */
export function choosePartition(graph: Rows, seed: number, unit = evidenceUnit(graph), options: ChooseOptions = {}): ChosenPartition {
  const { from, onStep, workshop = emptyWorkshop() } = options
  if (graph.totalWeight === 0) return { membership: new Int32Array(orderOf(graph)), resolution: resolutions[0] as number, bits: 0, start: 'cold' }
  const isLarge = graph.targets.length >= manyArcs
  const of = resolutions.length + 2 * (isLarge ? followedInLarge : followed) + (from === undefined ? 0 : 1)
  let done = 0
  const means: Means = { unit, random: seededRandom(seed), workshop, stepped: () => { onStep?.(++done, of) } }
  if (!isLarge) return chooseFrom(scan(graph, means), followed, graph, means, from)

  // What is found at a fine resolution says in which order a large graph is best kept. Its well-connected groups are
  // what coarser divisions are put together from: near enough to tell which are worth a search of their own.
  const fine = resolutions.at(-1) as number
  const membership = optimiseModularity(graph, fine, 1, means.random, { workshop: means.workshop })
  const { rows, nodes } = sideBySide(graph, membership, renumber(membership))
  const groups = refine(rows, asReordered(membership, nodes), fine, means.random)
  const divisions = scan(aggregate(rows, groups, renumber(groups)), means)
  const ofNodes = (labels: Int32Array): Int32Array => groups.map((group) => labels[group] as number)
  const chosen = chooseFrom(
    divisions.map((division) => ({ ...division, found: ofNodes(division.found), moved: { ...division.moved, membership: ofNodes(division.moved.membership) } })),
    followedInLarge, rows, means, from && asReordered(from, nodes),
  )
  return { ...chosen, membership: asBefore(chosen.membership, nodes) }
}

/** What every step of the search needs. */
interface Means {
  readonly unit: number
  readonly random: Random
  readonly workshop: Workshop
  readonly stepped: () => void
}

/** What Leiden finds at every resolution, and what becomes of it when the description is shortened. */
function scan(graph: Rows, means: Means): Division[] {
  const divided = resolutions.map((resolution) => {
    const division = divide(graph, resolution, means)
    means.stepped()
    return division
  })
  // Moving nodes takes longest, and makes up for a little only.
  const best = Math.max(...divided.map(({ merged }) => merged.gain))
  const enough = best - worthMoving * Math.abs(best)
  const divisions = divided.map((division) => ({ ...division, moved: division.merged.gain >= enough ? move(graph, division.merged.membership, means) : division.merged }))
  // Where the finest is the best, a finer one may be better.
  for (;;) {
    const { resolution, moved } = divisions.at(-1) as Division
    if (moved.gain <= 0 || resolution >= finest || divisions.some((division) => division.moved.gain > moved.gain)) return divisions
    const finer = divide(graph, 2 * resolution, means)
    divisions.push({ ...finer, moved: move(graph, finer.merged.membership, means) })
  }
}

function divide(graph: Rows, resolution: number, { random, workshop, unit }: Means): Omit<Division, 'moved'> {
  const found = optimiseModularity(graph, resolution, 1, random, { workshop, isInOrder: true })
  return { resolution, found, merged: describedBy(graph, mergeCommunities(graph, found, unit, workshop.ordered), unit) }
}

/** Moves single nodes, and merges what can be merged then. */
function move(graph: Rows, membership: Int32Array, { unit, random, workshop }: Means): Described {
  const moved = moveForDescription(graph, membership, unit, random)
  // Moving nodes out can leave what stays behind in pieces.
  const { parts } = connectedParts(graph, moved)
  return describedBy(graph, mergeCommunities(graph, parts, unit, workshop.ordered), unit)
}

/**
 * The shortest description that can be reached from the most promising divisions. A division that is too fine becomes the
 * best when its parts are merged; one of a graph with hardly any structure only after more of Leiden. Both are tried.
 */
function chooseFrom(divisions: readonly Division[], most: number, graph: Rows, means: Means, from: Int32Array | undefined): ChosenPartition {
  const { random, workshop, unit } = means
  const shortestFrom = (membership: Int32Array): Described => {
    const merged = mergeCommunities(graph, membership, unit, workshop.ordered)
    const described = [describedBy(graph, membership, unit), describedBy(graph, merged, unit), move(graph, merged, means)]
    means.stepped()
    return described.reduce((a, b) => (b.gain > a.gain + 1e-9 ? b : a))
  }
  let best: Described = { membership: new Int32Array(orderOf(graph)), gain: 0 }
  const goOn = (by: 'merged' | 'moved', from: (division: Division) => Int32Array): void => {
    const ranked = [...divisions].sort((a, b) => b[by].gain - a[by].gain || a.resolution - b.resolution)
    for (const division of ranked.slice(0, most)) {
      const reached = shortestFrom(from(division))
      if (reached.gain > best.gain + 1e-9) best = reached
    }
  }
  goOn('merged', ({ resolution, found }) => optimiseModularity(graph, resolution, furtherIterations, random, { start: found, workshop, isInOrder: true }))
  goOn('moved', ({ moved }) => moved.membership)

  const warm = from && shortestFrom(connectedParts(graph, from).parts)
  const isWarm = warm !== undefined && warm.gain > 0 && warm.gain >= best.gain * (1 - hysteresis)
  const { membership, gain } = isWarm ? warm : best
  const resolution = gain > 0 ? impliedResolution(describe(graph, membership, unit)) : resolutions[0] as number
  return { membership, resolution, bits: gain / Math.LN2, start: isWarm ? 'warm' : 'cold' }
}

function describedBy(graph: Rows, membership: Int32Array, unit: number): Described {
  const d = describe(graph, membership, unit)
  return { membership, gain: gainOf(d.evidence, d.order, d.count, d.insideTotal, d.expected, d.worths) }
}
