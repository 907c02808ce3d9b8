import { byCodeUnit } from '../core/compare.js'

/** So many letters are told apart at once, each in eight bits. */
const letters = 4
/** What a letter beyond the first 254 counts as. */
const beyond = 255

/**
 * In order of id by code unit; what has the same id stays in the order in which it came.
 *
 * Ids are digests, or begin alike and then differ: four letters from where they first do tell nearly all of a million apart.
 * By these they are dealt out like cards, twice, and only what they do not tell apart is compared: far fewer than all.
 */
export function inOrderOfId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const from = sharedBeginning(items)
  const keys = new Uint32Array(items.length)
  const places = new Uint32Array(items.length)
  items.forEach(({ id }, place) => {
    keys[place] = keyOf(id, from)
    places[place] = place
  })
  const order = dealt(keys, dealt(keys, places, 0), 16)
  const sorted: T[] = []
  for (const place of order) sorted.push(items[place] as T)
  for (let start = 0, end = 1; start < sorted.length; start = end++) {
    while (end < sorted.length && keys[order[end] as number] === keys[order[start] as number]) end++
    if (end - start === 1) continue
    const alike = sorted.slice(start, end).sort((a, b) => byCodeUnit(a.id, b.id))
    for (let i = 0; i < alike.length; i++) sorted[start + i] = alike[i] as T
  }
  return sorted
}

/** How many letters all ids begin with. */
function sharedBeginning(items: readonly { readonly id: string }[]): number {
  const first = items[0]?.id ?? ''
  let length = first.length
  for (const { id } of items) {
    let same = 0
    while (same < length && id.charCodeAt(same) === first.charCodeAt(same)) same++
    length = same
  }
  return length
}

/** A number in whose order ids are as far as it tells them apart: what follows a letter it does not know is left out of it. */
function keyOf(id: string, from: number): number {
  let key = 0
  let known = true
  for (let i = from; i < from + letters; i++) {
    const letter: number = known && i < id.length ? Math.min(id.charCodeAt(i) + 1, beyond) : 0
    known &&= letter !== beyond
    key = key * 256 + letter
  }
  return key
}

/** Puts places in order of sixteen bits of their keys, from bit `shift` up; equal ones stay as they are (counting sort). */
function dealt(keys: Uint32Array, places: Uint32Array, shift: number): Uint32Array {
  const ends = new Uint32Array(1 << 16)
  for (const key of keys) {
    const heap = (key >>> shift) & 0xffff
    ends[heap] = (ends[heap] as number) + 1
  }
  for (let heap = 1; heap < ends.length; heap++) ends[heap] = (ends[heap] as number) + (ends[heap - 1] as number)
  const sorted = new Uint32Array(places.length)
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i] as number
    const heap = ((keys[place] as number) >>> shift) & 0xffff
    ends[heap] = (ends[heap] as number) - 1
    sorted[ends[heap] as number] = place
  }
  return sorted
}
