import { byCodeUnit } from '../../core/compare.js'
import { addPair, noPairs, type Pairs } from './pairs.js'

/** An item shared by more people than this ties nobody together. */
const mostSharers = 200

/**
 * Pairs of people who share an item (a thread, a link, a tag), weighted 1/(size − 1) so that every sharer of an item
 * gets a weight of 1 from it in all (Newman 2001). An item of s people counts as s − 1 observations, not as its
 * s(s − 1)/2 pairs: one busy thread is one fact about each who is in it.
 */
export function project(people: Iterable<readonly [item: string, person: string]>): Pairs {
  const sharers = new Map<string, Set<string>>()
  for (const [item, person] of people) {
    const known = sharers.get(item)
    if (known === undefined) sharers.set(item, new Set([person]))
    else known.add(person)
  }
  const pairs = noPairs()
  for (const [, set] of [...sharers].sort(([a], [b]) => byCodeUnit(a, b))) {
    if (set.size < 2 || set.size > mostSharers) continue
    const sorted = [...set].sort(byCodeUnit)
    const weight = 1 / (sorted.length - 1)
    sorted.forEach((a, i) => { for (const b of sorted.slice(i + 1)) addPair(pairs, a, b, weight) })
    pairs.observations += sorted.length - 1
  }
  return pairs
}
