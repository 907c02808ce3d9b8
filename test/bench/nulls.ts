import { lfrGraph } from '../communities/graph/support/lfr-graph.js'
import { forumTies, gml } from '../communities/graph/support/real-graphs.js'
import { rewired, type WeightedEdge } from '../communities/graph/support/graphs.js'
import { dataFolder } from '../support/data.js'
import { contend } from './support/contender.js'
import { partitioners, pythonWithIgraph } from './support/partitioners.js'

const contender = process.argv[2] ?? ''
const partition = partitioners[contender]
if (partition === undefined) throw new Error(`Nobody is called ${contender}.`)
const rounds = 30

const planted = lfrGraph({ nodes: 1000, meanDegree: 15, maxDegree: 50, mixing: 0.3, smallest: 20, largest: 100, seed: 1 }).edges
const sources: readonly (readonly [name: string, edges: readonly WeightedEdge[]])[] = [
  ...(dataFolder === undefined ? [] : [['karate', gml('karate_club.gml').edges], ['polbooks', gml('polbooks.gml').edges], ['forum', await forumTies()]] as const),
  ['planted', planted],
]

if (contender === 'igraph' && pythonWithIgraph === undefined) console.log(JSON.stringify({ ms: 0, peakMegabytes: 0, facts: { 'python3 with igraph answers (Debian: python3-igraph)': 0 } }))
else {
  await contend(() => sources.map(([name, edges]) => {
    // A node alone is no community to anybody.
    const reported = Array.from({ length: rounds }, (_, seed) => partition(rewired(edges, seed + 1)).filter((ids) => ids.length > 1).length)
    return [name, reported] as const
  }), (found) => Object.fromEntries(found.flatMap(([name, reported]) => [
    [`${name}, ${rounds} times rewired: with communities`, reported.filter((count) => count > 0).length],
    [`${name}: communities reported, mean`, reported.reduce((sum, count) => sum + count, 0) / rounds],
  ])))
}
