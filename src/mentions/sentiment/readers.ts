import { lazily } from '../lazily.js'
import { englishLexicon, welshLexicon } from './lexicon.js'
import { createSentimentReader, type SentimentReader } from './words.js'

const english = lazily(() => createSentimentReader(englishLexicon()))
const welsh = lazily(() => createSentimentReader(welshLexicon()))

/** Who reads a language, by its first subtag; `undefined` where there is no lexicon of it. @internal */
export function readerFor(language: string): SentimentReader | undefined {
  const base = language.toLowerCase().split('-', 1)[0]
  return base === 'en' ? english() : base === 'cy' ? welsh() : undefined
}
