import type { Mention } from '../../mentions/mention.js'
import { wordingOf } from '../heard.js'
import { createStemmer } from './stemmer.js'
import { stopwords } from './stopwords.js'
import { wordsOf } from './words.js'

/** The telling words of mentions, read once. */
export interface Wording {
  /** Telling words of a mention, in order, as written but in lower case. */
  of(mention: Mention): readonly string[]
  /** … of its title alone. */
  titleOf(mention: Mention): readonly string[]
  stem(word: string): string
}

/** Reads the words of mentions on demand and remembers them. */
export function createWording(): Wording {
  const stop = stopwords()
  const known = new Map<string, readonly string[]>()
  return {
    stem: createStemmer(),
    titleOf: ({ title }) => (title === undefined ? [] : wordsOf(title).filter((word) => !stop.has(word))),
    of(mention) {
      let words = known.get(mention.id)
      if (words === undefined) {
        words = wordsOf(wordingOf(mention)).filter((word) => !stop.has(word))
        known.set(mention.id, words)
      }
      return words
    },
  }
}
