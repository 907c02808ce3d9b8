import type { Random } from '../../core/random.js'
import { costOf, describe, gainOf, moveBetween, sharesOf, worth } from './description.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { renumber } from './renumber.js'
import { shuffledInBlocks } from './shuffled.js'

/** On average a node is looked at no more often than this. */
const mostVisits = 8
const tolerance = 1e-9

/**
 * Moves single nodes between linked communities while the description gets shorter; neighbours of a node that moved are
 * looked at again.
 * @returns community by node, numbered from 0.
 */
export function moveForDescription(graph: Rows, membership: Int32Array, unit: number, random: Random): Int32Array {
  const { offsets, targets, weights } = graph
  const order = orderOf(graph)
  const labels = membership.slice()
  renumber(labels)
  const d = describe(graph, labels, unit)
  const { evidence, inside, strength, population, worthOf } = d
  const linked = new Float64Array(inside.length)
  const touched = new Int32Array(inside.length)
  const queue = shuffledInBlocks(order, random)
  const queued = new Uint8Array(order).fill(1)
  let gain = gainOf(evidence, d.order, d.count, d.insideTotal, d.expected, d.worths)
  let head = 0
  let waiting = order
  for (let visits = mostVisits * order; waiting > 0 && visits > 0; visits--) {
    const node = queue[head] as number
    head = head + 1 === order ? 0 : head + 1
    waiting--
    queued[node] = 0
    const home = labels[node] as number
    const start = offsets[node] as number
    const end = offsets[node + 1] as number
    let touches = 0
    for (let arc = start; arc < end; arc++) {
      const c = labels[targets[arc] as number] as number
      if (linked[c] === 0) touched[touches++] = c
      linked[c] = (linked[c] as number) + (weights[arc] as number)
    }
    if (touches === 0 || (touches === 1 && touched[0] === home)) {
      linked[home] = 0
      continue
    }

    const loop = (graph.loops[node] as number) / unit
    const own = (graph.strengths[node] as number) / unit
    const size = graph.sizes === undefined ? 1 : graph.sizes[node] as number
    const homeInside = Math.max(0, (inside[home] as number) - (linked[home] as number) / unit - loop)
    const homeStrength = (strength[home] as number) - own
    const homePopulation = (population[home] as number) - size
    // What the move does to its old home is the same wherever it goes.
    const count = d.count - (homePopulation === 0 ? 1 : 0)
    const insideTotal = d.insideTotal - (inside[home] as number) + homeInside
    const expected = d.expected + (homeStrength ** 2 - (strength[home] as number) ** 2) / (2 * evidence)
    const worths = d.worths - (worthOf[home] as number) + worth(evidence, homeInside, homeStrength, homePopulation)
    let best = -1
    let bestGain = gain + tolerance
    // A node that leaves the last community but one for it leaves no division at all.
    const cost = count <= 1 ? 0 : costOf(evidence, d.order, count)
    for (let i = 0; i < touches; i++) {
      const c = touched[i] as number
      if (c === home) continue
      const gained = (linked[c] as number) / unit + loop
      const was = strength[c] as number
      const candidate = count <= 1 ? 0 :
        worths - (worthOf[c] as number) + worth(evidence, (inside[c] as number) + gained, was + own, (population[c] as number) + size) +
        sharesOf(evidence, count, insideTotal + gained, expected + ((was + own) ** 2 - was ** 2) / (2 * evidence)) - cost
      if (candidate > bestGain) {
        best = c
        bestGain = candidate
      }
    }
    if (best !== -1) {
      moveBetween(d, home, best, homeInside, homeStrength, homePopulation, (inside[best] as number) + (linked[best] as number) / unit + loop, (strength[best] as number) + own, (population[best] as number) + size)
      labels[node] = best
      gain = bestGain
      for (let arc = start; arc < end; arc++) {
        const other = targets[arc] as number
        if (queued[other] === 1 || labels[other] === best) continue
        queued[other] = 1
        const tail = head + waiting
        queue[tail >= order ? tail - order : tail] = other
        waiting++
      }
    }
    for (let i = 0; i < touches; i++) linked[touched[i] as number] = 0
    linked[home] = 0
  }
  renumber(labels)
  return labels
}
