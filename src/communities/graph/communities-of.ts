import { byCodeUnit } from '../../core/compare.js'
import { GraphError } from './graph-error.js'
import type { Graph } from './graph.js'
import { orderOf } from './graph.js'

/** Communities as lists of ids: each in order of id, the largest first, equal ones by their first id. */
export function communitiesOf(graph: Graph, membership: Int32Array): string[][] {
  const lists = new Map<number, string[]>()
  graph.ids.forEach((id, node) => {
    const community = membership[node] ?? node
    const list = lists.get(community)
    if (list === undefined) lists.set(community, [id])
    else list.push(id)
  })
  return [...lists.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''))
}

/**
 * Community by node.
 * @throws GraphError `invalid-partition`.
 */
export function membershipOf(graph: Graph, communities: readonly (readonly string[])[]): Int32Array {
  const index = new Map(graph.ids.map((id, node) => [id, node]))
  const membership = new Int32Array(orderOf(graph)).fill(-1)
  let placed = 0
  communities.forEach((ids, community) => {
    for (const id of ids) {
      const node = index.get(id)
      if (node === undefined || membership[node] !== -1) throw new GraphError('invalid-partition', 'A community holds a node twice, or one the graph does not have.')
      membership[node] = community
      placed++
    }
  })
  if (placed !== orderOf(graph)) throw new GraphError('invalid-partition', 'The communities do not hold every node of the graph.')
  return membership
}
