import { createGraph } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate } from '../../../src/communities/graph/aggregate.js'
import { describe as described, evidenceUnit, gainOf, impliedResolution, isCertified } from '../../../src/communities/graph/description.js'
import { mergeCommunities } from '../../../src/communities/graph/merge-communities.js'
import { moveForDescription } from '../../../src/communities/graph/move-for-description.js'
import { renumber } from '../../../src/communities/graph/renumber.js'
import { seededRandom } from '../../../src/core/random.js'
import { graphs, plantedGraph, type WeightedEdge } from './support/graphs.js'

/** ln n! as a sum of logarithms; between whole numbers by Lanczos’ approximation, which the code does not use. */
function lnFactorial(n: number): number {
  if (Number.isInteger(n)) return Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((sum, term) => sum + term, 0)
  const coefficients = [676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7]
  const series = coefficients.reduce((sum, c, i) => sum + c / (n + i + 1), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (n + 0.5) * Math.log(n + 7.5) - (n + 7.5) + Math.log(series)
}
const lnChoose = (n: number, k: number): number => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k)

/** The formula as it stands in the books, from the list of edges alone, all of weight 1. */
function byTheFormula(edges: readonly WeightedEdge[], communities: readonly (readonly string[])[]): number {
  const of = new Map(communities.flatMap((ids, c) => ids.map((id) => [id, c] as const)))
  const m = edges.length
  const inside = communities.map((_, r) => edges.filter(([a, b]) => of.get(a) === r && of.get(b) === r).length)
  const strength = communities.map((_, r) => edges.reduce((sum, [a, b]) => sum + (of.get(a) === r ? 1 : 0) + (of.get(b) === r ? 1 : 0), 0))
  const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0)
  const [n, B, within] = [of.size, communities.length, sum(inside)]
  const outside = m - within
  const kappa = sum(strength.map((K) => K ** 2 / (2 * m)))
  return sum(inside.map((mr, r) => (mr === 0 ? 0 : mr * Math.log((4 * m * mr) / (strength[r] ?? 0) ** 2)))) +
    (outside === 0 ? 0 : outside * Math.log((2 * outside) / (2 * m - kappa))) -
    Math.log(m + 1) - lnChoose(within + B - 1, B - 1) -
    (lnChoose(n - 1, B - 1) + lnFactorial(n) - sum(communities.map((ids) => lnFactorial(ids.length))) + Math.log(n))
}

const gain = (edges: readonly WeightedEdge[], membership: Int32Array): number => {
  const graph = createGraph(edges)
  const d = described(graph, membership, evidenceUnit(graph))
  return gainOf(d.evidence, d.order, d.count, d.insideTotal, d.expected, d.worths)
}

describe('the length of the description', () => {
  it('is the formula, term by term', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { edges, truth } = plantedGraph(2 + seed, 9, 5, 1.5, seed)
      const graph = createGraph(edges)
      const communities = truth.map((ids) => ids.filter((id) => graph.ids.includes(id)))
      const membership = Int32Array.from(graph.ids, (id) => communities.findIndex((ids) => ids.includes(id)))
      expect(gain(edges, membership)).toBeCloseTo(byTheFormula(edges, communities), 7)
    }
  })

  it('is nothing for one community, and does not get longer by merging and moving', () => {
    fc.assert(fc.property(graphs, fc.nat(1000), (edges, seed) => {
      const graph = createGraph(edges)
      if (graph.totalWeight === 0) return
      const random = seededRandom(seed)
      expect(gain(edges, new Int32Array(graph.ids.length))).toBe(0)
      const membership = Int32Array.from(graph.ids, () => Math.floor(random() * Math.min(5, graph.ids.length)))
      const unit = evidenceUnit(graph)
      const merged = mergeCommunities(graph, membership, unit)
      const moved = moveForDescription(graph, membership, unit, random)
      // With one community left there is nothing to describe but the baseline.
      const floor = Math.min(0, gain(edges, membership))
      expect(gain(edges, merged)).toBeGreaterThanOrEqual(floor - 1e-6)
      expect(gain(edges, moved)).toBeGreaterThanOrEqual(floor - 1e-6)
    }))
  })

  it('says the same of a graph and of its aggregate, whose nodes stand for several', () => {
    fc.assert(fc.property(graphs, fc.array(fc.nat(5), { minLength: 30, maxLength: 60 }), (edges, drawn) => {
      const graph = createGraph(edges)
      const groups = Int32Array.from(graph.ids, (_, v) => drawn[v % drawn.length] ?? 0)
      const count = renumber(groups)
      const level = aggregate(graph, groups, count)
      const unit = evidenceUnit(graph)
      const labels = Int32Array.from({ length: count }, (_, group) => group % 2)
      const ofNodes = groups.map((group) => labels[group] ?? 0)
      const asked = described(graph, ofNodes, unit)
      const answered = described(level, labels, unit)
      expect(answered.order).toBe(asked.order)
      expect([...answered.population]).toEqual([...asked.population])
      expect(gainOf(answered.evidence, answered.order, answered.count, answered.insideTotal, answered.expected, answered.worths))
        .toBeCloseTo(gainOf(asked.evidence, asked.order, asked.count, asked.insideTotal, asked.expected, asked.worths), 6)
      const moved = moveForDescription(level, labels, unit, seededRandom(1))
      const after = described(level, moved, unit)
      expect(gainOf(after.evidence, after.order, after.count, after.insideTotal, after.expected, after.worths)).toBeGreaterThanOrEqual(Math.min(0, gainOf(asked.evidence, asked.order, asked.count, asked.insideTotal, asked.expected, asked.worths)) - 1e-6)
    }))
  })

  it('certifies a community by its divergence from what strengths lead one to expect, less what naming it costs', () => {
    const certificate = (m: number, n: number, mr: number, K: number, nr: number): number => {
      const [p, q] = [mr / m, (K / (2 * m)) ** 2]
      return m * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q))) - lnChoose(n, nr) - Math.log(n) - Math.log(m + 1)
    }
    for (const [m, n, mr, K, nr] of [[400, 100, 80, 160, 20], [400, 100, 60, 160, 20], [400, 100, 30, 160, 20], [400, 100, 24, 160, 20], [90, 30, 25, 60, 10], [90, 30, 40, 90, 10]] as const) {
      expect(isCertified(m, n, mr, K, nr)).toBe(certificate(m, n, mr, K, nr) > 0)
    }
    expect(certificate(400, 100, 80, 160, 20)).toBeGreaterThan(0)
    expect(certificate(90, 30, 25, 60, 10)).toBeLessThan(0)
    // Fewer edges inside than expected is no community, however surprising.
    expect(isCertified(400, 100, 1, 300, 40)).toBe(false)
  })

  it('implies a resolution between the densities inside and between communities', () => {
    const { edges } = plantedGraph(5, 20, 8, 1, 1)
    const graph = createGraph(edges)
    const d = described(graph, Int32Array.from(graph.ids, (id) => Number(id[1])), evidenceUnit(graph))
    const within = (2 * d.insideTotal) / d.expected
    const between = (2 * (d.evidence - d.insideTotal)) / (2 * d.evidence - d.expected)
    expect(impliedResolution(d)).toBeGreaterThan(between)
    expect(impliedResolution(d)).toBeLessThan(within)
  })
})
