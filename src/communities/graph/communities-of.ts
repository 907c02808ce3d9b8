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

/**
 * Community by node of a partition to start from: ids the graph does not have are passed over, nodes not listed are
 * alone. Numbered from 0 in order of first node, so that the order of the lists cannot show.
 * @throws GraphError `invalid-partition` for a node listed twice.
 */
export function startOf(graph: Graph, communities: readonly (readonly string[])[]): Int32Array {
  const order = orderOf(graph)
  const community = new Map<string, number>()
  communities.forEach((ids, c) => {
    for (const id of ids) {
      if (community.has(id)) throw new GraphError('invalid-partition', 'The communities to start from hold a node twice.')
      community.set(id, c)
    }
  })
  const start = Int32Array.from(graph.ids, (id, node) => community.get(id) ?? communities.length + node)
  const fresh = new Map<number, number>()
  for (let v = 0; v < order; v++) {
    const label = start[v] as number
    const known = fresh.get(label)
    if (known === undefined) fresh.set(label, fresh.size)
    start[v] = known ?? fresh.size - 1
  }
  return start
}
