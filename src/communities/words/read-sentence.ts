import type { Language, Words } from '../../core/language.js'
import { eventWords } from './event-words.js'
import { findingWords } from './finding-words.js'
import { everyPresence } from './presence-words.js'
import { roleWords } from './role-words.js'
import { fill } from './sentence.js'
import { shapeWords } from './shape-words.js'
import { slots } from './slots.js'
import { doubtWords, everyAmount } from './talk-words.js'

/** A sentence with slots, and how it is told from others. */
interface Template {
  readonly words: Words
  readonly names: readonly string[]
  readonly pattern: RegExp
}

interface Catalogue {
  readonly whole: ReadonlyMap<string, Words>
  readonly templates: readonly Template[]
}

let catalogue: Catalogue | undefined

/** Every sentence a map can hold, those with something to fill in as they stand in the catalogues. */
export function everySentence(): Words[] {
  return [...[eventWords, findingWords, roleWords, shapeWords, doubtWords].flatMap((words): Words[] => Object.values(words)), ...everyPresence(), ...everyAmount()]
}

/** A sentence of a map in a language; as it is where it is none of the library's. */
export function sentenceIn(sentence: string, language: Language): string {
  catalogue ??= readCatalogue()
  const whole = catalogue.whole.get(sentence)
  if (whole !== undefined) return whole[language]
  for (const { words, names, pattern } of catalogue.templates) {
    const said = pattern.exec(sentence)?.slice(1)
    if (said !== undefined) return fill(words[language], Object.fromEntries(names.map((name, n) => [name, slots[name]?.inLanguage(said[n] ?? '', language) ?? ''])))
  }
  return sentence
}

function readCatalogue(): Catalogue {
  const whole = new Map<string, Words>()
  const templates: Template[] = []
  for (const words of everySentence()) {
    const names = [...words.en.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    if (names.length === 0) whole.set(words.en, words)
    else templates.push({ words, names, pattern: patternOf(words.en) })
  }
  return { whole, templates }
}

function patternOf(sentence: string): RegExp {
  return new RegExp(`^${sentence.replace(/[.?()]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => `(${slots[name]?.pattern ?? '[^]*'})`)}$`, 'u')
}
