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
  for (let v = 0; v < order; v++) {
    const c = membership[v] as number
    communityStrength[c] = (communityStrength[c] as number) + (strengths[v] as number)
    groups[v] = v
  }
  const groupStrength = strengths.slice()
  // Weight between a group and the rest of its community.
  const external = new Float64Array(order)
  for (let v = 0; v < order; v++) {
    const end = offsets[v + 1] as number
    const c = membership[v]
    let sum = 0
    for (let arc = offsets[v] as number; arc < end; arc++) if (membership[targets[arc] as number] === c) sum += weights[arc] as number
    external[v] = sum
  }

  const alone = new Uint8Array(order).fill(1)
  const linked = new Float64Array(order)
  const touched = new Int32Array(order)
  const odds = new Float64Array(order)
  for (const node of shuffled(order, random)) {
    if (alone[node] === 0) continue
    const community = membership[node] as number
    const strength = strengths[node] as number
    const whole = communityStrength[community] as number
    if ((external[node] as number) < perStrength * strength * (whole - strength) - tolerance) continue

    let touches = 0
    const end = offsets[node + 1] as number
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const other = targets[arc] as number
      if (membership[other] !== community) continue
      const group = groups[other] as number
      if (linked[group] === 0) touched[touches++] = group
      linked[group] = (linked[group] as number) + (weights[arc] as number)
    }

    let candidates = 0
    let highest = -1
    for (let i = 0; i < touches; i++) {
      const group = touched[i] as number
      const size = groupStrength[group] as number
      const gain = (linked[group] as number) - perStrength * strength * size
      if (gain < -tolerance || (external[group] as number) < perStrength * size * (whole - size) - tolerance) {
        linked[group] = 0
        continue
      }
      touched[candidates] = group
      odds[candidates] = gain
      candidates++
      if (gain > highest) highest = gain
    }
    if (candidates === 0) continue
    const choice = touched[draw(odds, candidates, highest, temperature, random)] as number

    const between = linked[choice] as number
    external[choice] = (external[choice] as number) + (external[node] as number) - 2 * between
    groupStrength[choice] = (groupStrength[choice] as number) + strength
    groups[node] = choice
    alone[choice] = 0
    alone[node] = 0
    for (let i = 0; i < candidates; i++) linked[touched[i] as number] = 0
  }
  return groups
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
