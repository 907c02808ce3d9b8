import { adjustedRandIndex, createGraph, leiden, partitionByEvidence } from 'civic-cafe/communities'
import { seededRandom } from '../../src/core/random.js'
import { shuffled } from '../../src/communities/graph/shuffled.js'
import { lfrGraph } from '../communities/graph/support/lfr-graph.js'
import { gml } from '../communities/graph/support/real-graphs.js'
import type { WeightedEdge } from '../communities/graph/support/graphs.js'
import { dataFolder } from '../support/data.js'
import { contend } from './support/contender.js'
import { partitioners, pythonWithIgraph, type Edges } from './support/partitioners.js'

const contender = process.argv[2] ?? ''
const partition = partitioners[contender]
if (partition === undefined) throw new Error(`Nobody is called ${contender}.`)
const rounds = [1, 2, 3, 4, 5]

const sources: readonly (readonly [name: string, edges: readonly WeightedEdge[]])[] = [
  ...(dataFolder === undefined ? [] : [['polbooks', gml('polbooks.gml').edges]] as const),
  ...[0.4, 0.5, 0.55].map((mixing) => [`LFR μ ${mixing}`, lfrGraph({ nodes: 1000, meanDegree: 15, maxDegree: 50, mixing, smallest: 20, largest: 100, seed: 1 }).edges] as const),
]

/** Ours goes on from what it found before; the others have no way to. */
const warm: Readonly<Record<string, (edges: Edges, from: string[][]) => string[][]>> = {
  'civic-cafe': (edges, from) => partitionByEvidence(createGraph(edges), { from }).communities,
  'civic-cafe, leiden': (edges, from) => leiden(createGraph(edges), { from }).communities,
}

const turned = (edges: Edges, seed: number): Edges => {
  const random = seededRandom(seed)
  return [...shuffled(edges.length, random)].map((e) => {
    const [a, b, weight = 1] = edges[e] ?? ['', '']
    return random() < 0.5 ? [a, b, weight] : [b, a, weight]
  })
}
const withMore = (edges: Edges, seed: number): Edges => {
  const random = seededRandom(seed)
  const nodes = [...new Set(edges.flatMap(([a, b]) => [a, b]))]
  const any = (): string => nodes[Math.floor(random() * nodes.length)] ?? ''
  return [...edges, ...Array.from({ length: Math.ceil(edges.length / 100) }, () => [any(), any()] as const)]
}
const mean = (of: (seed: number) => number): number => rounds.reduce((sum, seed) => sum + of(seed), 0) / rounds.length

if (contender === 'igraph' && pythonWithIgraph === undefined) console.log(JSON.stringify({ ms: 0, peakMegabytes: 0, facts: { 'python3 with igraph answers (Debian: python3-igraph)': 0 } }))
else {
  await contend(() => sources.flatMap(([name, edges]): [string, number][] => {
    const before = partition(edges)
    const again = warm[contender] ?? partition
    return [
      [`${name}: permuted`, mean((seed) => adjustedRandIndex(partition(turned(edges, seed)), before))],
      [`${name}: 1 % more edges`, mean((seed) => adjustedRandIndex(again(withMore(edges, seed), before), before))],
    ]
  }), (scores) => Object.fromEntries(scores))
}
