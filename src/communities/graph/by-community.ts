/** The nodes of community `c` are `nodes` from `starts[c]` up to, not including, `starts[c + 1]`, in order. */
export interface ByCommunity {
  readonly starts: Int32Array
  readonly nodes: Int32Array
}

/** Nodes by community. @param count - number of communities, which are numbered from 0. */
export function byCommunity(membership: Int32Array, count: number): ByCommunity {
  const order = membership.length
  const starts = new Int32Array(count + 1)
  for (let v = 0; v < order; v++) starts[(membership[v] as number) + 1] = (starts[(membership[v] as number) + 1] as number) + 1
  for (let c = 0; c < count; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number)
  const nodes = new Int32Array(order)
  const cursor = starts.slice(0, count)
  for (let v = 0; v < order; v++) {
    const c = membership[v] as number
    const at = cursor[c] as number
    nodes[at] = v
    cursor[c] = at + 1
  }
  return { starts, nodes }
}
