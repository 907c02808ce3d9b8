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

/** @internal */
export function createWordBook<T>(workOut: (word: string) => T): WordBook<T> {
  // Open addressing: a slot holds the place of a word in `words`, counted from 1.
  let table: Uint16Array | undefined
  let words: string[] = []
  let worked: T[] = []

  const find = (text: string, start: number, end: number): T => {
    if (end - start > longest) return workOut(text.slice(start, end))
    table ??= new Uint16Array(slots)
    const home = hashOf(text, start, end)
    let free = -1
    for (let step = 0; step < reach && free < 0; step++) {
      const slot = (home + step) & (slots - 1)
      const at = table[slot] ?? 0
      if (at === 0) free = slot
      else if (stands(words[at - 1] ?? '', text, start, end)) return worked[at - 1] as T
    }
    if (free < 0) return workOut(text.slice(start, end))
    const word = ownCopy(text.slice(start, end))
    const value = workOut(word)
    if (words.length >= most) {
      table.fill(0)
      words = []
      worked = []
      free = home & (slots - 1)
    }
    words.push(word)
    worked.push(value)
    table[free] = words.length
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

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

// Engines keep a long part of a text as a view of the whole of it: remembered as it is, a word would keep the text.
function ownCopy(word: string): string {
  return word.length > 12 ? `${word} `.slice(0, -1) : word
}
