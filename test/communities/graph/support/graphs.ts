import { seededRandom } from '../../../../src/core/random.js'
import fc from 'fast-check'

/** An edge as `createGraph` takes it. */
export type WeightedEdge = readonly [from: string, to: string, weight: number]

const node = fc.nat(18).map((n) => `n${n}`)

/** Small graphs with everything in them that a graph may have: self loops, edges given twice, disconnected parts, nodes without an edge. */
export const anyEdges: fc.Arbitrary<WeightedEdge[]> = fc.array(
  fc.tuple(node, node, fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(0), fc.double({ min: 0.01, max: 50, noNaN: true }))),
  { minLength: 1, maxLength: 90 },
)

/** Graphs of one kind of weight or another: all alike, whole numbers, anything, or tiny beside enormous; with all that `anyEdges` has. */
export const graphs: fc.Arbitrary<WeightedEdge[]> = fc.oneof(
  anyEdges,
  ...[fc.constant(1), fc.constant(0.1), fc.integer({ min: 0, max: 4 }), fc.double({ min: 1e-9, max: 1e-7, noNaN: true }), fc.constantFrom(1e-6, 1, 1e6)]
    .map((weight) => fc.array(fc.tuple(node, node, weight), { minLength: 1, maxLength: 120 })),
)

/** Whether the nodes hang together by edges of weight among themselves. */
export function hangsTogether(edges: readonly (readonly [string, string, number?])[], nodes: readonly string[]): boolean {
  const inside = new Set(nodes)
  const neighbours = new Map<string, string[]>()
  for (const [a, b, weight = 1] of edges) {
    if (weight === 0 || !inside.has(a) || !inside.has(b)) continue
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  const reached = new Set<string>(nodes.slice(0, 1))
  for (const from of reached) for (const next of neighbours.get(from) ?? []) reached.add(next)
  return reached.size === inside.size
}

/** Edges between any two of `nodes` with equal chance, `edges` of them: there is nothing to be found here. */
export function randomGraph(nodes: number, edges: number, seed: number): WeightedEdge[] {
  const random = seededRandom(seed)
  const pick = (): number => Math.floor(random() * nodes)
  const drawn = new Map<string, WeightedEdge>()
  while (drawn.size < edges) {
    const [a, b] = [pick(), pick()].sort((x, y) => x - y)
    if (a !== b) drawn.set(`${a}-${b}`, [`n${a}`, `n${b}`, 1])
  }
  return [...drawn.values()]
}

/** `groups` of `size` nodes; each node has about `inner` edges to its own and `outer` to the rest. */
export function plantedGraph(groups: number, size: number, inner: number, outer: number, seed: number): { readonly edges: WeightedEdge[]; readonly truth: string[][] } {
  const random = seededRandom(seed)
  const truth = Array.from({ length: groups }, (_, g) => Array.from({ length: size }, (_none, i) => `g${g}-${i}`))
  const nodes = truth.flat()
  const edges: WeightedEdge[] = []
  nodes.forEach((a, i) => {
    const own = Math.floor(i / size)
    for (let j = i + 1; j < nodes.length; j++) {
      const odds = Math.floor(j / size) === own ? inner / (size - 1) : outer / (nodes.length - size)
      if (random() < odds) edges.push([a, nodes[j] ?? '', 1])
    }
  })
  return { edges, truth }
}

/** The same graph with its edges’ ends exchanged at random: every node keeps its number of edges, every edge its weight; whatever was planted is gone. */
export function rewired(edges: readonly WeightedEdge[], seed: number): WeightedEdge[] {
  const random = seededRandom(seed)
  const pairs = edges.map(([a, b, weight]): [string, string, number] => [a, b, weight])
  const keyOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
  const present = new Set(pairs.map(([a, b]) => keyOf(a, b)))
  for (let swap = 0; swap < 20 * pairs.length; swap++) {
    const one = pairs[Math.floor(random() * pairs.length)]
    const other = pairs[Math.floor(random() * pairs.length)]
    if (one === undefined || other === undefined) continue
    const [a, b] = one
    const [c, d] = random() < 0.5 ? [other[0], other[1]] : [other[1], other[0]]
    if (new Set([a, b, c, d]).size < 4 || present.has(keyOf(a, d)) || present.has(keyOf(c, b))) continue
    present.delete(keyOf(a, b))
    present.delete(keyOf(c, d))
    present.add(keyOf(a, d))
    present.add(keyOf(c, b))
    one[1] = d
    other[0] = c
    other[1] = b
  }
  return pairs
}
