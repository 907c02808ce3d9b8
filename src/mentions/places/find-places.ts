import type { Place } from '../../council/council.js'
import { foldName } from '../../council/fold-name.js'
import type { Gazetteer } from '../../council/gazetteer.js'
import { byCodeUnit } from '../../core/compare.js'
import { digit, kindOf, letter, mark } from '../text/characters.js'
import { withoutAddresses } from '../text/without-addresses.js'
import { createWordBook, type WordBook } from '../text/word-book.js'
import { namesakes, ordinaryNames, ordinaryPhrases, streetMiddles, streetWords } from './ordinary-names.js'

/** A name borne by more places than this says nothing about where. */
const maximumBearers = 5
const leadsToPlace = /^(?:in|at|near|around|from|across|of|yn|ym|o)$/
/** A word by itself. */
interface KnownWord {
  readonly folded: string
  readonly written: string
  /** Some place's name begins with it. */
  readonly begins: boolean
}

/** A word where it stands. */
interface Word extends KnownWord {
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
  const said = withoutAddresses(text, '.')
  const book = bookOf(gazetteer)
  if (!mayName(said, book)) return []
  const words = wordsOf(said, book.words)
  const found = new Map<string, Place>()
  for (let start = 0; start < words.length;) {
    const length = words[start]?.begins === true ? longestAt(words, start, gazetteer) : 0
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

/** What is known of words, which depends on the names they may begin: each gazetteer has a book of its own. */
interface Book {
  readonly words: WordBook<KnownWord>
  /** The first two letters of the first words of names, as {@link initialsOf} writes them. */
  readonly initials: ReadonlySet<number>
}

const books = new WeakMap<Gazetteer['names'], Book>()

function bookOf({ names }: Gazetteer): Book {
  const known = books.get(names)
  if (known !== undefined) return known
  const beginnings = new Set([...names.keys()].map((name) => name.split(' ', 1)[0] ?? ''))
  const words = createWordBook((written): KnownWord => {
    const folded = foldName(written)
    return { folded, written, begins: beginnings.has(folded) }
  })
  const book = { words, initials: new Set([...beginnings].map((word) => initialsOf(word, 0, word.length))) }
  books.set(names, book)
  return book
}

// Most words are plain and begin no name: their first two letters tell. Whatever folding may change is looked up.
function mayBegin(text: string, start: number, end: number, initials: ReadonlySet<number>): boolean {
  const written = initialsOf(text, start, end)
  return written < 0 || initials.has(written)
}

/** The first two letters in lower case as one number, or −1 where they are not plain. */
function initialsOf(text: string, start: number, end: number): number {
  const first = plain(text.charCodeAt(start))
  const second = end - start > 1 ? plain(text.charCodeAt(start + 1)) : 0
  return first < 0 || second < 0 ? -1 : first * 128 + second
}

function plain(code: number): number {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return code
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : -1
}

function mayName(text: string, { words, initials }: Book): boolean {
  for (let i = 0; i < text.length;) {
    const end = endOfWord(text, i)
    if (end > i && mayBegin(text, i, end, initials) && words.in(text, i, end).begins) return true
    i = Math.max(end, i + 1)
  }
  return false
}

function wordsOf(text: string, book: WordBook<KnownWord>): Word[] {
  const words: Word[] = []
  let last = 0
  for (let i = 0; i < text.length;) {
    const end = endOfWord(text, i)
    if (end > i) {
      const { folded, written, begins } = book.in(text, i, end)
      const gap = gapBetween(text, last, i)
      if (folded !== '') words.push({ folded, written, begins, opens: words.length === 0 || (gap & opening) !== 0, apart: (gap & stop) !== 0 && (words.at(-1)?.folded.length ?? 0) > 3, joined: (gap & other) === 0 })
      last = end
    }
    i = Math.max(end, i + 1)
  }
  return words
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end < text.length && isOfWord(text, end)) end++
  return end === start && text.charCodeAt(start) === ampersand ? start + 1 : end
}

function isOfWord(text: string, index: number): boolean {
  if (kindOf(text, index) & (letter | digit | mark)) return true
  const code = text.charCodeAt(index)
  return code === 0x27 || code === 0x2019 || code === 0x2018
}

const ampersand = 0x26
// What stands between two words, as bits: a full stop or its like; anything after which a sentence begins; anything but
// spaces and hyphens.
const stop = 1
const opening = 2
const other = 4

function gapBetween(text: string, start: number, end: number): number {
  let gap = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x20 || code === 0x2d) continue
    const character = text.charAt(i)
    if ('.!?'.includes(character)) gap |= stop | opening | other
    else if (':;\n"“(['.includes(character)) gap |= opening | other
    else if (!/\s/.test(character)) gap |= other
  }
  return gap
}
