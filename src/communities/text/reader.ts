import { wordsOf } from './words.js'

/** Reads the words of texts as numbers: the same word, the same number. */
export interface Reader {
  /** Words by number, in the order in which they were first read. */
  readonly words: readonly string[]
  /** Appends the numbers of a text's words, as `wordsOf` tells them, to `into`. */
  read(text: string, into: number[]): void
}

/** What is longer is hardly ever met twice. */
const longest = 40
const none = -1
/** A placeholder of several words is one thing to `wordsOf`, and must be seen by it whole. */
const spaced = /\[[a-z -]* [a-z -]*\]/i

/**
 * Makes a reader. What stands between two spaces is worked out once and known again by its letters: words recur, and
 * finding one in a table costs a tenth of taking it apart.
 */
export function createReader(): Reader {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const chunks: string[] = []
  /** By chunk: the number of its word, `none`, or, further below, the place of several among `lists`. */
  const meanings: number[] = []
  const lists: (readonly number[])[] = []
  let table = new Int32Array(4096)
  let hashes = new Int32Array(2048)

  const numberOf = (word: string): number => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = words.length
      numbers.set(word, number)
      words.push(word)
    }
    return number
  }
  const numbersOf = (text: string, into: number[]): void => {
    for (const word of wordsOf(text)) into.push(numberOf(word))
  }
  const learn = (chunk: string, hash: number, slot: number): number => {
    const found: number[] = []
    numbersOf(chunk, found)
    const meaning = found.length === 0 ? none : found.length === 1 ? found[0] as number : none - lists.push(found)
    const number = chunks.push(chunk) - 1
    meanings.push(meaning)
    if (number >= hashes.length) {
      const more = new Int32Array(2 * hashes.length)
      more.set(hashes)
      hashes = more
    }
    hashes[number] = hash
    table[slot] = number + 1
    if (2 * chunks.length > table.length) grow()
    return meaning
  }
  const grow = (): void => {
    table = new Int32Array(2 * table.length)
    for (let number = 0; number < chunks.length; number++) {
      let slot = (hashes[number] as number) & (table.length - 1)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = number + 1
    }
  }
  const meaningOf = (text: string, start: number, end: number, hash: number): number => {
    let slot = hash & (table.length - 1)
    for (let entry = table[slot] as number; entry !== 0; entry = table[slot] as number) {
      if (hashes[entry - 1] === hash && isThere(chunks[entry - 1] as string, text, start, end)) return meanings[entry - 1] as number
      slot = (slot + 1) & (table.length - 1)
    }
    return learn(text.slice(start, end), hash, slot)
  }

  return {
    words,
    read(text, into) {
      if (text.includes('[') && spaced.test(text)) {
        numbersOf(text, into)
        return
      }
      for (let at = 0; at < text.length; at++) {
        const start = at
        let hash = 0
        for (let code = text.charCodeAt(at); at < text.length && !isSpace(code); code = text.charCodeAt(++at)) hash = Math.imul(hash ^ code, 0x5bd1e995) + (hash >>> 15)
        if (at === start) continue
        if (at - start > longest) {
          numbersOf(text.slice(start, at), into)
          continue
        }
        const meaning = meaningOf(text, start, at, hash | 0)
        if (meaning >= 0) into.push(meaning)
        else if (meaning !== none) for (const number of lists[none - 1 - meaning] as readonly number[]) into.push(number)
      }
    },
  }
}

function isThere(chunk: string, text: string, start: number, end: number): boolean {
  if (chunk.length !== end - start) return false
  for (let i = 0; i < chunk.length; i++) if (chunk.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** What `\s` matches. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 160) return false
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff
}
