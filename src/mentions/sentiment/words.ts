import { digit, kindOf, letter, pictograph } from '../text/characters.js'
import { withoutAddresses } from '../text/without-addresses.js'
import { createWordBook } from '../text/word-book.js'
import { emoticons } from './emoticons.js'
import type { Lexicon, LexiconEntry } from './lexicon.js'
import { contrasts, degrees, negations, remedies } from './modifiers.js'

/** A word, an emoticon or an end of a clause. @internal */
export interface SentimentToken {
  /** Folded: lower case, no apostrophes or accents. Empty for the end of a clause. */
  readonly word: string
  readonly written: string
  readonly capitals: boolean
  /** Where letters are drawn out ("soooo", "goooood"), the word with each of them once: `word` has them twice. */
  readonly undrawn: string | undefined
  /** Digits, or the word for a small number. */
  readonly number: boolean
  /** Value of its own, for emoji and emoticons. */
  readonly value: number | undefined
  /** How much stronger (above 0) or weaker it makes what follows; 0 for most words. */
  readonly degree: number
  /** Turns what follows into its opposite. */
  readonly negates: boolean
  /** After it the sentence says what it means. */
  readonly contrasts: boolean
  /** Says that what follows was put right. */
  readonly remedies: boolean
  /** Exclamation marks in the end of a clause. */
  readonly exclamations: number
  /** Where the lexicon leads from it, if an entry begins with it. */
  readonly leads: LexiconEntry | undefined
}

/** Cuts texts into tokens, looking each up in a lexicon. @internal */
export type SentimentReader = (text: string) => SentimentToken[]

const emoticon = /(?<![\p{L}\p{N}])(?:>?[:;=]['’]?[-o]?[)(\][dpsDPS/\\|*](?![\p{L}\p{N}/])|<\/?3|\(;|\(:|\):|[xX]D(?![\p{L}])|\^_\^|\\o\/)/uy
/** The characters an emoticon can begin with. */
const emoticonBeginnings = new Set(['>', ':', ';', '=', '<', '(', ')', '^', '\\', 'x', 'X'].map((character) => character.charCodeAt(0)))
const marks = /^[.!?;,\n]+$/
const contraction = /^(.+)['’](?:ll|re|ve|m|s)$/
const number = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)$/

/** @internal */
export function createSentimentReader(lexicon: Lexicon): SentimentReader {
  const book = createWordBook((written) => tokenOf(written, lexicon))
  return (text) => {
    const tokens: SentimentToken[] = []
    const said = withoutAddresses(text, ' ')
    for (let i = 0; i < said.length;) {
      const end = endOfToken(said, i)
      if (end > i) tokens.push(book.in(said, i, end))
      i = Math.max(end, i + 1)
    }
    return tokens
  }
}

/** Where one level of a lexicon leads from a token: by its word, drawn out or not, or as any number. @internal */
export function entryOf({ word, undrawn, number }: Pick<SentimentToken, 'word' | 'undrawn' | 'number'>, level: Lexicon): LexiconEntry | undefined {
  return level.get(word) ?? (undrawn === undefined ? undefined : level.get(undrawn)) ?? (number ? level.get('#') : undefined)
}

// Emoticons first, then emoji, words, and the marks that end a clause. Where there is none of them, `start`.
function endOfToken(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if (code === 0x20) return start
  if (emoticonBeginnings.has(code)) {
    emoticon.lastIndex = start
    if (emoticon.test(text)) return emoticon.lastIndex
  }
  const kind = kindOf(text, start)
  if (kind & pictograph) return start + (code >= 0xd800 && code <= 0xdbff ? 2 : 1)
  if (kind & (letter | digit)) return endOfWord(text, start)
  if (code === 0x2c) return start + 1
  let end = start
  while (endsClause(text.charCodeAt(end))) end++
  return end
}

// Letters and digits, and what an apostrophe joins to them.
function endOfWord(text: string, start: number): number {
  let end = start
  while (end < text.length && kindOf(text, end) & (letter | digit)) end++
  while (isApostrophe(text.charCodeAt(end)) && end + 1 < text.length && kindOf(text, end + 1) & letter) {
    end++
    while (end < text.length && kindOf(text, end) & letter) end++
  }
  return end
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function endsClause(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b || code === 0x0a
}

// Every token is written the same way, all its properties at once: engines read objects of one shape many times faster,
// and this is read some fifty times for every text.
function tokenOf(written: string, lexicon: Lexicon): SentimentToken {
  const ends = marks.test(written)
  const lower = ends ? '' : withoutContraction(written.toLowerCase())
  const isPlain = /^[a-z0-9]*$/.test(lower)
  const value = isPlain && lower !== 'xd' ? undefined : emoticons.get(lower)
  const folded = value !== undefined || isPlain ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
  const drawnOut = /([a-z])\1\1/.test(folded)
  const word = drawnOut ? folded.replace(/([a-z])\1{2,}/g, '$1$1') : folded
  const undrawn = drawnOut ? folded.replace(/([a-z])\1{2,}/g, '$1') : undefined
  const isNumber = number.test(folded)
  return {
    word,
    written,
    capitals: !ends && written.length > 1 && written === written.toUpperCase() && written !== lower,
    undrawn,
    number: isNumber,
    value,
    degree: degrees.get(word) ?? (undrawn === undefined ? 0 : degrees.get(undrawn) ?? 0),
    negates: negations.has(word),
    contrasts: contrasts.has(word),
    remedies: remedies.has(word),
    exclamations: word === '' ? written.split('!').length - 1 : 0,
    leads: word === '' ? undefined : entryOf({ word, undrawn, number: isNumber }, lexicon),
  }
}

// "he'll" is not "hell", "we're" not "were" and "I'd like" no liking.
function withoutContraction(word: string): string {
  return /['’]d$/.test(word) ? 'would' : contraction.exec(word)?.[1] ?? word
}
