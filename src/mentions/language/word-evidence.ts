import { createWordBook } from '../text/word-book.js'
import { latinModel, type LatinModel } from './latin-model.js'

/** What one word says for each language of the model, in its order. @internal */
export interface WordEvidence {
  /** How many words it counts for: elided and hyphenated ones have several. */
  readonly parts: number
  /** Log-likelihood as known words; `undefined` where no language knows any of its parts. */
  readonly known: Float64Array | undefined
  /** How much of it each language knows: 2 for a word, 1 for one of a letter or two. */
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
  const weights = new Uint8Array(model.languages.length)
  let known: Float64Array | undefined
  for (const part of parts) {
    const row = model.words.get(part)
    if (row === undefined) continue
    known ??= new Float64Array(model.languages.length)
    for (let l = 0; l < known.length; l++) {
      if (row[l] === 0) continue
      known[l] = (known[l] ?? 0) + (row[l] ?? 0)
      weights[l] = (weights[l] ?? 0) + (part.length > 2 ? 2 : 1)
    }
  }
  let letters: Float64Array | undefined
  return { parts: parts.length, known, weights, letters: () => (letters ??= lettersOf(parts, model)) }
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
