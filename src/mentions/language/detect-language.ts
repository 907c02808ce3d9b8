import { kindOf, letter, mark } from '../text/characters.js'
import { byLettersAndWords } from './letter-languages.js'
import { latinModel } from './latin-model.js'
import { dominantScript } from './scripts.js'
import { evidenceOf, type WordEvidence } from './word-evidence.js'

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
// Found by looking at invented sentences.
const temperature = 1.4

const mayHoldNoise = /[@#[]|:\/\/|www\./
const noise = /https?:\/\/\S+|www\.\S+|(?<!\S)\S*@\S+|[@#][\p{L}\p{N}_]+|\[[a-zA-Z ]{2,24}\]/gu

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
  const composed = text.normalize('NFC')
  const clean = mayHoldNoise.test(composed) ? composed.replace(noise, ' ') : composed
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
  const { languages } = latinModel()
  const scores = new Float64Array(languages.length)
  const known = new Uint16Array(languages.length)
  const words = wordsOf(text)
  for (const { knownTo, values, weights } of words) {
    for (let i = 0; i < knownTo.length; i++) {
      const l = knownTo[i] ?? 0
      scores[l] = (scores[l] ?? 0) + (values[i] ?? 0)
      known[l] = (known[l] ?? 0) + (weights[i] ?? 0)
    }
  }
  // Ten common words of one language and hardly any of another settle it, as they do for most sentences.
  if (!isSettled(scores)) for (const word of words) add(word.letters(), scores)
  return decide(languages, scores, known, letters)
}

function add(evidence: Float64Array, scores: Float64Array): void {
  for (let l = 0; l < scores.length; l++) scores[l] = (scores[l] ?? 0) + (evidence[l] ?? 0)
}

function wordsOf(text: string): WordEvidence[] {
  const words: WordEvidence[] = []
  let parts = 0
  for (let i = 0; i < text.length && parts < maximumWords;) {
    const start = i
    i = endOfWord(text, start)
    if (i > start) {
      const word = evidenceOf.in(text, start, i)
      words.push(word)
      parts += word.parts
    } else i++
  }
  return words
}

// Letters and what apostrophes, hyphens and raised dots join to them, with an apostrophe behind.
function endOfWord(text: string, start: number): number {
  let end = endOfLetters(text, start)
  while (end > start && joints.has(text.charCodeAt(end))) {
    const further = endOfLetters(text, end + 1)
    if (further === end + 1) break
    end = further
  }
  const after = text.charCodeAt(end)
  return end > start && (after === 0x27 || after === 0x2019) ? end + 1 : end
}

const joints = new Set(["'", '’', '‘', 'ʼ', '·', '-'].map((character) => character.charCodeAt(0)))

function endOfLetters(text: string, start: number): number {
  let end = start
  while (end < text.length && kindOf(text, end) & (letter | mark)) end++
  return end
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

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
