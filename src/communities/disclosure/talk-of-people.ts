import type { ResidentMention } from '../heard.js'

/**
 * What each person has said, as a digest that changes when they say, change or delete something, and with nothing else. The
 * digests of mentions are added up, so that their order does not matter.
 */
export function talkOfPeople(residents: readonly ResidentMention[]): ReadonlyMap<string, string> {
  const sums = new Map<number, { readonly author: string; one: number; other: number }>()
  for (const { mention: { id, revision }, author, person } of residents) {
    let sum = sums.get(person)
    if (sum === undefined) {
      sum = { author, one: 0, other: 0 }
      sums.set(person, sum)
    }
    const edition = `#${revision}`
    sum.one = (sum.one + hash(id, edition, 0x811c9dc5)) >>> 0
    sum.other = (sum.other + hash(id, edition, 0x2f0b4c47)) >>> 0
  }
  return new Map(Array.from(sums.values(), ({ author, one, other }) => [author, one.toString(36).padStart(7, '0') + other.toString(36).padStart(7, '0')]))
}

// FNV-1a (Fowler, Noll & Vo) of the id and what follows, with a last stir so that sums of like names spread. Nobody gains by
// a collision: it would only keep a view as it is for longer.
function hash(id: string, edition: string, basis: number): number {
  let state = mixedIn(edition, mixedIn(id, basis))
  state = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
  return (state ^ (state >>> 15)) >>> 0
}

function mixedIn(text: string, state: number): number {
  let mixed = state
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193)
  return mixed
}
