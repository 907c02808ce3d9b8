import type { Mention } from '../mention.js'
import { anyPhrase, phraseSignals, residentSignals, shapeSignals } from './signals.js'

/** What of a mention is looked at. */
export type SpamText = Pick<Mention, 'text'> & {
  readonly title?: string | undefined
  readonly links?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

/** How much a mention looks like spam, and why. */
export interface SpamAssessment {
  /** 0…1. Above .5 most officers would set it aside; the threshold is the caller's. */
  readonly score: number
  /** Plain words, the weightiest first. Empty where the score is 0. */
  readonly because: string[]
}

/**
 * Whether a mention is there to sell or promote. Shops, promoters and fraud score; anger, capitals, swearing and
 * repetition do not: an angry resident is not spam.
 *
 * Evidence is added up, what speaks against it taken off, and the sum brought to 1 − e^−evidence.
 *
 * @example
 * ```ts
 * assessSpam({ text: 'Buy now, 50% off, use code BINS' }) // { score: 0.78, because: ['tells the reader to click or buy', …] }
 * ```
 */
export function assessSpam(mention: SpamText): SpamAssessment {
  const text = `${mention.title ?? ''}\n${mention.text}`.trim()
  if (text === '') return { score: 0, because: [] }
  const phrases = anyPhrase().test(text) ? phraseSignals.filter(({ pattern }) => pattern.test(text)) : []
  const reasons = [...phrases, ...shapeSignals.filter(({ worthLooking, pattern }) => worthLooking.test(text) && pattern.test(text)), ...countedSignals(text, mention)]
  if (reasons.length === 0) return { score: 0, because: [] }
  const against = residentSignals.filter(({ pattern }) => pattern.test(text))
  const sum = [...reasons, ...against].reduce((total, { weight }) => total + weight, 0)
  if (sum <= 0) return { score: 0, because: [] }
  return {
    score: Math.round((1 - Math.exp(-sum)) * 1000) / 1000,
    because: reasons.sort((a, b) => b.weight - a.weight).map(({ because }) => because),
  }
}

/** Letters of scripts that write no space between words, of which two or so make one. */
const spaceless = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/gu

function countedSignals(text: string, { links = [], tags = [] }: SpamText): { readonly because: string; readonly weight: number }[] {
  const found: { because: string; weight: number }[] = []
  const urls = Math.max(links.length, text.match(/https?:\/\/|\bwww\./gi)?.length ?? 0)
  const words = urls === 0 ? 0 : gapsIn(text) + 1 + Math.floor((text.match(spaceless)?.length ?? 0) / 2)
  if (urls >= 3 && words / urls < 15) found.push({ because: `${urls} links in ${words} words`, weight: Math.min(1.2, 0.3 * urls) })
  else if (urls > 0 && words / urls < 6) found.push({ because: 'little more than a link', weight: 0.4 })
  if (tags.length > 8) found.push({ because: `${tags.length} hashtags`, weight: Math.min(1, 0.08 * tags.length) })
  const prices = text.match(/[£$€] ?\d/g)?.length ?? 0
  if (prices >= 3) found.push({ because: `${prices} prices`, weight: 0.3 })
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line.length > 15)
  if (lines.length >= 4 && new Set(lines).size <= lines.length / 2) found.push({ because: 'the same line again and again', weight: 0.7 })
  const symbols = text.match(/[▶►★☆✔✅💰🤑💵🔥👉➡️📞📲💯]/gu)?.length ?? 0
  if (symbols >= 4) found.push({ because: 'marks that draw the eye to an offer', weight: Math.min(0.9, 0.12 * symbols) })
  return found
}

/** Runs of white space: counted where they stand, for most items have a link and their words are many. */
function gapsIn(text: string): number {
  let gaps = 0
  let inGap = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isSpace = code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text.charAt(i))
    if (isSpace && !inGap) gaps++
    inGap = isSpace
  }
  return gaps
}
