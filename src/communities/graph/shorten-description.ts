import type { Random } from '../../core/random.js'
import type { Description } from './description.js'
import { describe, gainOf, worth } from './description.js'
import { aggregate } from './aggregate.js'
import type { Rows } from './graph.js'
import { orderOf } from './graph.js'
import { renumber } from './renumber.js'
import { shuffled } from './shuffled.js'

const mostPasses = 8
const tolerance = 1e-9

/** Gain if weight, strength and population move between communities r and s, which end as given. */
function gainAfter(d: Description, r: number, s: number, insideR: number, strengthR: number, populationR: number, insideS: number, strengthS: number, populationS: number): number {
  const m = d.evidence
  const square = (a: number): number => (a * a) / (2 * m)
  const count = d.count - (d.population[r] === 0 ? 0 : 1) - (d.population[s] === 0 ? 0 : 1) + (populationR === 0 ? 0 : 1) + (populationS === 0 ? 0 : 1)
  const insideTotal = d.insideTotal - (d.inside[r] as number) - (d.inside[s] as number) + insideR + insideS
  const expected = d.expected - square(d.strength[r] as number) - square(d.strength[s] as number) + square(strengthR) + square(strengthS)
  const worths =
    d.worths -
    worth(m, d.inside[r] as number, d.strength[r] as number, d.population[r] as number) -
    worth(m, d.inside[s] as number, d.strength[s] as number, d.population[s] as number) +
    worth(m, insideR, strengthR, populationR) +
    worth(m, insideS, strengthS, populationS)
  return gainOf(m, d.order, count, insideTotal, expected, worths)
}

function put(d: Description, r: number, s: number, insideR: number, strengthR: number, populationR: number, insideS: number, strengthS: number, populationS: number): void {
  const m = d.evidence
  const add = (sign: number, c: number): void => {
    d.count += d.population[c] === 0 ? 0 : sign
    d.insideTotal += sign * (d.inside[c] as number)
    d.expected += (sign * (d.strength[c] as number) ** 2) / (2 * m)
    d.worths += sign * worth(m, d.inside[c] as number, d.strength[c] as number, d.population[c] as number)
  }
  add(-1, r)
  add(-1, s)
  d.inside[r] = insideR
  d.strength[r] = strengthR
  d.population[r] = populationR
  d.inside[s] = insideS
  d.strength[s] = strengthS
  d.population[s] = populationS
  add(1, r)
  add(1, s)
}

/**
 * Merges linked communities while the description gets shorter: each in turn, smallest first, into the neighbour that
 * shortens it most.
 * @returns community by node, numbered from 0.
 */
export function mergeCommunities(graph: Rows, membership: Int32Array, unit: number): Int32Array {
  const labels = membership.slice()
  const communities = renumber(labels)
  const quotient = aggregate(graph, labels, communities)
  const into = Int32Array.from({ length: communities }, (_, c) => c)
  const d = describe(graph, labels, unit)
  const links = Array.from({ length: communities }, (_, c): Map<number, number> => {
    const row = new Map<number, number>()
    for (let arc = quotient.offsets[c] as number; arc < (quotient.offsets[c + 1] as number); arc++) row.set(quotient.targets[arc] as number, (quotient.weights[arc] as number) / unit)
    return row
  })
  let gain = gainOf(d.evidence, d.order, d.count, d.insideTotal, d.expected, d.worths)
  for (let pass = 0, merged = true; merged && pass < mostPasses * 4; pass++) {
    merged = false
    const turns = [...into.keys()].filter((c) => into[c] === c).sort((a, b) => (d.strength[a] as number) - (d.strength[b] as number) || a - b)
    for (const r of turns) {
      if (into[r] !== r) continue
      let best = -1
      let bestGain = gain + tolerance
      for (const [s, weight] of links[r] ?? []) {
        const candidate = gainAfter(d, r, s, 0, 0, 0, (d.inside[r] as number) + (d.inside[s] as number) + weight, (d.strength[r] as number) + (d.strength[s] as number), (d.population[r] as number) + (d.population[s] as number))
        // Of partners that shorten it alike the one with the lowest number, not the first in a map that merging reorders.
        if (candidate > bestGain || (candidate === bestGain && best > s)) {
          best = s
          bestGain = candidate
        }
      }
      if (best === -1) continue
      const between = links[r]?.get(best) ?? 0
      put(d, r, best, 0, 0, 0, (d.inside[r] as number) + (d.inside[best] as number) + between, (d.strength[r] as number) + (d.strength[best] as number), (d.population[r] as number) + (d.population[best] as number))
      for (const [other, weight] of links[r] ?? []) {
        links[other]?.delete(r)
        if (other === best) continue
        links[best]?.set(other, (links[best]?.get(other) ?? 0) + weight)
        links[other]?.set(best, (links[other]?.get(best) ?? 0) + weight)
      }
      links[r]?.clear()
      into[r] = best
      gain = bestGain
      merged = true
    }
  }
  const end = (c: number): number => {
    let at = c
    while (into[at] !== at) at = into[at] as number
    return at
  }
  for (let v = 0; v < labels.length; v++) labels[v] = end(labels[v] as number)
  renumber(labels)
  return labels
}

/**
 * Moves single nodes between linked communities while the description gets shorter.
 * @returns community by node, numbered from 0.
 */
export function moveForDescription(graph: Rows, membership: Int32Array, unit: number, random: Random): Int32Array {
  const labels = membership.slice()
  renumber(labels)
  const d = describe(graph, labels, unit)
  const linked = new Float64Array(d.inside.length)
  const turns = shuffled(orderOf(graph), random)
  let gain = gainOf(d.evidence, d.order, d.count, d.insideTotal, d.expected, d.worths)
  for (let pass = 0, moved = true; moved && pass < mostPasses; pass++) {
    moved = false
    for (const node of turns) {
      const home = labels[node] as number
      const touched: number[] = []
      for (let arc = graph.offsets[node] as number; arc < (graph.offsets[node + 1] as number); arc++) {
        const c = labels[graph.targets[arc] as number] as number
        if (linked[c] === 0) touched.push(c)
        linked[c] = (linked[c] as number) + (graph.weights[arc] as number) / unit
      }
      if (touched.length > 1 || touched[0] !== home) {
        const loop = (graph.loops[node] as number) / unit
        const strength = (graph.strengths[node] as number) / unit
        const insideHome = (d.inside[home] as number) - (linked[home] as number) - loop
        const after = (c: number): [number, number, number, number, number, number] => [
          Math.max(0, insideHome), (d.strength[home] as number) - strength, (d.population[home] as number) - 1,
          (d.inside[c] as number) + (linked[c] as number) + loop, (d.strength[c] as number) + strength, (d.population[c] as number) + 1,
        ]
        let best = -1
        let bestGain = gain + tolerance
        for (const c of touched) {
          if (c === home) continue
          const candidate = gainAfter(d, home, c, ...after(c))
          if (candidate > bestGain) {
            best = c
            bestGain = candidate
          }
        }
        if (best !== -1) {
          put(d, home, best, ...after(best))
          labels[node] = best
          gain = bestGain
          moved = true
        }
      }
      for (const c of touched) linked[c] = 0
    }
  }
  renumber(labels)
  return labels
}
