/** Somebody in a tie graph. */
export interface TieNode {
  readonly id: string
  readonly council: boolean
}

/**
 * Who has talked with whom: one tie between two people however often they talk, direction ignored.
 * All the council's accounts count as one: the council is one guest, whatever it wears.
 */
export interface TieGraph {
  readonly nodes: readonly TieNode[]
  /** Pairs of node ids. Repeats, loops and ties between council accounts are ignored. */
  readonly ties: Iterable<readonly [string, string]>
}

/** Ties by number: residents 1…`residents`, 0 the council. */
export interface NumberedTies {
  readonly residents: number
  /** Ends of each distinct tie, the smaller number first. */
  readonly a: Int32Array
  readonly b: Int32Array
}

/** @internal Number of the council in numbered ties. */
export const councilNumber = 0

/** @internal Numbers residents and keeps each tie once. Gives also the place of a tie in the arrays. */
export function numberTies(graph: TieGraph): NumberedTies & { readonly indexOf: (from: string, to: string) => number | undefined } {
  const numbers = new Map<string, number>()
  let residents = 0
  for (const { id, council } of graph.nodes) if (!numbers.has(id)) numbers.set(id, council ? councilNumber : ++residents)
  const places = new Map<number, number>()
  const ends: [number, number][] = []
  const keyOf = (from: string, to: string): readonly [number, number, number] | undefined => {
    const x = numbers.get(from)
    const y = numbers.get(to)
    if (x === undefined || y === undefined || x === y) return undefined
    const low = Math.min(x, y)
    const high = Math.max(x, y)
    return [low, high, low * (residents + 1) + high]
  }
  for (const [from, to] of graph.ties) {
    const tie = keyOf(from, to)
    if (tie === undefined || places.has(tie[2])) continue
    places.set(tie[2], ends.length)
    ends.push([tie[0], tie[1]])
  }
  return {
    residents,
    a: Int32Array.from(ends, ([low]) => low),
    b: Int32Array.from(ends, ([, high]) => high),
    indexOf: (from, to) => places.get(keyOf(from, to)?.[2] ?? -1),
  }
}
