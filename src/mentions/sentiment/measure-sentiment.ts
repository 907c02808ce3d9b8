import type { Sentiment } from '../mention.js'
import { ironicPraise } from './modifiers.js'
import { readerFor } from './readers.js'
import { entryOf, type SentimentToken } from './words.js'

/** How to measure. */
export interface SentimentOptions {
  /** BCP 47. English and Welsh have a lexicon; any other language gives 0 without hits. @defaultValue 'en' */
  readonly language?: string | undefined
}

// Constants of VADER (Hutto & Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media
// Text", ICWSM 2014), measured there on human ratings. Its lexicon runs from −4 to 4, AFINN's from −5 to 5.
const capitalsBoost = 0.733
const exclamationBoost = 0.292
const negated = -0.74
// Ours.
const negatedGrievance = -0.5
const normaliser = 15
const beforeContrast = 0.5
const afterContrast = 1.5
const reachOfNegation = 4
// A saying of so many words is meant as it stands: "couldn't organise a booze-up in a brewery".
const idiomLength = 4
const superlatives = new Set(['never', 'couldnt', 'cant', 'cannot'])
const comparative = /(?:er|better)$/

interface Hit {
  readonly term: string
  readonly index: number
  value: number
}

/**
 * The mood of a text, −1 (bad) to 1 (good), with the words that moved it.
 *
 * AFINN's words, a lexicon of what British residents say of streets and services, emoji; turned by negation ("not
 * good", "never emptied"), strengthened by "very", capitals, drawn-out letters and exclamation marks, with what comes
 * after "but" counting more than what came before; "again", "never" and "for weeks" count a little by themselves. Praise beside a clear grievance ("Great, bins missed AGAIN") is not taken at
 * its word, and a question without a strong word moves the score less. A machine's guess about one text is often wrong: use the average of many.
 *
 * The score is Σ / √(Σ² + 15), Σ the sum of the hits' values (−5…5 each before emphasis).
 *
 * @example
 * ```ts
 * measureSentiment('Bins not collected AGAIN 😡') // { score: -0.8…, hits: [{ term: 'not collected', value: -2.5 }, { term: '😡', value: -3.5 }] }
 * ```
 */
export function measureSentiment(text: string, { language = 'en' }: SentimentOptions = {}): Sentiment {
  const tokens = readerFor(language)?.(text) ?? []
  const hits = findHits(tokens)
  if (hits.length === 0) return { score: 0, hits: [] }
  weighContrasts(hits, tokens)
  distrustIrony(hits, tokens)

  let sum = hits.reduce((total, { value }) => total + value, 0)
  sum += Math.sign(sum) * punctuation(tokens)
  if (text.trimEnd().endsWith('?') && Math.abs(sum) < 4) sum *= 0.75
  return {
    score: round(sum / Math.sqrt(sum * sum + normaliser)),
    hits: hits.map(({ term, value }) => ({ term, value: round(value) })),
  }
}

function findHits(tokens: readonly SentimentToken[]): Hit[] {
  const mixedCase = tokens.some(({ word, capitals }) => word !== '' && !capitals)
  const used = new Set<number>()
  const hits: Hit[] = []
  const cues: Hit[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined || token.word === '') continue
    if (token.value !== undefined) {
      hits.push({ term: token.written, index, value: token.value })
      continue
    }
    const found = lookUp(tokens, index)
    if (found === undefined) continue
    const term = found.length === 1 ? token.written : tokens.slice(index, index + found.length).map(({ written }) => written).join(' ')
    if (found.cue) {
      cues.push({ term, index, value: found.value })
    } else if (found.value !== 0) {
      hits.push({ term, index, value: modified(found.value, tokens, index, found.length, mixedCase, used) })
    }
    index += found.length - 1
  }
  return [...hits, ...cues.filter(({ index }) => !used.has(index))].sort((a, b) => a.index - b.index)
}

/** The longest entry that begins at `index`. */
function lookUp(tokens: readonly SentimentToken[], index: number): { readonly value: number; readonly cue: boolean; readonly length: number } | undefined {
  let longest: { value: number; cue: boolean; length: number } | undefined
  let entry = tokens[index]?.leads
  for (let length = 1; entry !== undefined; length++) {
    if (entry.value !== undefined) longest = { value: entry.value, cue: entry.cue, length }
    const next = tokens[index + length]
    entry = entry.next === undefined || next === undefined || next.word === '' ? undefined : entryOf(next, entry.next)
  }
  return longest
}

function modified(base: number, tokens: readonly SentimentToken[], index: number, length: number, mixedCase: boolean, used: Set<number>): number {
  const sign = Math.sign(base)
  let value = base
  const token = tokens[index]
  if (token?.capitals === true && mixedCase) value += sign * capitalsBoost
  if (token?.undrawn !== undefined) value += sign * exclamationBoost
  // What comes before, the nearer the stronger, as far as the clause goes.
  for (let back = 1; back <= reachOfNegation; back++) {
    const before = tokens[index - back]
    if (before === undefined || (before.word === '' && before.written !== ',')) break
    if (before.degree !== 0 && back <= 3) value += sign * before.degree * (1.05 - 0.05 * back) * (before.capitals && mixedCase ? 1.5 : 1)
    if (length < idiomLength && before.negates) {
      used.add(index - back)
      value = turned(value, tokens, index, length, index - back)
      break
    }
  }
  // "Thank you for clearing the rubbish": the rubbish is gone.
  if (base < 0 && value < 0) {
    for (let back = 1; back <= 4; back++) if (tokens[index - back]?.remedies === true && !negatedBefore(tokens, index - back)) return value * 0.2
  }
  const after = tokens[index + length]
  if (after?.word === 'again' && base < 0) {
    used.add(index + length)
    value -= exclamationBoost * (after.capitals ? 3 : 1)
  }
  return value
}

/** What a word is worth behind a negation. */
function turned(value: number, tokens: readonly SentimentToken[], index: number, length: number, at: number): number {
  const [negation, next] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? '']
  // "never so good", "not only good", "could not be kinder", "never loved it more": these do not turn the word round.
  if ((negation === 'never' && (next === 'so' || next === 'this')) || next === 'only') return value * 1.25
  if (superlatives.has(negation) && (comparative.test(tokens[index]?.word ?? '') || [0, 1, 2].some((on) => tokens[index + length + on]?.word === 'more'))) return value * 1.25
  // What is not good is bad; what is not bad is only not bad.
  return value * (value > 0 ? negated : negatedGrievance)
}

function negatedBefore(tokens: readonly SentimentToken[], index: number): boolean {
  return [1, 2, 3].some((back) => tokens[index - back]?.negates === true)
}

function weighContrasts(hits: readonly Hit[], tokens: readonly SentimentToken[]): void {
  let contrast = tokens.length - 1
  while (contrast > 0 && tokens[contrast]?.contrasts !== true) contrast--
  if (contrast <= 0) return
  // A contrast speaks of its own sentence, not of the whole letter.
  const start = tokens.findLastIndex(({ written, word }, index) => index < contrast - 1 && word === '' && /[.!?\n]/.test(written))
  const ending = tokens.findIndex(({ written, word }, index) => index > contrast && word === '' && /[.!?\n]/.test(written))
  const end = ending < 0 ? tokens.length : ending
  for (const hit of hits) {
    if (hit.index > start && hit.index < contrast) hit.value *= beforeContrast
    else if (hit.index > contrast && hit.index < end) hit.value *= afterContrast
  }
}

function distrustIrony(hits: readonly Hit[], tokens: readonly SentimentToken[]): void {
  const grievance = Math.min(0, ...hits.map(({ value }) => value))
  if (grievance > -1.5) return
  const complains = tokens.some(({ word }) => word === 'again' || word === 'yet' || word === 'still' || word === 'another') || hits.some(({ term }) => /[🙄😡😠🤬👎🤡🤦😒]/u.test(term))
  if (!complains) return
  for (const hit of hits) {
    if (hit.value > 0 && ironicPraise.has(hit.term.toLowerCase().replace(/\s+/g, '_'))) hit.value *= 0.25
  }
}

function punctuation(tokens: readonly SentimentToken[]): number {
  let exclamations = 0
  for (const token of tokens) exclamations += token.exclamations
  return Math.min(exclamations, 4) * exclamationBoost
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}
