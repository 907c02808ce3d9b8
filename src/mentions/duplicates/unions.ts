/** Disjoint sets of the numbers below `size`. @internal */
export interface Unions {
  /** The set's representative: its smallest member. */
  find(item: number): number
  join(a: number, b: number): void
}

/** @internal */
export function createUnions(size: number): Unions {
  const parent = Uint32Array.from({ length: size }, (_, index) => index)
  const find = (item: number): number => {
    let root = item
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
      parent[root] = parent[up] ?? up
      root = up
    }
    return root
  }
  return {
    find,
    join(a, b) {
      const x = find(a)
      const y = find(b)
      if (x < y) parent[y] = x
      else parent[x] = y
    },
  }
}
