import type { Place } from '../../council/council.js'
import { foldName } from '../../council/fold-name.js'
import type { Gazetteer } from '../../council/gazetteer.js'
import { byCodeUnit } from '../../core/compare.js'
import { ordinaryNames, streetWords } from './ordinary-names.js'

/** A name borne by more places than this says nothing about where. */
const maximumBearers = 5
const wordPattern = /[\p{L}\p{N}\p{M}'’‘]+|&/gu

interface Word {
  readonly folded: string
  readonly written: string
  /** Begins a sentence, so that its capital says nothing. */
  readonly opens: boolean
  /** Comes after a full stop, and no name runs over it. "St. Leonards" has an abbreviation's. */
  readonly apart: boolean
}

/**
 * The places of a gazetteer that a text names, by id.
 *
 * The longest name wins ("Harbour East" is not "Harbour"); accents, case, hyphens and apostrophes do not matter in names
 * of several words. A name of one word needs its capital or an "in", "near" or the like before it, and one that is an ordinary word ("Park", "Central", "Reading")
 * needs it inside a sentence, or "ward", "area" and the like behind it. A name with a street behind it ("Harbour Road") is the
 * street, not the place. Where several places share a name, all are given.
 *
 * @example
 * ```ts
 * findPlaces('Bins missed in Harbour ward again', gazetteer) // [{ id: 'E05000001', name: 'Harbour', kind: 'ward' }]
 * ```
 */
export function findPlaces(text: string, gazetteer: Gazetteer): Place[] {
  if (gazetteer.names.size === 0) return []
  const words = wordsOf(text)
  const found = new Map<string, Place>()
  for (let start = 0; start < words.length;) {
    const length = longestAt(words, start, gazetteer)
    if (length === 0) {
      start++
      continue
    }
    const name = nameAt(words, start, length)
    for (const place of gazetteer.names.get(name) ?? []) found.set(place.id, place)
    start += length
  }
  return [...found.values()].sort((a, b) => byCodeUnit(a.id, b.id))
}

function longestAt(words: readonly Word[], start: number, gazetteer: Gazetteer): number {
  let longest = 1
  while (longest < gazetteer.longestNameWords && words[start + longest]?.apart === false) longest++
  for (let length = longest; length > 0; length--) {
    const bearers = gazetteer.names.get(nameAt(words, start, length))
    if (bearers !== undefined && bearers.length <= maximumBearers && isMeant(words, start, length)) return length
  }
  return 0
}

function nameAt(words: readonly Word[], start: number, length: number): string {
  let name = words[start]?.folded ?? ''
  for (let i = 1; i < length; i++) name += ` ${words[start + i]?.folded ?? ''}`
  return name
}

function isMeant(words: readonly Word[], start: number, length: number): boolean {
  const first = words[start]
  if (first === undefined) return false
  const after = words[start + length]
  if (after !== undefined && streetWords.has(after.folded) && !after.opens) return false
  if (length > 1 || /\d/.test(first.written)) return true
  const announced = after !== undefined && /^(?:ward|area|parish|district|village|estate|town|community|councillors?|residents)$/.test(after.folded)
  if (announced) return true
  if (!/^\p{Lu}/u.test(first.written)) {
    // Many write without capitals: "potholes in marshwick".
    const before = words[start - 1]
    return first.folded.length >= 6 && !ordinaryNames.has(first.folded) && before !== undefined && /^(?:in|at|near|around|from|across|of|yn|ym|o)$/.test(before.folded)
  }
  if (!ordinaryNames.has(first.folded)) return true
  // "in Park", "Central": a capital inside a sentence, and not within another name ("Victoria Park", "Park Café").
  const capitalAfter = after !== undefined && !after.opens && /^\p{Lu}/u.test(after.written)
  const before = words[start - 1]
  const capitalBefore = !first.opens && before !== undefined && /^\p{Lu}/u.test(before.written)
  return !first.opens && !capitalAfter && !capitalBefore
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    const written = match[0]
    const between = text.slice(end, match.index)
    end = match.index + written.length
    // Nearly every word is plain ASCII, which needs none of Unicode's folding.
    const folded = /^[A-Za-z0-9]+$/.test(written) ? written.toLowerCase() : foldName(written)
    if (folded !== '') words.push({ folded, written, opens: words.length === 0 || /[.!?:;\n"“([]/.test(between), apart: /[.!?]/.test(between) && (words.at(-1)?.folded.length ?? 0) > 3 })
  }
  return words
}
