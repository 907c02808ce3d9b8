import { logGamma } from '../../core/log-gamma.js'
import type { Rows } from './graph.js'
import { logChoose, logFactorial } from './log-factorial.js'
import { sumsOf } from './modularity.js'

/**
 * What a partition says about a graph, in the sums the description length needs. All weights are in `evidenceUnit`s, so
 * that `m` counts observations.
 */
export interface Description {
  /** m: evidence in the whole graph. */
  readonly evidence: number
  /** n: nodes. */
  readonly order: number
  /** B: communities in use. */
  count: number
  /** m_r, K_r and n_r by community. */
  readonly inside: Float64Array
  readonly strength: Float64Array
  readonly population: Int32Array
  /** `worth` by community; 0 for those not in use. */
  readonly worthOf: Float64Array
  /** Σ m_r. */
  insideTotal: number
  /** κ = Σ K_r² / 2m. */
  expected: number
  /** Σ of `worthOf`. */
  worths: number
}

/**
 * Weight of one observation: Σw²/Σw over the edges, so that the graph's evidence is Kish's effective number of edges
 * (Σw)²/Σw². For equal weights it is the number of edges; where a few edges carry most of the weight it is less. A common
 * factor of all weights cancels.
 */
export function evidenceUnit(graph: Rows): number {
  let squares = 0
  // Counted through rather than listed: a list that is gone through once puts every number on the heap.
  for (let arc = 0; arc < graph.weights.length; arc++) squares += (graph.weights[arc] as number) ** 2
  squares /= 2
  for (const loop of graph.loops) squares += loop * loop
  return squares > 0 ? squares / graph.totalWeight : 1
}

/** Reads the sums of a partition. */
export function describe(graph: Rows, membership: Int32Array, unit: number): Description {
  const { inside, strength, population } = sumsOf(graph, membership)
  const evidence = graph.totalWeight / unit
  let order = 0
  let count = 0
  let insideTotal = 0
  let expected = 0
  let worths = 0
  const worthOf = new Float64Array(inside.length)
  for (let c = 0; c < inside.length; c++) {
    inside[c] = (inside[c] as number) / unit
    strength[c] = (strength[c] as number) / unit
    if (population[c] === 0) continue
    count++
    order += population[c] as number
    insideTotal += inside[c] as number
    expected += (strength[c] as number) ** 2 / (2 * evidence)
    worthOf[c] = worth(evidence, inside[c] as number, strength[c] as number, population[c] as number)
    worths += worthOf[c] as number
  }
  return { evidence, order, count, inside, strength, population, worthOf, insideTotal, expected, worths }
}

/** Writes down that weight, strength and population moved between communities r and s, which are now as given. */
export function moveBetween(d: Description, r: number, s: number, insideR: number, strengthR: number, populationR: number, insideS: number, strengthS: number, populationS: number): void {
  const m = d.evidence
  const add = (sign: number, c: number): void => {
    d.count += d.population[c] === 0 ? 0 : sign
    d.insideTotal += sign * (d.inside[c] as number)
    d.expected += (sign * (d.strength[c] as number) ** 2) / (2 * m)
    d.worths += sign * (d.worthOf[c] as number)
  }
  add(-1, r)
  add(-1, s)
  const set = (c: number, inside: number, strength: number, population: number): void => {
    d.inside[c] = inside
    d.strength[c] = strength
    d.population[c] = population
    d.worthOf[c] = worth(m, inside, strength, population)
  }
  set(r, insideR, strengthR, populationR)
  set(s, insideS, strengthS, populationS)
  add(1, r)
  add(1, s)
}

/** What one community adds to the gain by itself: m_r ln(4m·m_r/K_r²) + ln n_r!. */
export function worth(evidence: number, inside: number, strength: number, population: number): number {
  return (inside > 0 && strength > 0 ? inside * Math.log((4 * evidence * inside) / (strength * strength)) : 0) + logFactorial(population)
}

/**
 * How much shorter the graph is described with the communities than without, in nats; a degree-corrected planted
 * partition (after Zhang & Peixoto 2020, "Statistical inference of assortative community structures"):
 *
 *     Σ m_r ln(4m·m_r/K_r²) + m_o ln(2m_o/(2m−κ)) − ln(m+1) − lnC(Σm_r+B−1, B−1)
 *       − [ lnC(n−1, B−1) + ln n! − Σ ln n_r! + ln n ]
 *
 * One community is the baseline: 0.
 */
export function gainOf(evidence: number, order: number, count: number, insideTotal: number, expected: number, worths: number): number {
  return count <= 1 ? 0 : worths + sharesOf(evidence, count, insideTotal, expected) - costOf(evidence, order, count)
}

/** What in the gain depends on how much of the weight is inside: m_o ln(2m_o/(2m−κ)) − ln (Σm_r+B−1)! + ln (Σm_r)!. */
export function sharesOf(evidence: number, count: number, insideTotal: number, expected: number): number {
  const outside = evidence - insideTotal
  const apart = 2 * evidence - expected
  return (outside > 1e-12 && apart > 0 ? outside * Math.log((2 * outside) / apart) : 0) - logGamma(insideTotal + count) + logGamma(insideTotal + 1)
}

/** What in it depends on the number of communities alone: ln(m+1) − ln (B−1)! + lnC(n−1, B−1) + ln n! + ln n. */
export function costOf(evidence: number, order: number, count: number): number {
  return Math.log(evidence + 1) - logFactorial(count - 1) + logChoose(order - 1, count - 1) + logFactorial(order) + Math.log(order)
}

/**
 * The γ at which modularity says what the planted partition model says (Newman 2016): (ω_in − ω_out) / (ln ω_in − ln ω_out),
 * with ω the density of edges inside and between communities over what strengths lead one to expect.
 */
export function impliedResolution({ evidence, insideTotal, expected }: Pick<Description, 'evidence' | 'insideTotal' | 'expected'>): number {
  const within = (2 * insideTotal) / expected
  const between = (2 * Math.max(evidence - insideTotal, 0.5)) / Math.max(2 * evidence - expected, 1)
  return Math.abs(within - between) < 1e-9 ? within : (within - between) / Math.log(within / between)
}

/**
 * Whether a community certifies itself: its inner weight is so far above what its nodes' strengths lead one to expect
 * that naming its members and its density pays for itself:
 * `m·D_KL(m_r/m ‖ (K_r/2m)²) − lnC(n, n_r) − ln n − ln(m+1) > 0`.
 */
export function isCertified(evidence: number, order: number, inside: number, strength: number, population: number): boolean {
  const observed = inside / evidence
  const expected = (strength / (2 * evidence)) ** 2
  if (!(observed > expected)) return false
  const divergence = observed * Math.log(observed / expected) + (observed < 1 ? (1 - observed) * Math.log((1 - observed) / (1 - expected)) : 0)
  return evidence * divergence - logChoose(order, population) - Math.log(order) - Math.log(evidence + 1) > 0
}
