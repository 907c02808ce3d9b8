import { costOf, describe, gainOf, moveBetween, sharesOf, worth } from './description.js'
import { aggregate } from './aggregate.js'
import type { Rows } from './graph.js'
import { renumber } from './renumber.js'
import type { Room } from './room.js'

const mostPasses = 32
const tolerance = 1e-9

/**
 * Merges linked communities while the description gets shorter: each in turn, smallest first, into the neighbour that
 * shortens it most.
 * @returns community by node, numbered from 0.
 */
export function mergeCommunities(graph: Rows, membership: Int32Array, unit: number, room?: Room): Int32Array {
  const labels = membership.slice()
  const communities = renumber(labels)
  const quotient = aggregate(graph, labels, communities, room)
  const into = Int32Array.from({ length: communities }, (_, c) => c)
  const d = describe(graph, labels, unit)
  const m = d.evidence
  const links = Array.from({ length: communities }, (_, c): Map<number, number> => {
    const row = new Map<number, number>()
    for (let arc = quotient.offsets[c] as number; arc < (quotient.offsets[c + 1] as number); arc++) row.set(quotient.targets[arc] as number, (quotient.weights[arc] as number) / unit)
    return row
  })
  let gain = gainOf(d.evidence, d.order, d.count, d.insideTotal, d.expected, d.worths)
  for (let pass = 0, merged = true; merged && pass < mostPasses; pass++) {
    merged = false
    const turns = [...into.keys()].filter((c) => into[c] === c).sort((a, b) => (d.strength[a] as number) - (d.strength[b] as number) || a - b)
    for (const r of turns) {
      if (into[r] !== r) continue
      let best = -1
      let bestGain = gain + tolerance
      // What ceasing to be does is the same whatever it is merged into.
      const count = d.count - 1
      const cost = count <= 1 ? 0 : costOf(m, d.order, count)
      const inside = d.inside[r] as number
      const strength = d.strength[r] as number
      const population = d.population[r] as number
      const worths = d.worths - (d.worthOf[r] as number)
      for (const [s, weight] of links[r] ?? []) {
        const candidate = count <= 1 ? 0 :
          worths - (d.worthOf[s] as number) + worth(m, inside + (d.inside[s] as number) + weight, strength + (d.strength[s] as number), population + (d.population[s] as number)) +
          sharesOf(m, count, d.insideTotal + weight, d.expected + (strength * (d.strength[s] as number)) / m) - cost
        // Of partners that shorten it alike the one with the lowest number, not the first in a map that merging reorders.
        if (candidate > bestGain || (candidate === bestGain && best > s)) {
          best = s
          bestGain = candidate
        }
      }
      if (best === -1) continue
      const between = links[r]?.get(best) ?? 0
      moveBetween(d, r, best, 0, 0, 0, inside + (d.inside[best] as number) + between, strength + (d.strength[best] as number), population + (d.population[best] as number))
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
