/** Weights of pairs of people or venues. */
export interface Pairs {
  /** Key of a pair → the two and their weight. */
  readonly byKey: Map<string, { readonly a: string; readonly b: string; weight: number }>
  /** How many independent facts the weights come from. */
  observations: number
}

/** No pairs yet. */
export function noPairs(): Pairs {
  return { byKey: new Map(), observations: 0 }
}

/** Adds to the weight of a pair; nobody is paired with themselves. */
export function addPair(pairs: Pairs, one: string, other: string, weight: number): void {
  if (one === other) return
  const [a, b] = one < other ? [one, other] : [other, one]
  const key = `${a}\0${b}`
  const known = pairs.byKey.get(key)
  if (known === undefined) pairs.byKey.set(key, { a, b, weight })
  else known.weight += weight
}
