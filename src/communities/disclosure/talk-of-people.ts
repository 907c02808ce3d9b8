import type { ResidentMention } from '../heard.js'

/**
 * What each person has said, as a digest that changes when they say, change or delete something, and with nothing else. The
 * digests of mentions are added up, so that their order does not matter.
 */
export function talkOfPeople(residents: readonly ResidentMention[]): ReadonlyMap<string, string> {
  const sums = new Map<string, { one: number; other: number }>()
  for (const { mention, author } of residents) {
    const sum = sums.get(author) ?? { one: 0, other: 0 }
    const name = `${mention.id}#${mention.revision}`
    sum.one = (sum.one + hash(name, 0x811c9dc5)) >>> 0
    sum.other = (sum.other + hash(name, 0x2f0b4c47)) >>> 0
    sums.set(author, sum)
  }
  return new Map([...sums].map(([author, { one, other }]) => [author, one.toString(36).padStart(7, '0') + other.toString(36).padStart(7, '0')]))
}

// FNV-1a (Fowler, Noll & Vo), with a last stir so that sums of like names spread. Nobody gains by a collision: it would
// only keep a view as it is for longer.
function hash(text: string, basis: number): number {
  let state = basis
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
  return (state ^ (state >>> 15)) >>> 0
}
