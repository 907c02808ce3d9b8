import type { Edges } from './partitioners.js'

/** How many of the communities are in more than one piece. */
export function inPieces(edges: Edges, communities: readonly (readonly string[])[]): number {
  const of = new Map(communities.flatMap((ids, c) => ids.map((id) => [id, c] as const)))
  const neighbours = new Map<string, string[]>()
  for (const [a, b] of edges) {
    if (of.get(a) !== of.get(b)) continue
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const list = neighbours.get(one)
      if (list === undefined) neighbours.set(one, [other])
      else list.push(other)
    }
  }
  return communities.filter((ids) => {
    const reached = new Set(ids.slice(0, 1))
    for (const from of reached) for (const next of neighbours.get(from) ?? []) reached.add(next)
    return reached.size < ids.length
  }).length
}
