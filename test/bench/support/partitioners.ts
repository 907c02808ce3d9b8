import { spawnSync } from 'node:child_process'
import { createGraph, leiden, partitionByEvidence } from 'civic-cafe/communities'
import { UndirectedGraph } from 'graphology'
import * as louvainModule from 'graphology-communities-louvain'
import { jLouvain } from 'jlouvain'
import createNgraph from 'ngraph.graph'
import { detectClusters } from 'ngraph.leiden'

/** An edge list, as all who partition take it. */
export type Edges = readonly (readonly [from: string, to: string, weight?: number])[]

/** Whoever finds communities in an edge list, at their own defaults. */
export type Partitioner = (edges: Edges) => string[][]

// The package is CommonJS: its function is the default export of the default export.
const louvain = ((louvainModule.default as unknown as { default?: unknown }).default ?? louvainModule.default) as (graph: UndirectedGraph, options: object) => Record<string, number>

const grouped = (communityOf: Iterable<readonly [string, number]>): string[][] => {
  const groups = new Map<number, string[]>()
  for (const [node, community] of communityOf) {
    const group = groups.get(community)
    if (group === undefined) groups.set(community, [node])
    else group.push(node)
  }
  return [...groups.values()]
}

/** By name. igraph is Debian's python3-igraph, in a process of its own; without it there is `undefined`. */
export const partitioners: Readonly<Record<string, Partitioner>> = {
  // No structure is an answer: then nobody is told of a community.
  'civic-cafe': (edges) => {
    const { communities, bits } = partitionByEvidence(createGraph(edges))
    return bits > 0 ? communities : []
  },
  'civic-cafe, leiden': (edges) => leiden(createGraph(edges)).communities,
  'graphology-louvain': (edges) => {
    const graph = new UndirectedGraph()
    for (const [a, b, weight = 1] of edges) graph.mergeEdge(a, b, { weight })
    return grouped(Object.entries(louvain(graph, { randomWalk: false })))
  },
  'ngraph.leiden': (edges) => {
    const graph = createNgraph()
    for (const [a, b, weight = 1] of edges) graph.addLink(a, b, { weight })
    return [...detectClusters(graph, { randomSeed: 1 }).getCommunities().values()]
  },
  jlouvain: (edges) => {
    const nodes = [...new Set(edges.flatMap(([a, b]) => [a, b]))]
    return grouped(Object.entries(jLouvain().nodes(nodes).edges(edges.map(([source, target, weight = 1]) => ({ source, target, weight })))()))
  },
  igraph: (edges) => igraph(edges).communities,
}

const python = `
import json, resource, sys, time
import igraph
names, pairs, weights = {}, [], []
lines = [line.rstrip('\\n').split('\\t') for line in sys.stdin]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start, cpu = time.perf_counter(), time.process_time()
for a, b, w in lines:
    pairs.append((names.setdefault(a, len(names)), names.setdefault(b, len(names))))
    weights.append(float(w))
numbered = time.process_time()
graph = igraph.Graph(n=len(names), edges=pairs)
found = graph.community_leiden(objective_function='modularity', weights=weights, n_iterations=2)
ms, cpu, alone = (time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000, (time.process_time() - numbered) * 1000
peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / 1e6
ids = list(names)
print(json.dumps({'ms': ms, 'cpuMs': cpu, 'numberedCpuMs': alone, 'peakMegabytes': peak, 'communities': [[ids[v] for v in c] for c in found]}))
`
const interpreters = ['python3', '/usr/bin/python3']

/** A python3 that knows igraph, `undefined` where there is none. */
export const pythonWithIgraph: string | undefined = interpreters.find((name) => spawnSync(name, ['-c', 'import igraph; igraph.Graph.community_leiden']).status === 0)

/**
 * igraph's C Leiden with its own measurements: what it takes to start Python and to hand over the edges is not
 * counted; `numberedCpuMs` is the C library alone, without turning ids into numbers.
 */
export function igraph(edges: Edges): { readonly ms: number; readonly cpuMs: number; readonly numberedCpuMs: number; readonly peakMegabytes: number; readonly communities: string[][] } {
  const { stdout } = spawnSync(pythonWithIgraph ?? 'python3', ['-c', python], { input: edges.map(([a, b, weight = 1]) => `${a}\t${b}\t${weight}`).join('\n'), encoding: 'utf8', maxBuffer: 2 ** 30 })
  return JSON.parse(stdout) as ReturnType<typeof igraph>
}
