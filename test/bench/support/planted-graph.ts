import { seededRandom } from '../../../src/core/random.js'

/** What to plant. */
export interface PlantedGraphOptions {
  readonly nodes: number
  readonly edges: number
  /** Share of each node's edges that leave its community, as μ of the LFR benchmark. */
  readonly mixing: number
  readonly communitySizes?: readonly [smallest: number, largest: number] | undefined
  readonly seed?: number | undefined
}

/**
 * A graph in the manner of Lancichinetti, Fortunato & Radicchi (2008): degrees and community sizes follow power laws
 * (exponents 2.5 and 1.5), a share `mixing` of every node's edges leaves its community. Stubs are matched at random;
 * self loops and repeated pairs are drawn again, so the number of edges is met exactly.
 */
export function plantedGraph(options: PlantedGraphOptions): { readonly edges: [string, string][]; readonly truth: string[][] } {
  const { nodes, edges, mixing, communitySizes = [20, 1000], seed = 1 } = options
  const random = seededRandom(seed)
  const power = (low: number, high: number, exponent: number): number => {
    const a = low ** (1 - exponent)
    const b = high ** (1 - exponent)
    return (a + random() * (b - a)) ** (1 / (1 - exponent))
  }

  const communityOf = new Int32Array(nodes)
  const members: number[][] = []
  for (let placed = 0; placed < nodes;) {
    const size = Math.min(nodes - placed, Math.round(power(communitySizes[0], communitySizes[1], 1.5)))
    members.push(Array.from({ length: size }, (_, i) => placed + i))
    communityOf.fill(members.length - 1, placed, placed + size)
    placed += size
  }

  // Cumulative propensities, whole and by community, so that an end is drawn by bisection.
  const mean = (2 * edges) / nodes
  const propensity = Float64Array.from({ length: nodes }, () => power(mean / 2.6, mean * 10, 2.5))
  const cumulative = new Float64Array(nodes + 1)
  for (let v = 0; v < nodes; v++) cumulative[v + 1] = (cumulative[v] ?? 0) + (propensity[v] ?? 0)
  const draw = (from: number, to: number): number => {
    const low = cumulative[from] ?? 0
    const ticket = low + random() * ((cumulative[to] ?? 0) - low)
    let a = from
    let b = to - 1
    while (a < b) {
      const middle = (a + b) >> 1
      if ((cumulative[middle + 1] ?? 0) > ticket) b = middle
      else a = middle + 1
    }
    return a
  }

  const names = Array.from({ length: nodes }, (_, v) => `n${(Math.imul(v, 2654435761) >>> 0).toString(36)}-${v}`)
  const taken = new Set<number>()
  const list: [string, string][] = []
  while (list.length < edges) {
    const a = draw(0, nodes)
    const home = members[communityOf[a] ?? 0] ?? []
    const first = home[0] ?? 0
    const inside = random() >= mixing
    const b = inside ? draw(first, first + home.length) : draw(0, nodes)
    if (a === b || (!inside && communityOf[a] === communityOf[b])) continue
    const key = Math.min(a, b) * nodes + Math.max(a, b)
    if (taken.has(key)) continue
    taken.add(key)
    list.push([names[a] ?? '', names[b] ?? ''])
  }
  return { edges: list, truth: members.map((list) => list.map((v) => names[v] ?? '')) }
}
