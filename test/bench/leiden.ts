import { createGraph, modularity } from 'civic-cafe/communities'
import { contend } from './support/contender.js'
import { igraph, partitioners, pythonWithIgraph } from './support/partitioners.js'
import { inPieces } from './support/pieces.js'
import { plantedGraph } from './support/planted-graph.js'

const [contender = '', size] = (process.argv[2] ?? '').split(', ')
const { edges } = size === '10,000' ? plantedGraph({ nodes: 10_000, edges: 100_000, mixing: 0.4 }) : plantedGraph({ nodes: 100_000, edges: 1_000_000, mixing: 0.4 })
const quality = (communities: readonly (readonly string[])[]): Record<string, number> => ({
  communities: communities.length,
  modularity: modularity(createGraph(edges), communities),
  'communities in pieces': inPieces(edges, communities),
})

if (contender === 'igraph') {
  if (pythonWithIgraph === undefined) console.log(JSON.stringify({ ms: 0, peakMegabytes: 0, facts: { 'python3 with igraph answers (Debian: python3-igraph)': 0 } }))
  else {
    const { ms, cpuMs, numberedCpuMs, peakMegabytes, communities } = igraph(edges)
    console.log(JSON.stringify({ ms, peakMegabytes, facts: { 'CPU ms': Math.round(cpuMs), 'CPU ms once ids are numbers': Math.round(numberedCpuMs), ...quality(communities) } }))
  }
} else {
  const partition = partitioners[contender === 'civic-cafe' ? 'civic-cafe, leiden' : contender]
  if (partition === undefined) throw new Error(`Nobody is called ${contender}.`)
  let cpuMs = 0
  await contend(() => {
    const before = process.cpuUsage()
    const communities = partition(edges)
    const { user, system } = process.cpuUsage(before)
    cpuMs = Math.round((user + system) / 1000)
    return communities
  }, (communities) => ({ 'CPU ms': cpuMs, ...quality(communities) }))
}
