import { createWordBook } from '../text/word-book.js'
import { latinModel, type LatinModel } from './latin-model.js'

/** What one word says for each language of the model, in its order. @internal */
export interface WordEvidence {
  /** How many words it counts for: elided and hyphenated ones have several. */
  readonly parts: number
  /** The languages that know any of its parts: most words are known to one or two. */
  readonly knownTo: Uint8Array
  /** Log-likelihood as known words, for each of `knownTo`. */
  readonly values: Float64Array
  /** How much of it each of `knownTo` knows: 2 for a word, 1 for one of a letter or two. */
  readonly weights: Uint8Array
  /** Log-likelihood of the letters that follow one another, accents among them. Worked out when first asked for. */
  readonly letters: () => Float64Array
}

// Weights found by looking at invented sentences; trigrams of one word overlap and must not count as independent.
const trigramWeight = 0.45
const foreignAccent = -3

/** The evidence of Latin-script words. @internal */
export const evidenceOf = createWordBook((written): WordEvidence => {
  const model = latinModel()
  const parts = partsOf(written.toLowerCase().replace(/[’‘ʼ]/g, "'"), model.words)
  const known = model.languages.map((_, language) => ({ language, value: 0, weight: 0 }))
  for (const part of parts) {
    const row = model.words.get(part)
    for (const entry of row === undefined ? [] : known) {
      const value = row?.[entry.language] ?? 0
      entry.value += value
      if (value !== 0) entry.weight += part.length > 2 ? 2 : 1
    }
  }
  const some = known.filter(({ weight }) => weight > 0)
  let letters: Float64Array | undefined
  return { parts: parts.length, knownTo: Uint8Array.from(some, ({ language }) => language), values: Float64Array.from(some, ({ value }) => value), weights: Uint8Array.from(some, ({ weight }) => weight), letters: () => (letters ??= lettersOf(parts, model)) }
})

function lettersOf(parts: readonly string[], { languages, trigrams, accents }: LatinModel): Float64Array {
  const evidence = new Float64Array(languages.length)
  for (const part of parts) {
    const padded = ` ${part} `
    for (let i = 0; i + 3 <= padded.length; i++) {
      const row = trigrams.get(padded.slice(i, i + 3))
      if (row !== undefined) for (let l = 0; l < evidence.length; l++) evidence[l] = (evidence[l] ?? 0) + (row[l] ?? 0) * trigramWeight
    }
    for (const letter of part) {
      if (letter > '\u007f') for (let l = 0; l < evidence.length; l++) if (accents[l]?.has(letter) === false) evidence[l] = (evidence[l] ?? 0) + foreignAccent
    }
  }
  return evidence
}

// Elided and hyphenated words are known by their parts: l'eau, casglu'r, va-t-il, dell'acqua.
function partsOf(word: string, known: ReadonlyMap<string, unknown>): string[] {
  return known.has(word) ? [word] : word.split(/['-]/).filter((part) => part !== '')
}
