/**
 * What is worked out about words, kept for the next time they come: a few thousand words make most of what people say.
 * A word is looked up where it stands in a text, without being cut out of it.
 *
 * For functions of a word alone: nothing of where it stood or who said it is kept. When the book is full all are
 * forgotten, so that a stream of new words takes no more memory than one of old.
 * @internal
 */
export interface WordBook<T> {
  /** What is known of the word from `start` to before `end`. */
  in(text: string, start: number, end: number): T
  /** What is known of a word by itself. */
  of(word: string): T
}

/** Nobody's word: it will hardly come again. */
const longest = 40
const slots = 1 << 15
/** Half of the slots, so that a search is short. */
const most = slots / 2
/** Slots looked at: words chosen to meet in one slot cost whoever reads them no more than this. */
const reach = 32
/** UTF-16 units of all words together. */
const room = most * 12

/** @internal */
export function createWordBook<T>(workOut: (word: string) => T): WordBook<T> {
  // Open addressing. A slot holds half of a word's hash and, below it, the word's place in `worked` counted from 1. The
  // letters of all words lie in one array: strings lie all over memory, and to fetch them would take most of the time.
  let pages: { readonly table: Int32Array; readonly starts: Uint32Array; readonly letters: Uint16Array } | undefined
  let worked: T[] = []

  const find = (text: string, start: number, end: number): T => {
    if (end - start > longest) return workOut(text.slice(start, end))
    pages ??= { table: new Int32Array(slots), starts: new Uint32Array(most + 1), letters: new Uint16Array(room) }
    const { table, starts, letters } = pages
    const hash = hashOf(text, start, end)
    let free = -1
    for (let step = 0; step < reach && free < 0; step++) {
      const slot = (hash + step) & (slots - 1)
      const held = table[slot] ?? 0
      if (held === 0) free = slot
      else if ((held ^ hash) >>> 16 === 0) {
        const at = held & 0xffff
        if (stands(letters, starts[at - 1] ?? 0, starts[at] ?? 0, text, start, end)) return worked[at - 1] as T
      }
    }
    const value = workOut(ownCopy(text.slice(start, end)))
    if (free < 0) return value
    let from = starts[worked.length] ?? 0
    if (worked.length >= most || from + end - start > room) {
      table.fill(0)
      worked = []
      from = 0
      free = hash & (slots - 1)
    }
    for (let i = start; i < end; i++) letters[from++] = text.charCodeAt(i)
    worked.push(value)
    starts[worked.length] = from
    table[free] = (hash & 0xffff0000) | worked.length
    return value
  }
  return { in: find, of: (word) => find(word, 0, word.length) }
}

// FNV-1a (Fowler, Noll & Vo), over UTF-16 units.
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

function stands(letters: Uint16Array, from: number, to: number, text: string, start: number, end: number): boolean {
  if (to - from !== end - start) return false
  for (let i = from; i < to; i++) if (letters[i] !== text.charCodeAt(start + i - from)) return false
  return true
}

// Engines keep a long part of a text as a view of the whole of it: what is worked out from it may hold the word, and would
// keep the text.
function ownCopy(word: string): string {
  return word.length > 12 ? `${word} `.slice(0, -1) : word
}
