import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import type { BusinessProblem } from '../../council/business-problem.js'
import { foldName } from '../../council/fold-name.js'
import { createWordBook, type WordBook } from '../text/word-book.js'
import { welshForms } from './welsh-mutations.js'

/** A term of a problem, ready to be looked for. @internal */
export interface CompiledTerm {
  /** As the council wrote it. */
  readonly written: string
  /** For each of its words the forms that count as that word. */
  readonly words: readonly ReadonlySet<string>[]
  /** Its words written as one: "fly tipping" is also "flytipping". */
  readonly joined: string
  /** The same as people spell it: "lamppost" is also "lampost". */
  readonly joinedForms: ReadonlySet<string>
}

/** @internal */
interface CompiledProblem {
  readonly id: string
  readonly terms: readonly CompiledTerm[]
}

/** A word as it is compared with terms. @internal */
export interface KnownWord {
  /** Folded: lower case, without accents or apostrophes. */
  readonly word: string
  readonly stem: string
  /** The terms a text may hold that has it. Terms with no clue in a text are not looked for. */
  readonly clueTo: readonly CompiledTerm[] | undefined
}

/** Problems ready to be matched, and what is known of the words they are looked for in. @internal */
export interface CompiledProblems {
  readonly problems: readonly CompiledProblem[]
  readonly book: WordBook<KnownWord>
}

/** @internal */
export function compileProblems(problems: readonly Pick<BusinessProblem, 'id' | 'terms'>[]): CompiledProblems {
  const compiled = problems.map(({ id, terms }) => ({ id, terms: dedupe(terms.map(compileTerm).filter(({ words }) => words.length > 0)) }))
  // The first two letters of every form: a word that begins otherwise need not be stemmed.
  const beginnings = new Set<string>()
  const clues = new Map<string, CompiledTerm[]>()
  for (const term of compiled.flatMap(({ terms }) => terms)) {
    for (const form of term.joinedForms) beginnings.add(form.slice(0, 2))
    for (const forms of term.words) for (const form of forms) beginnings.add(form.slice(0, 2))
    for (const clue of cluesOf(term)) clues.set(clue, [...(clues.get(clue) ?? []), term])
  }
  const know = (written: string): KnownWord => {
    const word = foldWord(written)
    const stemmed = beginnings.has(word.slice(0, 2)) ? stem(word) : word
    const terms = [...(clues.get(word) ?? []), ...(clues.get(stemmed) ?? [])]
    return { word, stem: stemmed, clueTo: terms.length > 0 ? terms : undefined }
  }
  return { problems: compiled, book: createWordBook(know) }
}

function foldWord(written: string): string {
  const lower = written.toLowerCase()
  return /^[a-z0-9]+$/.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
}

// Any form of any of its words, or the word it may be the beginning of: "pot" of "pot hole" for "pothole".
function cluesOf({ words, joined, joinedForms }: CompiledTerm): Set<string> {
  const beginningsOfJoined = Array.from({ length: Math.max(0, joined.length - 1) }, (_, i) => joined.slice(0, i + 2))
  return new Set([...words.flatMap((forms) => [...forms]), ...joinedForms, ...beginningsOfJoined])
}

function compileTerm(written: string): CompiledTerm {
  const words = foldName(written).split(' ').filter((word) => word !== '')
  return {
    written,
    // A term may be English or Welsh, and the council need not say which: it is looked for as both.
    words: words.map((word) => new Set([...spellings(word), ...welshForms(word)])),
    joined: stem(words.join('')),
    joinedForms: new Set(spellings(words.join(''))),
  }
}

// Doubled letters are what people most often miss: "matress", "rubish", "lampost".
function spellings(word: string): string[] {
  const single = word.replace(/([a-z])\1/g, '$1')
  return word.length > 5 && single !== word ? [stem(word), stem(single)] : [stem(word)]
}

function dedupe(terms: readonly CompiledTerm[]): CompiledTerm[] {
  const seen = new Set<string>()
  return terms.filter(({ joined }) => !seen.has(joined) && seen.add(joined))
}

/** The stem of a folded English word (Porter 1980, natural's implementation). Shares its first two letters with the word. @internal */
export function stem(word: string): string {
  return /^[a-z]{3,30}$/.test(word) ? PorterStemmer.stem(word) : word
}
