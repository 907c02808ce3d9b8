import { emoticons } from './emoticons.js'

/** A word, an emoticon or an end of a clause. @internal */
export interface SentimentToken {
  /** Folded: lower case, no apostrophes or accents. Empty for the end of a clause. */
  readonly word: string
  readonly written: string
  readonly capitals: boolean
  /** Where letters are drawn out ("soooo", "goooood"), the word with each of them once: `word` has them twice. */
  readonly undrawn?: string | undefined
  /** Digits, or the word for a small number. */
  readonly number?: boolean | undefined
  /** Value of its own, for emoji and emoticons. */
  readonly value?: number | undefined
}

// Emoticons first, then emoji, words, and the marks that end a clause.
const tokenPattern = /(?<![\p{L}\p{N}])(?:>?[:;=]['’]?[-o]?[)(\][dpsDPS/\\|*](?![\p{L}\p{N}/])|<\/?3|\(;|\(:|\):|[xX]D(?![\p{L}])|\^_\^|\\o\/)|\p{Extended_Pictographic}|[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[.!?;\n]+|,/gu
// The words of an address are nobody's mood.
const address = /\bhttps?:\/\/\S+|\bwww\.\S+/gi
const marks = /^[.!?;,\n]+$/
const contraction = /^(.+)['’](?:ll|re|ve|m|s)$/
const number = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)$/

/** @internal */
export function sentimentTokens(text: string): SentimentToken[] {
  const tokens: SentimentToken[] = []
  for (const [written] of text.replace(address, ' ').matchAll(tokenPattern)) {
    if (marks.test(written)) {
      tokens.push({ word: '', written, capitals: false })
      continue
    }
      const lower = withoutContraction(written.toLowerCase())
    const value = /^[a-z0-9]+$/.test(lower) && lower !== 'xd' ? undefined : emoticons[lower]
    const folded = value !== undefined ? lower : /^[a-z0-9]+$/.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
    const drawnOut = /([a-z])\1\1/.test(folded)
    tokens.push({
      word: drawnOut ? folded.replace(/([a-z])\1{2,}/g, '$1$1') : folded,
      written,
      capitals: written.length > 1 && written === written.toUpperCase() && written !== lower,
      undrawn: drawnOut ? folded.replace(/([a-z])\1{2,}/g, '$1') : undefined,
      number: number.test(folded),
      value,
    })
  }
  return tokens
}

// "he'll" is not "hell", "we're" not "were" and "I'd like" no liking.
function withoutContraction(word: string): string {
  return /['’]d$/.test(word) ? 'would' : contraction.exec(word)?.[1] ?? word
}
