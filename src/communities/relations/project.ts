import { createPairList, transposed, type Lists } from '../../core/lists.js'
import { collectPairs, type Pairs } from './pairs.js'

/** An item shared by more people than this ties nobody together. */
const mostSharers = 200
/** … a power of two no less than that. */
const mostPlaces = 256
/** Nobody is tied to more people than this by one item. */
const mostPartners = 16

/**
 * Pairs of people who share an item (a thread, a link, a tag), weighted 1/(size − 1) so that every sharer of an item
 * gets a weight of 1 from it in all (Newman 2001). An item of s people counts as s − 1 observations, not as its
 * s(s − 1)/2 pairs: one busy thread is one fact about each who is in it.
 *
 * An item of many does not say who of them dealt with whom, and all its pairs would be most of the graph. Its sharers are
 * put in a ring, in an order drawn from their ids and the item's, and each is tied to the 16 nearest: the same weight for
 * each, and for every pair on average, from far fewer pairs.
 *
 * @param order - nodes there are; people are numbered below it.
 * @param itemsOf - the items of each person, numbered from 0; one twice in a row counts once.
 * @param drawnBy - numbers as if drawn by lot, of people and of items, which do not change when others come.
 */
export function project(order: number, itemsOf: Lists, items: number, drawnBy: { readonly people: Int32Array; readonly items: Int32Array }): Pairs {
  const sharers = transposed(itemsOf, items)
  const once = transposed(sharers, order)
  const size = (item: number): number => (sharers.offsets[item + 1] as number) - (sharers.offsets[item] as number)
  const inRing = createPairList()
  let observations = 0
  for (let item = 0; item < items; item++) {
    if (size(item) < 2 || size(item) > mostSharers) continue
    observations += size(item) - 1
    if (size(item) - 1 > mostPartners) tieInRing(sharers.entries.subarray(sharers.offsets[item], sharers.offsets[item + 1]), drawnBy.people, drawnBy.items[item] as number, inRing.push)
  }
  const ring = inRing.byRow(order)
  // People come in order, and so do the sharers of an item: whoever comes after the person whose turn it is.
  const turn = sharers.offsets.slice(0, items)
  const pairs = collectPairs(order, (person, add) => {
    for (let i = once.offsets[person] as number; i < (once.offsets[person + 1] as number); i++) {
      const item = once.entries[i] as number
      const next = (turn[item] as number) + 1
      turn[item] = next
      if (size(item) - 1 > mostPartners) continue
      const weight = 1 / (size(item) - 1)
      for (let s = next; s < (sharers.offsets[item + 1] as number); s++) add(sharers.entries[s] as number, weight)
    }
    for (let i = ring.offsets[person] as number; i < (ring.offsets[person + 1] as number); i++) add(ring.entries[i] as number, 1 / mostPartners)
  })
  return { ...pairs, observations }
}

function tieInRing(people: Int32Array, drawn: Int32Array, lot: number, tie: (one: number, other: number) => void): void {
  // Lot and place among the sharers in one number, so that they are sorted as numbers are.
  const lots = Float64Array.from(people, (person, place) => stirred((drawn[person] as number) ^ lot) * mostPlaces + place).sort()
  const ring = Int32Array.from(lots, (drawnLot) => people[drawnLot - Math.floor(drawnLot / mostPlaces) * mostPlaces] as number)
  ring.forEach((person, place) => {
    for (let step = 1; step <= mostPartners / 2; step++) {
      const other = ring[(place + step) % ring.length] as number
      tie(Math.min(person, other), Math.max(person, other))
    }
  })
}

/** A number as if drawn by lot from another (the finaliser of MurmurHash3). */
function stirred(value: number): number {
  let v = value
  v = Math.imul(v ^ (v >>> 16), 0x85ebca6b)
  v = Math.imul(v ^ (v >>> 13), 0xc2b2ae35)
  return v ^ (v >>> 16)
}

/** A number as if drawn by lot from an id (FNV-1a, Fowler, Noll & Vo). */
export function lotOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return stirred(hash)
}
