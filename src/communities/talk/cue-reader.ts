import { createPhraseBook } from './phrase-book.js'
import { inflected, mutated } from './word-forms.js'

/** Turns of phrase that give something away: lists in which a comma parts phrases, and `+` after an English word stands for its inflections. */
export interface Cues {
  readonly en: string
  /** In the radical form: what initial mutation makes of the first word is understood too. */
  readonly cy: string
}

/** Reads texts for cues, all in one pass. */
export interface CueReader<Name extends string> {
  /** The lists that have a phrase in the text, as bits. @param lowerCase - the text. */
  read(lowerCase: string): number
  /** The bit of a list in what `read` returns. */
  bitOf(name: Name): number
}

/**
 * Makes a reader of cues. Words are known by a number worked out letter by letter, so that no piece of the text is ever cut
 * out; what has the number of a word of a phrase without being it is one in a million.
 *
 * @param lists - at most thirty.
 */
export function createCueReader<Name extends string>(lists: Readonly<Record<Name, Cues>>): CueReader<Name> {
  const names = Object.keys(lists) as Name[]
  const book = createPhraseBook(names.flatMap((name, bit) => [
    ...phrasesOf(lists[name].en).flatMap(inflected),
    ...phrasesOf(lists[name].cy).flatMap(mutated),
  ].map((phrase) => ({ words: wordsOf(phrase), bits: 1 << bit }))))
  let words = new Int32Array(1 << 10)
  return {
    bitOf: (name) => 1 << names.indexOf(name),
    read(lowerCase) {
      if (words.length < lowerCase.length) words = new Int32Array(lowerCase.length)
      const count = readWords(lowerCase, words)
      let mask = 0
      for (let i = 0; i < count; i++) {
        let standing = book.after(0, words[i] as number)
        for (let j = i + 1; standing > 0; j++) {
          mask |= book.told[standing] as number
          if (j === count) break
          standing = book.after(standing, words[j] as number)
        }
      }
      return mask
    },
  }
}

function wordsOf(phrase: string): number[] {
  const words = new Int32Array(phrase.length)
  return [...words.subarray(0, readWords(phrase, words))]
}

const phrasesOf = (list: string): string[] => list.split(',').map((phrase) => phrase.trim()).filter((phrase) => phrase !== '')

const apostrophe = 0x27
/** Letters and numbers beyond ASCII, and pictures; the marks of punctuation that are written in running text are neither. */
const wordy = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]/u

/** Numbers of the words of a text, in order; an apostrophe inside a word is part of it, and a picture is a word. Returns how many. */
function readWords(text: string, into: Int32Array): number {
  const end = text.length
  let count = 0
  let hash = 0
  for (let i = 0; i <= end; i++) {
    let code = i === end ? 0x20 : text.charCodeAt(i)
    if (code === 0x2019) code = apostrophe
    const ordinary = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
    if (ordinary || (code === apostrophe && hash !== 0 && i + 1 < end && isLetter(text.charCodeAt(i + 1)))) {
      hash = Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15) | 1
    } else if (code > 0x7f && isLetter(code)) {
      hash = Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15) | 1
    } else {
      if (hash !== 0) {
        into[count++] = hash
        hash = 0
      }
      // A picture: two halves of one character beyond the first plane, or one of those that came before emoji.
      if (code >= 0xd83c && code <= 0xd83e && i + 1 < end) into[count++] = Math.imul(code * 0x400 + text.charCodeAt(++i), 0x01000193) | 1
    }
  }
  return count
}

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
  // Latin with its accents, the only letters the lists have, cheaply; anything else by what Unicode says of it.
  return (code >= 0xdf && code <= 0x24f && code !== 0xf7) || (code > 0x24f && (code < 0xd800 || code > 0xdfff) && wordy.test(String.fromCharCode(code)))
}
