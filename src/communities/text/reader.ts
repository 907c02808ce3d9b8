import { createPieceTable } from './piece-table.js'
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
  /** By piece: the number of its word, `none`, or, further below, the place of several among `lists`. */
  const meanings = createPieceTable()
  const lists: (readonly number[])[] = []
  /** The letters of the text at hand: each is got out of the string once. */
  let letters = new Uint16Array(4096)

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
  const learn = (text: string, start: number, end: number, hash: number): number => {
    const found: number[] = []
    numbersOf(text.slice(start, end), found)
    const meaning = found.length === 0 ? none : found.length === 1 ? found[0] as number : none - lists.push(found)
    meanings.add(letters, start, end, hash, meaning)
    return meaning
  }

  return {
    words,
    read(text, into) {
      if (text.includes('[') && spaced.test(text)) {
        numbersOf(text, into)
        return
      }
      const size = text.length
      if (letters.length < size) letters = new Uint16Array(2 * size)
      for (let at = 0; at < size; at++) {
        const start = at
        let mixed = 0
        for (let code = text.charCodeAt(at); !isSpace(code); code = text.charCodeAt(at)) {
          letters[at] = code
          mixed = Math.imul(mixed ^ code, 0x5bd1e995) ^ (mixed >>> 15)
          if (++at === size) break
        }
        if (at === start) continue
        if (at - start > longest) {
          numbersOf(text.slice(start, at), into)
          continue
        }
        const hash = mixed ^ (mixed >>> 15)
        const meaning = meanings.find(letters, start, at, hash) ?? learn(text, start, at, hash)
        if (meaning >= 0) into.push(meaning)
        else if (meaning !== none) for (const number of lists[none - 1 - meaning] as readonly number[]) into.push(number)
      }
    },
  }
}

/** What `\s` matches. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 160) return false
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff
}
