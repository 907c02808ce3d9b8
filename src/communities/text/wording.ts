import type { ResidentMention } from '../heard.js'
import { givenNames } from './given-names.js'
import { createReader } from './reader.js'
import { createStemmer } from './stemmer.js'
import { stopwords } from './stopwords.js'

/** The telling words of what residents said, read once and kept as numbers. */
export interface Wording {
  /** Words as written but in lower case, by number. */
  readonly words: readonly string[]
  /** Stems by number. */
  readonly stems: readonly string[]
  /** Number of the stem by number of the word; −1 for words that tell nothing. */
  readonly stemOf: Int32Array
  /**
   * Telling words of all that was said, one mention after another in order of `place`: those of a mention are from
   * `starts[place]` up to, not including, `starts[place + 1]`. For whoever goes through many: making an array of each
   * mention's words takes longer than reading them.
   */
  readonly told: Int32Array
  readonly starts: Int32Array
  /** Telling words of a mention, in order, the title's first. */
  wordsIn(resident: ResidentMention): Int32Array
  /** … those of the title alone. */
  titleWordsIn(resident: ResidentMention): Int32Array
  /** Stems of given names, and of the words by which people are addressed ("thanks Jo"). */
  readonly namesUsed: ReadonlySet<number>
}

/** The word after these is often somebody's name. */
const greetings = new Set(['hi', 'hello', 'hey', 'thanks', 'cheers', 'dear', 'diolch', 'helo', 'annwyl', 'hiya'])
/** … and is taken for one if this share of its uses is after a greeting, twice or more. */
const addressedShare = 0.04

/** Reads the words of what residents said. @param residents - all of them, in order of `place`. */
export function createWording(residents: readonly ResidentMention[]): Wording {
  const stop = stopwords()
  const given = givenNames()
  const names = new Set<number>()
  const stem = createStemmer()
  const { words, read } = createReader()
  const stems: string[] = []
  const stemNumbers = new Map<string, number>()
  const stemOf: number[] = []
  const greets: boolean[] = []
  const uses: number[] = []
  const addressed: number[] = []
  const meet = (word: string): void => {
    greets.push(greetings.has(word))
    if (stop.has(word)) {
      stemOf.push(-1)
      return
    }
    const stemmed = stem(word)
    let number = stemNumbers.get(stemmed)
    if (number === undefined) {
      number = stems.push(stemmed) - 1
      stemNumbers.set(stemmed, number)
      uses.push(0)
      addressed.push(0)
    }
    if (given.has(word)) names.add(number)
    stemOf.push(number)
  }

  const starts = new Int32Array(residents.length + 1)
  const titleEnds = new Int32Array(residents.length)
  let told = new Int32Array(16 * residents.length + 16)
  let end = 0
  const all: number[] = []
  for (const { mention: { title, text }, place } of residents) {
    all.length = 0
    if (title !== undefined) read(title, all)
    const titleLength = all.length
    read(text, all)
    while (stemOf.length < words.length) meet(words[stemOf.length] as string)
    if (end + all.length > told.length) told = enlarged(told, end + all.length)
    titleEnds[place] = end
    let greeted = false
    for (let i = 0; i < all.length; i++) {
      const word = all[i] as number
      const number = stemOf[word] as number
      if (number >= 0) {
        told[end++] = word
        uses[number] = (uses[number] as number) + 1
        if (greeted) addressed[number] = (addressed[number] as number) + 1
      }
      if (i < titleLength) titleEnds[place] = end
      greeted = greets[word] as boolean
    }
    starts[place + 1] = end
  }

  return {
    words,
    stems,
    stemOf: Int32Array.from(stemOf),
    told,
    starts,
    namesUsed: new Set([...stems.keys()].filter((number) => names.has(number) || ((addressed[number] as number) >= 2 && (addressed[number] as number) >= addressedShare * (uses[number] as number)))),
    wordsIn: ({ place }) => told.subarray(starts[place], starts[place + 1]),
    titleWordsIn: ({ place }) => told.subarray(starts[place], titleEnds[place]),
  }
}

function enlarged(told: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, told.length * 1.5))
  larger.set(told)
  return larger
}
