/**
 * An undirected weighted graph in compressed sparse rows, nodes in order of id. Made by `createGraph`; treat the arrays
 * as read-only.
 */
export interface Graph {
  /** Node ids in code unit order; everywhere else a node is its index here. */
  readonly ids: readonly string[]
  /** The arcs of node `v` are those from `offsets[v]` up to, not including, `offsets[v + 1]`. */
  readonly offsets: Int32Array
  /** Other end of each arc, ascending within a node. Every edge is two arcs; self loops are not here. */
  readonly targets: Int32Array
  /** Weight of each arc, greater than 0. */
  readonly weights: Float64Array
  /** Weight of each node's self loop, 0 for none. */
  readonly loops: Float64Array
  /** Sum of the weights of each node's arcs, and twice its self loop. */
  readonly strengths: Float64Array
  /** Sum of the weights of all edges, self loops once: `m` in the literature. */
  readonly totalWeight: number
}

/** A graph without names: what the levels of an aggregation are. */
export interface Rows extends Omit<Graph, 'ids'> {
  /** How many nodes of the graph it was aggregated from each node stands for. Absent: each for itself. */
  readonly sizes?: Int32Array
}

/** Number of nodes. */
export function orderOf(graph: Rows): number {
  return graph.loops.length
}
