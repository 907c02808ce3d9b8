import type { Random } from '../../core/random.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { shuffledInBlocks } from './shuffled.js'

/** Differences of gain below this share of the mean weight are rounding. */
const gainTolerance = 1e-10

/**
 * Fast local moving (Traag, Waltman & van Eck 2019, MoveNodesFast): nodes wait in a queue; each goes to the community
 * that raises modularity most, or to one of its own; neighbours of a node that moved are queued again. Afterwards no
 * single move raises modularity.
 *
 * @param membership - changed in place; labels are below the number of nodes.
 * @returns how many moves were made, and by how much they raised modularity times the total weight.
 */
export function moveNodes(graph: Rows, membership: Int32Array, resolution: number, random: Random): { readonly moves: number; readonly gain: number } {
  const { offsets, targets, weights, strengths } = graph
  const order = orderOf(graph)
  const perStrength = graph.totalWeight > 0 ? resolution / (2 * graph.totalWeight) : 0
  const tolerance = toleranceOf(graph)

  // By community, side by side because they are read together: weight to the node at hand, then strength.
  const sums = new Float64Array(2 * order)
  const population = new Int32Array(order)
  for (let v = 0; v < order; v++) {
    const c = membership[v] as number
    sums[2 * c + 1] = (sums[2 * c + 1] as number) + (strengths[v] as number)
    population[c] = (population[c] as number) + 1
  }
  const empty = new Int32Array(order)
  let empties = 0
  for (let c = order - 1; c >= 0; c--) if (population[c] === 0) empty[empties++] = c

  const queue = shuffledInBlocks(order, random)
  const queued = new Uint8Array(order).fill(1)
  const touched = new Int32Array(order)
  let waiting = order
  let head = 0
  let moves = 0
  let gain = 0
  while (waiting > 0) {
    const node = queue[head] as number
    head = head + 1 === order ? 0 : head + 1
    waiting--
    queued[node] = 0

    const start = offsets[node] as number
    const end = offsets[node + 1] as number
    let touches = 0
    for (let arc = start; arc < end; arc++) {
      const at = (membership[targets[arc] as number] as number) << 1
      const before = sums[at] as number
      if (before === 0) touched[touches++] = at
      sums[at] = before + (weights[arc] as number)
    }

    const home = (membership[node] as number) << 1
    const strength = strengths[node] as number
    const cost = strength * perStrength
    let best = home
    const homeGain = (sums[home] as number) - cost * ((sums[home + 1] as number) - strength)
    let bestGain = homeGain
    sums[home] = 0
    // A community of its own gains nothing and costs nothing.
    if (bestGain + tolerance < 0 && (population[home >> 1] as number) > 1) {
      best = (empty[empties - 1] as number) << 1
      bestGain = 0
    }
    for (let i = 0; i < touches; i++) {
      const at = touched[i] as number
      if (at === home) continue
      const gainThere = (sums[at] as number) - cost * (sums[at + 1] as number)
      if (gainThere > bestGain + tolerance) {
        best = at
        bestGain = gainThere
      }
      sums[at] = 0
    }
    if (best === home) continue

    moves++
    gain += bestGain - homeGain
    const from = home >> 1
    const to = best >> 1
    membership[node] = to
    sums[home + 1] = (sums[home + 1] as number) - strength
    sums[best + 1] = (sums[best + 1] as number) + strength
    if (population[to] === 0) empties--
    population[to] = (population[to] as number) + 1
    population[from] = (population[from] as number) - 1
    if (population[from] === 0) {
      sums[home + 1] = 0
      empty[empties++] = from
    }
    for (let arc = start; arc < end; arc++) {
      const other = targets[arc] as number
      if (queued[other] === 0 && membership[other] !== to) {
        queued[other] = 1
        let tail = head + waiting
        if (tail >= order) tail -= order
        queue[tail] = other
        waiting++
      }
    }
  }
  return { moves, gain }
}

/** Mean weight of an arc, 1 where there is none: the unit in which gains are compared, so that scaling changes nothing. */
export function meanWeight(graph: Rows): number {
  const arcs = graph.targets.length
  return arcs > 0 && graph.totalWeight > 0 ? (2 * graph.totalWeight) / arcs : 1
}

/** Gains that differ by less are equal: rounding must not let the unit of the weights show. */
export function toleranceOf(graph: Rows): number {
  return gainTolerance * meanWeight(graph)
}
