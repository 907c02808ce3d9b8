import type { Random } from '../../core/random.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { meanWeight, toleranceOf } from './local-moving.js'
import { shuffled } from './shuffled.js'

/** θ of the paper, in units of the mean weight: how readily a merge other than the best is taken. */
const randomness = 0.01

/**
 * Refinement (Traag, Waltman & van Eck 2019, MergeNodesSubset): inside every community of `membership`, nodes start
 * alone and are merged into well-connected groups, never across communities. A merge needs an edge, so every group is
 * connected.
 *
 * @returns group by node; labels are node indexes.
 */
export function refine(graph: Rows, membership: Int32Array, resolution: number, random: Random): Int32Array {
  const { offsets, targets, weights, strengths } = graph
  const order = orderOf(graph)
  const perStrength = graph.totalWeight > 0 ? resolution / (2 * graph.totalWeight) : 0
  const temperature = randomness * meanWeight(graph)
  const tolerance = toleranceOf(graph)

  const communityStrength = new Float64Array(order)
  const groups = new Int32Array(order)
  // By group, side by side because they are read together: weight to the node at hand, strength, and weight to the rest of
  // its community.
  const sums = new Float64Array(4 * order)
  for (let v = 0; v < order; v++) {
    const c = membership[v] as number
    const strength = strengths[v] as number
    communityStrength[c] = (communityStrength[c] as number) + strength
    groups[v] = v << 2
    sums[(v << 2) + 1] = strength
    const end = offsets[v + 1] as number
    let external = 0
    for (let arc = offsets[v] as number; arc < end; arc++) if (membership[targets[arc] as number] === c) external += weights[arc] as number
    sums[(v << 2) + 2] = external
  }

  const alone = new Uint8Array(order).fill(1)
  const touched = new Int32Array(order)
  const odds = new Float64Array(order)
  for (const node of inTurnByCommunity(membership, random)) {
    if (alone[node] === 0) continue
    const community = membership[node] as number
    const strength = strengths[node] as number
    const whole = communityStrength[community] as number
    const external = sums[(node << 2) + 2] as number
    if (external < perStrength * strength * (whole - strength) - tolerance) continue

    let touches = 0
    const end = offsets[node + 1] as number
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const other = targets[arc] as number
      if (membership[other] !== community) continue
      const group = groups[other] as number
      const before = sums[group] as number
      if (before === 0) touched[touches++] = group
      sums[group] = before + (weights[arc] as number)
    }

    let candidates = 0
    let highest = -1
    for (let i = 0; i < touches; i++) {
      const group = touched[i] as number
      const size = sums[group + 1] as number
      const gain = (sums[group] as number) - perStrength * strength * size
      if (gain < -tolerance || (sums[group + 2] as number) < perStrength * size * (whole - size) - tolerance) {
        sums[group] = 0
        continue
      }
      touched[candidates] = group
      odds[candidates] = gain
      candidates++
      if (gain > highest) highest = gain
    }
    if (candidates === 0) continue
    const choice = touched[draw(odds, candidates, highest, temperature, random)] as number

    const between = sums[choice] as number
    sums[choice + 1] = (sums[choice + 1] as number) + strength
    sums[choice + 2] = (sums[choice + 2] as number) + external - 2 * between
    groups[node] = choice
    alone[choice >> 2] = 0
    alone[node] = 0
    for (let i = 0; i < candidates; i++) sums[touched[i] as number] = 0
  }
  for (let v = 0; v < order; v++) groups[v] = (groups[v] as number) >> 2
  return groups
}

/** All nodes at random, but one community after the other: communities do not touch one another's groups, and what is small stays in the cache. */
function inTurnByCommunity(membership: Int32Array, random: Random): Int32Array {
  const order = membership.length
  const starts = new Int32Array(order + 1)
  for (let v = 0; v < order; v++) starts[(membership[v] as number) + 1] = (starts[(membership[v] as number) + 1] as number) + 1
  for (let c = 0; c < order; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number)
  const turns = new Int32Array(order)
  for (const node of shuffled(order, random)) {
    const c = membership[node] as number
    const at = starts[c] as number
    turns[at] = node
    starts[c] = at + 1
  }
  return turns
}

/** Draws a candidate with probability proportional to exp(gain / temperature). */
function draw(gains: Float64Array, candidates: number, highest: number, temperature: number, random: Random): number {
  if (candidates === 1) return 0
  let sum = 0
  for (let i = 0; i < candidates; i++) {
    const exponent = ((gains[i] as number) - highest) / temperature
    sum += gains[i] = exponent < -40 ? 0 : Math.exp(exponent)
  }
  let ticket = random() * sum
  for (let i = 0; i < candidates; i++) {
    ticket -= gains[i] as number
    if (ticket < 0) return i
  }
  return gains.subarray(0, candidates).findLastIndex((odds) => odds > 0)
}
