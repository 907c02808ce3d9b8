import { seededRandom } from '../core/random.js'
import { choosePartition } from './graph/choose-partition.js'
import { cohesionOf } from './graph/cohesion.js'
import { communitiesOf, startOf } from './graph/communities-of.js'
import { describe, isCertified } from './graph/description.js'
import { emptyWorkshop, type Workshop } from './graph/room.js'
import type { Group } from './group.js'
import type { ResidentMention } from './heard.js'
import { authorGraph } from './relations/author-graph.js'
import { isVenueNode, relationsOf } from './relations/relations.js'
import type { Thread } from './threads.js'
import type { Wording } from './text/wording.js'

const samples = 10

/** What dealings between people show. */
export interface Ties {
  /** Every resident with a tie is in exactly one; one group of all means that the ties show no division. */
  readonly groups: readonly Group[]
  /** The same with the venues they meet at. */
  readonly circles: readonly (readonly string[])[]
  readonly resolution: number
  readonly bits: number
}

/** How ties are looked for. */
export interface FindTiesOptions {
  readonly seed: number
  /** The circles found before, which are kept unless the evidence for others is better by more than 2 %. */
  readonly before?: readonly (readonly string[])[] | undefined
  readonly onStep?: ((done: number, of: number) => void) | undefined
  readonly workshop?: Workshop | undefined
}

/**
 * Groups people by who deals with whom: the author–venue graph, divided as far as the evidence goes.
 */
export function findTies(residents: readonly ResidentMention[], threads: readonly Thread[], wording: Wording, { seed, before = [], onStep, workshop = emptyWorkshop() }: FindTiesOptions): Ties {
  const { graph, unit } = authorGraph(relationsOf(residents, threads, wording))
  const { membership, resolution, bits } = choosePartition(graph, seed, unit, { from: before.length > 0 ? startOf(graph, before) : undefined, onStep, workshop })
  const cohesion = bits > 0 ? cohesionOf(graph, membership, { resolution, samples, unit }, seededRandom(seed), workshop) : undefined
  const { evidence, order, inside, strength, population } = describe(graph, membership, unit)

  const weightIn = new Map<number, Map<string, number>>()
  graph.ids.forEach((id, node) => {
    if (isVenueNode(id)) return
    const community = membership[node] ?? 0
    let total = 0
    let within = 0
    for (let arc = graph.offsets[node] ?? 0; arc < (graph.offsets[node + 1] ?? 0); arc++) {
      const weight = graph.weights[arc] ?? 0
      total += weight
      if (membership[graph.targets[arc] ?? 0] === community) within += weight
    }
    const members = weightIn.get(community) ?? new Map<string, number>()
    members.set(id, total > 0 ? within / total : 1)
    weightIn.set(community, members)
  })
  const groups = [...weightIn].sort(([a], [b]) => a - b).map(([c, members]): Group => ({
    basis: 'ties',
    standing: isCertified(evidence, order, inside[c] ?? 0, strength[c] ?? 0, population[c] ?? 0) ? 'established' : 'tentative',
    members,
    confidence: cohesion?.[c] ?? null,
  }))
  const circles = communitiesOf(graph, membership)
  return { groups, circles, resolution, bits }
}
