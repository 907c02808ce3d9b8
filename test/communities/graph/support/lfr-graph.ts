import { seededRandom, type Random } from '../../../../src/core/random.js'
import { shuffled } from '../../../../src/communities/graph/shuffled.js'
import type { WeightedEdge } from './graphs.js'

/** What to plant; the names are those of the benchmark’s parameters. */
export interface LfrOptions {
  readonly nodes: number
  readonly meanDegree: number
  readonly maxDegree: number
  /** μ: share of each node’s edges that leave its community. */
  readonly mixing: number
  readonly smallest: number
  readonly largest: number
  readonly seed: number
}

/** Exponents of the power laws of degrees and of community sizes: τ1 and τ2. */
const degreeExponent = 2
const sizeExponent = 1
const mostTries = 200

/**
 * The benchmark of Lancichinetti, Fortunato & Radicchi (2008, "Benchmark graphs for testing community detection
 * algorithms"): degrees and community sizes follow power laws, and a share μ of every node’s edges leaves its community.
 * Edges inside each community and between them are drawn by the configuration model; pairs that repeat, or lie on the wrong
 * side of a community’s edge, are exchanged with others, and the few that cannot be are left out.
 */
export function lfrGraph(options: LfrOptions): { readonly edges: WeightedEdge[]; readonly truth: string[][] } {
  const { nodes, mixing, seed } = options
  const random = seededRandom(seed)
  const degrees = degreesOf(options, random)
  const inner = degrees.map((k) => Math.floor((1 - mixing) * k + random()))
  const { communityOf, members } = homes(sizesOf(options, random), inner, random)
  const name = (v: number): string => `n${(Math.imul(v + 1, 0x9e3779b1) >>> 0).toString(36)}`
  const edges: WeightedEdge[] = []
  const add = (pairs: readonly (readonly [number, number])[]): void => { for (const [a, b] of pairs) edges.push([name(a), name(b), 1]) }
  for (const group of members) add(matched(group, (v) => Math.min(inner[v] ?? 0, group.length - 1), () => true, nodes, random))
  add(matched([...degrees.keys()], (v) => (degrees[v] ?? 0) - (inner[v] ?? 0), (a, b) => communityOf[a] !== communityOf[b], nodes, random))
  return { edges, truth: members.map((group) => group.map(name)) }
}

function power(low: number, high: number, exponent: number, random: Random): number {
  if (exponent === 1) return low * (high / low) ** random()
  const [a, b] = [low ** (1 - exponent), high ** (1 - exponent)]
  return (a + random() * (b - a)) ** (1 / (1 - exponent))
}

/** Degrees with the mean asked for: the least of them follows from it. */
function degreesOf({ nodes, meanDegree, maxDegree }: LfrOptions, random: Random): number[] {
  // With exponent 2 the mean between a and b is a·b·ln(b/a)/(b − a), which grows with a.
  let [low, high] = [0.1, meanDegree]
  for (let step = 0; step < 60; step++) {
    const least = (low + high) / 2
    if ((least * maxDegree * Math.log(maxDegree / least)) / (maxDegree - least) < meanDegree) low = least
    else high = least
  }
  return Array.from({ length: nodes }, () => Math.max(1, Math.round(power(low, maxDegree, degreeExponent, random))))
}

function sizesOf({ nodes, smallest, largest }: LfrOptions, random: Random): number[] {
  const sizes: number[] = []
  let left = nodes
  while (left > 0) {
    const size = Math.round(power(smallest, largest, sizeExponent, random))
    // What remains must be a community too.
    const fits = left - size >= smallest ? size : left <= largest ? left : Math.floor(left / 2)
    sizes.push(fits)
    left -= fits
  }
  return sizes
}

/** Gives every node a community in which it finds enough others; whoever comes into a full one turns somebody out. */
function homes(sizes: readonly number[], inner: readonly number[], random: Random): { readonly communityOf: Int32Array; readonly members: number[][] } {
  const members = sizes.map((): number[] => [])
  const communityOf = new Int32Array(inner.length).fill(-1)
  const homeless = [...shuffled(inner.length, random)]
  for (let tries = 0; homeless.length > 0; tries++) {
    const v = homeless.pop() ?? 0
    const c = Math.floor(random() * sizes.length)
    const group = members[c] ?? []
    const size = sizes[c] ?? 0
    if ((inner[v] ?? 0) >= size && tries < mostTries * inner.length) {
      homeless.push(v)
      continue
    }
    if (group.length === size) {
      const out = Math.floor(random() * size)
      homeless.push(group[out] ?? 0)
      group[out] = v
    } else group.push(v)
    communityOf[v] = c
  }
  return { communityOf, members }
}

function matched(of: readonly number[], degree: (v: number) => number, allowed: (a: number, b: number) => boolean, nodes: number, random: Random): [number, number][] {
  const stubs = of.flatMap((v) => Array.from({ length: Math.max(0, degree(v)) }, () => v))
  const mixed = [...shuffled(stubs.length, random)].map((i) => stubs[i] ?? 0)
  const key = (a: number, b: number): number => Math.min(a, b) * nodes + Math.max(a, b)
  const taken = new Set<number>()
  const fits = (a: number, b: number): boolean => a !== b && allowed(a, b) && !taken.has(key(a, b))
  const pairs: [number, number][] = []
  const misfits: [number, number][] = []
  for (let i = 0; i + 1 < mixed.length; i += 2) {
    const [a, b] = [mixed[i] ?? 0, mixed[i + 1] ?? 0]
    if (fits(a, b)) {
      taken.add(key(a, b))
      pairs.push([a, b])
    } else misfits.push([a, b])
  }
  for (const [a, b] of misfits) {
    for (let tries = 0; tries < mostTries && pairs.length > 0; tries++) {
      const other = pairs[Math.floor(random() * pairs.length)] ?? [0, 0]
      const [c, d] = other
      if (!fits(a, c) || !fits(b, d) || key(a, c) === key(b, d)) continue
      taken.delete(key(c, d))
      taken.add(key(a, c))
      taken.add(key(b, d))
      other[1] = a
      other[0] = c
      pairs.push([b, d])
      break
    }
  }
  return pairs
}
