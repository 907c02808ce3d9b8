import { transposed, type Lists } from './incidence.js'
import { collectPairs, type Pairs } from './pairs.js'

/** An item shared by more people than this ties nobody together. */
const mostSharers = 200

/**
 * Pairs of people who share an item (a thread, a link, a tag), weighted 1/(size − 1) so that every sharer of an item
 * gets a weight of 1 from it in all (Newman 2001). An item of s people counts as s − 1 observations, not as its
 * s(s − 1)/2 pairs: one busy thread is one fact about each who is in it.
 *
 * @param order - nodes there are; people are numbered below it.
 * @param itemsOf - the items of each person, numbered from 0; one twice in a row counts once.
 */
export function project(order: number, itemsOf: Lists, items: number): Pairs {
  const sharers = transposed(itemsOf, items)
  const once = transposed(sharers, order)
  const size = (item: number): number => (sharers.offsets[item + 1] as number) - (sharers.offsets[item] as number)
  let observations = 0
  for (let item = 0; item < items; item++) if (size(item) >= 2 && size(item) <= mostSharers) observations += size(item) - 1
  // People come in order, and so do the sharers of an item: whoever comes after the person whose turn it is.
  const turn = sharers.offsets.slice(0, items)
  const pairs = collectPairs(order, (person, add) => {
    for (let i = once.offsets[person] as number; i < (once.offsets[person + 1] as number); i++) {
      const item = once.entries[i] as number
      const next = (turn[item] as number) + 1
      turn[item] = next
      if (size(item) > mostSharers) continue
      const weight = 1 / (size(item) - 1)
      for (let s = next; s < (sharers.offsets[item + 1] as number); s++) add(sharers.entries[s] as number, weight)
    }
  })
  return { ...pairs, observations }
}
