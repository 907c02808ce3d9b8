import type { Place } from '../../council/council.js'
import { foldName } from '../../council/fold-name.js'
import type { Gazetteer } from '../../council/gazetteer.js'
import { byCodeUnit } from '../../core/compare.js'
import { namesakes, ordinaryNames, ordinaryPhrases, streetMiddles, streetWords } from './ordinary-names.js'

/** A name borne by more places than this says nothing about where. */
const maximumBearers = 5
const leadsToPlace = /^(?:in|at|near|around|from|across|of|yn|ym|o)$/
const address = /\bhttps?:\/\/\S+|\bwww\.\S+/gi
const wordPattern = /[\p{L}\p{N}\p{M}'’‘]+|&/gu

interface Word {
  readonly folded: string
  readonly written: string
  /** Begins a sentence, so that its capital says nothing. */
  readonly opens: boolean
  /** Comes after a full stop, and no name runs over it. "St. Leonards" has an abbreviation's. */
  readonly apart: boolean
  /** Nothing but a space or a hyphen stands before it: "Harbour Road", not "Harbour, Road". */
  readonly joined: boolean
}

/**
 * The places of a gazetteer that a text names, by id.
 *
 * The longest name wins ("Harbour East" is not "Harbour"); accents, case, hyphens and apostrophes do not matter in names
 * of several words. A name of one word needs its capital or an "in", "near" or the like before it, and one that is an ordinary word ("Park", "Central", "Reading")
 * needs it inside a sentence, or "ward", "area" and the like behind it. A name with a street behind it ("Harbour Road", "Harbour
 * Church Street") is the street, not the place. Where several places share a name, all are given.
 *
 * @example
 * ```ts
 * findPlaces('Bins missed in Harbour ward again', gazetteer) // [{ id: 'E05000001', name: 'Harbour', kind: 'ward' }]
 * ```
 */
export function findPlaces(text: string, gazetteer: Gazetteer): Place[] {
  if (gazetteer.names.size === 0) return []
  // What an address names is no news of a place.
  const words = wordsOf(text.replace(address, '.'))
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
  if (after?.joined === true && isOfAnotherName(first, after, words[start + length + 1])) return false
  const announced = after !== undefined && /^(?:ward|area|parish|district|village|estate|town|community|councillors?|residents)$/.test(after.folded)
  if (announced) return true
  if (length > 1) return !ordinaryPhrases.has(nameAt(words, start, length))
  if (/\d/.test(first.written)) return true
  if (!/^\p{Lu}/u.test(first.written)) {
    // Many write without capitals: "potholes in marshwick", "12 mill lane marshwick".
    const before = words[start - 1]
    return first.folded.length >= 5 && !ordinaryNames.has(first.folded) && before !== undefined && (leadsToPlace.test(before.folded) || streetWords.has(before.folded))
  }
  if (!ordinaryNames.has(first.folded)) return true
  // "in Park", "Central": a capital inside a sentence, and not within another name ("Victoria Park", "Park Café").
  const capitalAfter = after !== undefined && !after.opens && /^\p{Lu}/u.test(after.written)
  const before = words[start - 1]
  const capitalBefore = !first.opens && before !== undefined && /^\p{Lu}/u.test(before.written)
  // "on the Bridge", "2 Forest bikes".
  const counted = before !== undefined && /^(?:the|a|an|this|that|\d+)$/.test(before.folded)
  return !first.opens && !capitalAfter && !capitalBefore && !counted
}

// "Harbour Road", "Harbour Church Street", "St Oswin's School".
function isOfAnotherName(first: Word, after: Word, next: Word | undefined): boolean {
  if (streetWords.has(after.folded)) return true
  if (next?.joined === true && streetWords.has(next.folded) && streetMiddles.has(after.folded)) return true
  return (first.folded === 'st' || ordinaryNames.has(first.folded)) && namesakes.has(after.folded)
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
    if (folded !== '') words.push({ folded, written, opens: words.length === 0 || /[.!?:;\n"“([]/.test(between), apart: /[.!?]/.test(between) && (words.at(-1)?.folded.length ?? 0) > 3, joined: /^[\s-]*$/.test(between) && !between.includes('\n') })
  }
  return words
}
