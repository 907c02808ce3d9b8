import type { Mention } from '../../mentions/mention.js'
import { wordingOf } from '../heard.js'
import { createStemmer } from './stemmer.js'
import { stopwords } from './stopwords.js'
import { wordsOf } from './words.js'

/** The telling words of mentions, read once. */
export interface Wording {
  /** Telling words of a mention, in order, as written but in lower case. */
  wordsIn(mention: Mention): readonly string[]
  /** … their stems, word by word. */
  stemsIn(mention: Mention): readonly string[]
  /** … stems of the title alone. */
  titleStemsOf(mention: Mention): readonly string[]
  /** Stems of the words by which people are addressed ("thanks Jo") in the mentions read so far. */
  namesUsed(): ReadonlySet<string>
}

interface Reading {
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** The word after these is often somebody's name. */
const greetings = new Set(['hi', 'hello', 'hey', 'thanks', 'cheers', 'dear', 'diolch', 'helo', 'annwyl', 'hiya'])
/** … and is taken for one if this share of its uses is after a greeting, twice or more. */
const addressedShare = 0.04

/** Reads the words of mentions on demand and remembers them. */
export function createWording(): Wording {
  const stop = stopwords()
  const stem = createStemmer()
  const known = new Map<string, Reading>()
  const uses = new Map<string, { all: number; addressed: number }>()

  const read = (mention: Mention): Reading => {
    const seen = known.get(mention.id)
    if (seen !== undefined) return seen
    const words: string[] = []
    const stems: string[] = []
    let greeted = false
    for (const word of wordsOf(wordingOf(mention))) {
      if (!stop.has(word)) {
        const stemmed = stem(word)
        words.push(word)
        stems.push(stemmed)
        const use = uses.get(stemmed)
        if (use === undefined) uses.set(stemmed, { all: 1, addressed: greeted ? 1 : 0 })
        else {
          use.all++
          if (greeted) use.addressed++
        }
      }
      greeted = greetings.has(word)
    }
    const reading = { words, stems }
    known.set(mention.id, reading)
    return reading
  }

  return {
    wordsIn: (mention) => read(mention).words,
    stemsIn: (mention) => read(mention).stems,
    titleStemsOf: ({ title }) => (title === undefined ? [] : wordsOf(title).filter((word) => !stop.has(word)).map(stem)),
    namesUsed: () => new Set([...uses].filter(([, { all, addressed }]) => addressed >= 2 && addressed >= addressedShare * all).map(([stemmed]) => stemmed)),
  }
}
