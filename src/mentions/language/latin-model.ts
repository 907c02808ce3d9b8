import { lazily } from '../lazily.js'
import { latinWords, otherLatinWords } from './latin-words.js'

/** What words and runs of letters say for each Latin-script language. @internal */
export interface LatinModel {
  readonly languages: readonly string[]
  /** Log-likelihood of a known word above that of an unknown one, by language. */
  readonly words: ReadonlyMap<string, Float32Array>
  /** The same of a run of three letters, word boundaries included as spaces. */
  readonly trigrams: ReadonlyMap<string, Float32Array>
  /** Accented letters each language writes. */
  readonly accents: readonly ReadonlySet<string>[]
}

// A word of rank r among a language's commonest comes about every 10·r-th word (Zipf); one nobody listed, perhaps once in 30,000.
const zipf = 0.1
const unlisted = Math.log(1 / 30_000)
const everyday = 1 / 3000
const smoothing = 0.35

/** @internal */
export const latinModel = lazily((): LatinModel => {
  const lists = Object.entries({ ...latinWords, ...otherLatinWords }).map(([language, text]) => {
    const [function_ = '', content = ''] = text.split('|').map((part) => part.trim())
    return { language, common: function_.split(/\s+/), content: content.split(/\s+/).filter((word) => word !== '') }
  })
  const words = new Map<string, Float32Array>()
  const counts = new Map<string, Float32Array>()
  const totals = new Float32Array(lists.length)
  const at = (map: Map<string, Float32Array>, key: string): Float32Array => {
    let row = map.get(key)
    if (row === undefined) map.set(key, row = new Float32Array(lists.length))
    return row
  }
  const accents = lists.map(({ common, content }, l) => {
    const letters = new Set<string>()
    const learn = (word: string, probability: number): void => {
      const row = at(words, word)
      row[l] = Math.max(row[l] ?? 0, Math.log(probability) - unlisted)
      // Rare words teach more about a language's letters than frequent ones do, of which there are few: hence the root.
      const weight = Math.sqrt(probability / everyday)
      for (const trigram of trigramsOf(word)) {
        const count = at(counts, trigram)
        count[l] = (count[l] ?? 0) + weight
        totals[l] = (totals[l] ?? 0) + weight
      }
      for (const letter of word) if (letter > '\u007f') letters.add(letter)
    }
    common.forEach((word, rank) => { learn(word, Math.max(zipf / (rank + 2), everyday)) })
    for (const word of content) learn(word, everyday)
    return letters
  })
  const trigrams = new Map<string, Float32Array>()
  // As if every language had been taught by as many words: otherwise the one with the longest list would know every run of letters best.
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length
  for (const [trigram, count] of counts) {
    trigrams.set(trigram, count.map((n, l) => Math.log1p(n * mean / (totals[l] ?? 1) / smoothing)))
  }
  return { languages: lists.map(({ language }) => language), words, trigrams, accents }
})

/** Runs of three letters of a word, a space before and behind it. */
function trigramsOf(word: string): string[] {
  const padded = ` ${word} `
  const trigrams: string[] = []
  for (let i = 0; i + 3 <= padded.length; i++) trigrams.push(padded.slice(i, i + 3))
  return trigrams
}
