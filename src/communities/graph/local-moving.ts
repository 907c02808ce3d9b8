import type { Random } from '../../core/random.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { shuffled } from './shuffled.js'

/** Differences of gain below this share of the mean weight are rounding. */
const gainTolerance = 1e-10

/**
 * Fast local moving (Traag, Waltman & van Eck 2019, MoveNodesFast): nodes wait in a queue; each goes to the community
 * that raises modularity most, or to one of its own; neighbours of a node that moved are queued again. Afterwards no
 * single move raises modularity.
 *
 * @param membership - changed in place; labels are below the number of nodes.
 * @returns how many moves were made.
 */
export function moveNodes(graph: Rows, membership: Int32Array, resolution: number, random: Random): number {
  const { offsets, targets, weights, strengths } = graph
  const order = orderOf(graph)
  const perStrength = graph.totalWeight > 0 ? resolution / (2 * graph.totalWeight) : 0
  const tolerance = toleranceOf(graph)

  const communityStrength = new Float64Array(order)
  const population = new Int32Array(order)
  for (let v = 0; v < order; v++) {
    const c = membership[v] as number
    communityStrength[c] = (communityStrength[c] as number) + (strengths[v] as number)
    population[c] = (population[c] as number) + 1
  }
  const empty = new Int32Array(order)
  let empties = 0
  for (let c = order - 1; c >= 0; c--) if (population[c] === 0) empty[empties++] = c

  const queue = shuffled(order, random)
  const queued = new Uint8Array(order).fill(1)
  const linked = new Float64Array(order)
  const touched = new Int32Array(order)
  let waiting = order
  let head = 0
  let moves = 0
  while (waiting > 0) {
    const node = queue[head] as number
    head = head + 1 === order ? 0 : head + 1
    waiting--
    queued[node] = 0

    const start = offsets[node] as number
    const end = offsets[node + 1] as number
    let touches = 0
    for (let arc = start; arc < end; arc++) {
      const c = membership[targets[arc] as number] as number
      const before = linked[c] as number
      if (before === 0) touched[touches++] = c
      linked[c] = before + (weights[arc] as number)
    }

    const home = membership[node] as number
    const strength = strengths[node] as number
    const cost = strength * perStrength
    const atHome = (linked[home] as number) - cost * ((communityStrength[home] as number) - strength)
    let best = home
    let bestGain = atHome
    // A community of its own gains nothing and costs nothing.
    if (bestGain + tolerance < 0 && (population[home] as number) > 1) {
      best = empty[empties - 1] as number
      bestGain = 0
    }
    for (let i = 0; i < touches; i++) {
      const c = touched[i] as number
      if (c !== home) {
        const gain = (linked[c] as number) - cost * (communityStrength[c] as number)
        if (gain > bestGain + tolerance) {
          best = c
          bestGain = gain
        }
      }
      linked[c] = 0
    }
    if (best === home) continue

    moves++
    membership[node] = best
    communityStrength[home] = (communityStrength[home] as number) - strength
    communityStrength[best] = (communityStrength[best] as number) + strength
    if (population[best] === 0) empties--
    population[best] = (population[best] as number) + 1
    population[home] = (population[home] as number) - 1
    if (population[home] === 0) {
      communityStrength[home] = 0
      empty[empties++] = home
    }
    for (let arc = start; arc < end; arc++) {
      const other = targets[arc] as number
      if (queued[other] === 0 && membership[other] !== best) {
        queued[other] = 1
        let tail = head + waiting
        if (tail >= order) tail -= order
        queue[tail] = other
        waiting++
      }
    }
  }
  return moves
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
