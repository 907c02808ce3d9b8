import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import type { BusinessProblem } from '../../council/business-problem.js'
import { foldName } from '../../council/fold-name.js'
import { welshForms } from './welsh-mutations.js'

/** A term of a problem, ready to be looked for. @internal */
export interface CompiledTerm {
  /** As the council wrote it. */
  readonly written: string
  /** For each of its words the forms that count as that word. */
  readonly words: readonly ReadonlySet<string>[]
  /** Its words written as one: "fly tipping" is also "flytipping". */
  readonly joined: string
}

/** @internal */
interface CompiledProblem {
  readonly id: string
  readonly terms: readonly CompiledTerm[]
}

/** Problems ready to be matched, and the beginnings of words that can matter to any of them. @internal */
export interface CompiledProblems {
  readonly problems: readonly CompiledProblem[]
  /** The first two letters of every form: a word that begins otherwise need not be stemmed. */
  readonly beginnings: ReadonlySet<string>
}

/** @internal */
export function compileProblems(problems: readonly Pick<BusinessProblem, 'id' | 'terms'>[]): CompiledProblems {
  const compiled = problems.map(({ id, terms }) => ({ id, terms: dedupe(terms.map(compileTerm).filter(({ words }) => words.length > 0)) }))
  const beginnings = new Set<string>()
  for (const { terms } of compiled) {
    for (const { words, joined } of terms) {
      beginnings.add(joined.slice(0, 2))
      for (const forms of words) for (const form of forms) beginnings.add(form.slice(0, 2))
    }
  }
  return { problems: compiled, beginnings }
}

function compileTerm(written: string): CompiledTerm {
  const words = foldName(written).split(' ').filter((word) => word !== '')
  return {
    written,
    // A term may be English or Welsh, and the council need not say which: it is looked for as both.
    words: words.map((word) => new Set([stem(word), ...welshForms(word)])),
    joined: stem(words.join('')),
  }
}

function dedupe(terms: readonly CompiledTerm[]): CompiledTerm[] {
  const seen = new Set<string>()
  return terms.filter(({ joined }) => !seen.has(joined) && seen.add(joined))
}

/** The stem of a folded English word (Porter 1980, natural's implementation). Shares its first two letters with the word. @internal */
export function stem(word: string): string {
  return /^[a-z]{3,30}$/.test(word) ? PorterStemmer.stem(word) : word
}
