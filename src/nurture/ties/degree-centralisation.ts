import type { TieGraph } from './tie-graph.js'
import { numberTies } from './tie-graph.js'

/**
 * Freeman's degree centralisation of the residents of a graph, 0 (a ring, a clique) … 1 (a star), the council left out.
 *
 * Freeman 1979, Social Networks 1:215.
 *
 * @returns `null` for fewer than three residents with a tie to another.
 */
export function degreeCentralisation(graph: TieGraph): number | null {
  const { a, b } = numberTies({ ...graph, nodes: graph.nodes.filter(({ council }) => !council) })
  const degrees = new Map<number, number>()
  for (const end of [...a, ...b]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  const n = degrees.size
  if (n < 3) return null
  const most = [...degrees.values()].reduce((x, y) => Math.max(x, y))
  return [...degrees.values()].reduce((sum, degree) => sum + most - degree, 0) / ((n - 1) * (n - 2))
}
