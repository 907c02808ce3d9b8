import { adjustedRandIndex } from 'civic-cafe/communities'
import { lfrGraph } from '../communities/graph/support/lfr-graph.js'
import { gml } from '../communities/graph/support/real-graphs.js'
import type { WeightedEdge } from '../communities/graph/support/graphs.js'
import { dataFolder } from '../support/data.js'
import { contend } from './support/contender.js'
import { partitioners, pythonWithIgraph } from './support/partitioners.js'

const contender = process.argv[2] ?? ''
const partition = partitioners[contender]
if (partition === undefined) throw new Error(`Nobody is called ${contender}.`)
const seeds = [1, 2, 3]
const kinds = [{ nodes: 1000, meanDegree: 10 }, { nodes: 1000, meanDegree: 15 }, { nodes: 1000, meanDegree: 20 }, { nodes: 5000, meanDegree: 10 }]
const mixings = [0.1, 0.3, 0.4, 0.5, 0.6]

const tasks: { readonly name: string; readonly graphs: readonly { readonly edges: readonly WeightedEdge[]; readonly truth: string[][] }[] }[] = [
  ...(dataFolder === undefined ? [] : [{ name: 'polbooks', graphs: [gml('polbooks.gml')] }]),
  ...kinds.flatMap(({ nodes, meanDegree }) => mixings.map((mixing) => ({
    name: `LFR, ${nodes.toLocaleString('en-GB')} nodes, mean degree ${meanDegree}, μ ${mixing}`,
    graphs: seeds.map((seed) => lfrGraph({ nodes, meanDegree, maxDegree: 50, mixing, smallest: 20, largest: 100, seed })),
  }))),
]

if (contender === 'igraph' && pythonWithIgraph === undefined) console.log(JSON.stringify({ ms: 0, peakMegabytes: 0, facts: { 'python3 with igraph answers (Debian: python3-igraph)': 0 } }))
else {
  await contend(() => tasks.map(({ name, graphs }) => {
    const scores = graphs.map(({ edges, truth }) => {
      const found = partition(edges)
      return found.length === 0 ? 0 : adjustedRandIndex(found, truth)
    })
    return [name, scores.reduce((sum, score) => sum + score, 0) / scores.length] as const
  }), (scores) => Object.fromEntries(scores))
}
