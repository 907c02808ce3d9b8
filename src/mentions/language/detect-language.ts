import { byLettersAndWords } from './letter-languages.js'
import { latinModel, type LatinModel } from './latin-model.js'
import { dominantScript } from './scripts.js'

/** A language and how sure it is. */
export interface DetectedLanguage {
  /** BCP 47 (`en`, `cy`, …), or `und` where the text does not say. */
  readonly language: string
  /**
   * 0…1: the likelihood of the language among those told apart, times the share of the letters that are in its script
   * where other scripts are mixed in; 0 with `und`. From 0.8 up the answer is confident. Where the likelihood is below 0.6,
   * or below 0.7 of fewer than 20 letters, or the share below 0.5, there is no answer: `und` is said instead.
   */
  readonly confidence: number
}

const undetermined: DetectedLanguage = { language: 'und', confidence: 0 }
/** Below this the answer is `und`. */
const minimumConfidence = 0.6
/** The same where there are few letters to go by: a word or two are easily another language's too. */
const minimumConfidenceIfShort = 0.7
/** Fewer letters than these are short. */
const shortText = 20
/** Below this many letters only a known word of the language is believed. */
const fewLetters = 10
/** Words looked at: more change nothing. */
const maximumWords = 80
// Weights found by looking at invented sentences; trigrams of one word overlap and must not count as independent.
const trigramWeight = 0.45
const foreignAccent = -3
const temperature = 1.4

const noise = /https?:\/\/\S+|www\.\S+|(?<!\S)\S*@\S+|[@#][\p{L}\p{N}_]+|\[[a-zA-Z ]{2,24}\]/gu
const wordPattern = /[\p{L}\p{M}]+(?:['’‘ʼ·-][\p{L}\p{M}]+)*['’]?/gu

/**
 * The language of a text: by script, then for Latin, Arabic and Cyrillic by common words and the letters that follow
 * each other. It tells apart some thirty languages spoken in Britain and Ireland, Welsh, Irish and Scottish Gaelic among
 * them, and answers `und` rather than guess: for texts of a few letters, for names and numbers, for a tie, for a word
 * that is Persian as well as Urdu or Spanish as well as Portuguese.
 *
 * A confidence of 0.8 or more is confident. Of texts of fewer than 20 characters no more than one in fifty is given a
 * confident answer that is wrong, in any of the languages measured, and no more than one in fifty of all of them a wrong
 * answer at all. So short texts are often `und`: keep what the source said of the language where it said anything.
 *
 * @example
 * ```ts
 * detectLanguage('Mae angen casglu’r biniau') // { language: 'cy', confidence: 0.99… }
 * detectLanguage('ok')                        // { language: 'und', confidence: 0 }
 * ```
 */
export function detectLanguage(text: string): DetectedLanguage {
  // Accents may come as marks of their own; the words here are written with composed letters.
  const clean = text.normalize('NFC').replace(noise, ' ')
  const use = dominantScript(clean)
  if (use === undefined) return undetermined
  if (use.script === 'Latin') return detectLatin(clean, use.letters)
  if (use.share < 0.5) return undetermined
  if (use.script === 'Arabic' || use.script === 'Cyrillic') {
    const { language, share } = byLettersAndWords(clean, use.script)
    return share < least(use.letters) || use.letters < 3 ? undetermined : { language, confidence: rounded(share * use.share) }
  }
  return use.language === undefined || use.letters < 1 ? undetermined : { language: use.language, confidence: rounded(use.share) }
}

function detectLatin(text: string, letters: number): DetectedLanguage {
  const model = latinModel()
  const scores = new Float64Array(model.languages.length)
  const known = new Uint16Array(model.languages.length)
  const parts: string[] = []
  for (const [written] of text.matchAll(wordPattern)) {
    if (parts.length >= maximumWords) break
    parts.push(...partsOf(written.toLowerCase().replace(/[’‘ʼ]/g, "'"), model.words))
  }
  weighWords(parts, model, scores, known)
  // Ten common words of one language and hardly any of another settle it, as they do for most sentences.
  if (!isSettled(scores)) weighLetters(parts, model, scores)
  return decide(model.languages, scores, known, letters)
}

function weighWords(parts: readonly string[], { words }: LatinModel, scores: Float64Array, known: Uint16Array): void {
  for (const part of parts) {
    const row = words.get(part)
    if (row === undefined) continue
    for (let l = 0; l < scores.length; l++) {
      const value = row[l] ?? 0
      if (value === 0) continue
      scores[l] = (scores[l] ?? 0) + value
      known[l] = (known[l] ?? 0) + (part.length > 2 ? 2 : 1)
    }
  }
}

function isSettled(scores: Float64Array): boolean {
  let first = 0
  let second = 0
  for (const score of scores) {
    if (score > first) {
      second = first
      first = score
    } else if (score > second) second = score
  }
  return first > 40 && second < first / 2
}

function weighLetters(parts: readonly string[], { trigrams, accents }: LatinModel, scores: Float64Array): void {
  for (const part of parts) {
    const padded = ` ${part} `
    for (let i = 0; i + 3 <= padded.length; i++) {
      const evidence = trigrams.get(padded.slice(i, i + 3))
      if (evidence === undefined) continue
      for (let l = 0; l < scores.length; l++) scores[l] = (scores[l] ?? 0) + (evidence[l] ?? 0) * trigramWeight
    }
    for (const letter of part) {
      if (letter <= '\u007f') continue
      for (let l = 0; l < scores.length; l++) if (accents[l]?.has(letter) === false) scores[l] = (scores[l] ?? 0) + foreignAccent
    }
  }
}

function decide(languages: readonly string[], scores: Float64Array, known: Uint16Array, letters: number): DetectedLanguage {
  let best = 0
  for (let l = 1; l < scores.length; l++) if ((scores[l] ?? 0) > (scores[best] ?? 0)) best = l
  const top = scores[best] ?? 0
  let sum = 0
  for (const score of scores) sum += Math.exp((score - top) / temperature)
  const confidence = 1 / sum
  if (top <= 0 || confidence < least(letters)) return undetermined
  if (letters < fewLetters && ((known[best] ?? 0) < 2 || letters < 3)) return undetermined
  return { language: languages[best] ?? 'und', confidence: rounded(confidence) }
}

function least(letters: number): number {
  return letters < shortText ? minimumConfidenceIfShort : minimumConfidence
}

// Elided and hyphenated words are known by their parts: l'eau, casglu'r, va-t-il, dell'acqua.
function partsOf(word: string, known: ReadonlyMap<string, unknown>): string[] {
  return known.has(word) ? [word] : word.split(/['-]/).filter((part) => part !== '')
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
