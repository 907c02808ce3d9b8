import { UndirectedGraph } from 'graphology'
import * as louvainModule from 'graphology-communities-louvain'
import { createGraph, leiden, modularity } from 'civic-cafe/communities'
import { contend } from './support/contender.js'
import { plantedGraph } from './support/planted-graph.js'

const { edges } = plantedGraph({ nodes: 100_000, edges: 1_000_000, mixing: 0.4 })

if (process.argv[2] === 'civic-cafe') {
  await contend(() => leiden(createGraph(edges), { seed: 1 }), ({ communities, modularity: q }) => ({ communities: communities.length, modularity: q }))
} else {
  // The package is CommonJS: its function is the default export of the default export.
  const louvain = (louvainModule.default as unknown as { default?: unknown }).default ?? louvainModule.default
  await contend(() => {
    const graph = new UndirectedGraph()
    for (const [a, b] of edges) graph.mergeEdge(a, b)
    return (louvain as (graph: UndirectedGraph, options: object) => Record<string, number>)(graph, { randomWalk: false })
  }, (communityOf) => {
    const groups = new Map<number, string[]>()
    for (const [node, community] of Object.entries(communityOf)) groups.set(community, [...(groups.get(community) ?? []), node])
    return { communities: groups.size, modularity: modularity(createGraph(edges), [...groups.values()]) }
  })
}
