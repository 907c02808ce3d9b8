import type { Language, Words } from '../../core/language.js'
import { guessWords } from './talk-words.js'

/** What another community is called where it has no label. */
export const noLabel: Words = { en: 'a community without a label', cy: 'cymuned heb label' }

/** What may stand in a slot: how it is told in a stored sentence, and how it reads in a language. */
interface Slot {
  /** Of English, without groups that capture. */
  readonly pattern: string
  readonly inLanguage: (said: string, language: Language) => string
}

const asItIs = (said: string): string => said
const number: Slot = { pattern: '\\d+', inLanguage: asItIs }
const under: Words = { en: 'under', cy: 'llai na' }
const band: Slot = {
  pattern: '(?:under )?\\d+(?:–\\d+|\\+)?',
  inLanguage: (said, language) => said.replace(under.en, under[language]),
}

/** By the slot's name in the catalogues. What people wrote stays as they wrote it. */
export const slots: Readonly<Record<string, Slot>> = {
  band,
  was: band,
  count: number,
  days: number,
  label: { pattern: `“[^]*”|${noLabel.en}`, inLanguage: (said, language) => (said === noLabel.en ? noLabel[language] : said) },
  problems: { pattern: '“[^]*”', inLanguage: asItIs },
  guess: {
    pattern: Object.values(guessWords).map(({ en }) => en).join('|'),
    inLanguage: (said, language) => Object.values(guessWords).find(({ en }) => en === said)?.[language] ?? said,
  },
}
