/**
 * Weights of pairs of nodes: of node `a` those from `offsets[a]` up to, not including, `offsets[a + 1]`, with others of
 * higher number only, in order.
 */
export interface Pairs {
  readonly offsets: Int32Array
  readonly others: Int32Array
  readonly weights: Float64Array
  /** How many independent facts the weights come from. */
  readonly observations: number
}

/**
 * Collects the pairs of every node in turn. Equal pairs are added up in the order in which they are given.
 *
 * @param pairsOf - gives all others of a node, each with a weight; nobody is paired with themselves, and a pair is given
 * to the lower of the two.
 */
export function collectPairs(order: number, pairsOf: (node: number, add: (other: number, weight: number) => void) => void): Omit<Pairs, 'observations'> {
  const sums = new Float64Array(order)
  let touched = new Int32Array(256)
  let touches = 0
  const add = (other: number, weight: number): void => {
    if (sums[other] === 0) {
      if (touches === touched.length) touched = doubled(touched, new Int32Array(2 * touches))
      touched[touches++] = other
    }
    sums[other] = (sums[other] as number) + weight
  }
  const offsets = new Int32Array(order + 1)
  let others = new Int32Array(1024)
  let weights = new Float64Array(1024)
  let end = 0
  for (let node = 0; node < order; node++) {
    touches = 0
    pairsOf(node, add)
    while (end + touches > others.length) {
      others = doubled(others, new Int32Array(2 * others.length))
      weights = doubled(weights, new Float64Array(2 * weights.length))
    }
    for (const other of touched.subarray(0, touches).sort()) {
      others[end] = other
      weights[end++] = sums[other] as number
      sums[other] = 0
    }
    offsets[node + 1] = end
  }
  return { offsets, others: others.slice(0, end), weights: weights.slice(0, end) }
}

function doubled<A extends Int32Array | Float64Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}
