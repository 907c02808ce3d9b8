import { councilNumber } from './tie-graph.js'

/** Who is connected with whom: by node, the next one up in its group, and by the topmost, how many residents are in it. */
interface Groups {
  readonly parents: Int32Array
  readonly sizes: Float64Array
}

/** @internal Everybody in a group of their own. Residents only are counted; the council joins groups but adds nobody. */
export function alone(residents: number): Groups {
  const sizes = new Float64Array(residents + 1).fill(1)
  sizes[councilNumber] = 0
  return { parents: Int32Array.from(sizes, (_, node) => node), sizes }
}

/** @internal Joins two groups; gives how many pairs of residents are connected by it that were not. */
export function join(groups: Groups, x: number, y: number): number {
  const { parents, sizes } = groups
  let p = rootOf(groups, x)
  let q = rootOf(groups, y)
  if (p === q) return 0
  const sizeP = sizes[p] ?? 0
  const sizeQ = sizes[q] ?? 0
  if (sizeP < sizeQ) [p, q] = [q, p]
  parents[q] = p
  sizes[p] = sizeP + sizeQ
  return sizeP * sizeQ
}

/** @internal The one that stands for a node's group. */
export function rootOf({ parents }: Groups, node: number): number {
  let root = node
  for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) {
    // Path halving keeps the trees flat.
    const further = parents[up] ?? up
    parents[root] = further
    root = further
  }
  return root
}
