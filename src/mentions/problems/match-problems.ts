import type { BusinessProblem } from '../../council/business-problem.js'
import { byCodeUnit } from '../../core/compare.js'
import type { Mention, ProblemMatch } from '../mention.js'
import { digit, kindOf, letter, mark } from '../text/characters.js'
import { compileProblems, stem, type CompiledProblems, type CompiledTerm, type KnownWord } from './problem-terms.js'

/** What of a mention is matched. */
export type ProblemText = Pick<Mention, 'text'> & { readonly title?: string | undefined; readonly tags?: readonly string[] | undefined }

/** A text's words, in order. */
interface Words {
  readonly words: readonly KnownWord[]
  /** The sentence each stands in. */
  readonly sentences: readonly number[]
}

/** How far apart the words of a phrase may stand, in words: "missed my recycling bin" is a missed bin. */
const reach = 3
const apostrophe = 0x27
const typographicApostrophe = 0x2019

/**
 * Which problems a mention bears on, the strongest first, and by which of their terms.
 *
 * Terms match by stem (Porter) and, as Welsh, in every mutation; as phrases in order, or, for less, with a few words
 * between or the other way round within a sentence; written as one word or two, or with a doubled letter missed
 * ("matress"); and as hashtags. The score rises with
 * each term found and saturates: 1 − e^(−evidence), where a phrase is worth 0.9, a loose phrase 0.6, a word 0.5, and half as
 * much again in the title.
 *
 * @returns only problems that match, each with `score` in 0…1 and `because`: its terms as the council wrote them.
 * @example
 * ```ts
 * matchProblems(mention, problems) // [{ id: 'missed-bins', score: 0.59, because: ['missed bin'] }]
 * ```
 */
export function matchProblems(mention: ProblemText, problems: readonly Pick<BusinessProblem, 'id' | 'terms'>[]): ProblemMatch[] {
  return matchCompiled(mention, compileProblems(problems))
}

/** As {@link matchProblems}, with the problems compiled once for many mentions. @internal */
export function matchCompiled(mention: ProblemText, { problems, book }: CompiledProblems): ProblemMatch[] {
  if (problems.length === 0) return []
  const title = wordsOf(mention.title ?? '', book)
  const text = wordsOf(mention.text, book)
  const tags = (mention.tags ?? []).map((tag) => book.of(tag.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')))
  const possible = new Set<CompiledTerm>()
  for (const some of [title.words, text.words, tags]) {
    for (const { clueTo } of some) if (clueTo !== undefined) for (const term of clueTo) possible.add(term)
  }
  if (possible.size === 0) return []
  const matches: ProblemMatch[] = []
  for (const { id, terms } of problems) {
    let evidence = 0
    const because: string[] = []
    for (const term of terms) {
      if (!possible.has(term)) continue
      const inTitle = strength(term, title)
      const found = Math.max(inTitle * 1.5, strength(term, text), tags.some((tag) => tag.stem === term.joined) ? 0.7 : 0)
      if (found === 0) continue
      evidence += found
      because.push(term.written)
    }
    if (because.length > 0) matches.push({ id, score: Math.round((1 - Math.exp(-evidence)) * 1000) / 1000, because })
  }
  return matches.sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id))
}

// A sentence ends with a full stop, a question or exclamation mark, or its line.
function wordsOf(text: string, book: CompiledProblems['book']): Words {
  const words: KnownWord[] = []
  const sentences: number[] = []
  let sentence = 0
  for (let i = 0; i < text.length;) {
    const start = i
    while (i < text.length && isOfWord(text, i)) i++
    if (i > start) {
      words.push(book.in(text, start, i))
      sentences.push(sentence)
      continue
    }
    if (endsSentence(text.charCodeAt(i))) {
      while (endsSentence(text.charCodeAt(i + 1))) i++
      sentence++
    }
    i++
  }
  return { words, sentences }
}

function isOfWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return kindOf(text, index) & (letter | digit | mark) ? true : code === apostrophe || code === typographicApostrophe
}

function endsSentence(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x0a
}

function strength(term: CompiledTerm, text: Words): number {
  const { words, joined, joinedForms } = term
  const tokens = text.words
  const [first] = words
  if (first === undefined) return 0
  let best = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    // Every form of every word of the term is a clue to it, and so is every beginning of them written as one.
    if (token?.clueTo?.includes(term) !== true) continue
    if (joinedForms.has(token.stem) || (tokens[i + 1] !== undefined && isJoined(token, tokens[i + 1], joined))) return words.length > 1 ? 0.9 : 0.5
    if (words.length === 1) {
      if (is(token, first)) return 0.5
      continue
    }
    if (words.every((forms, j) => is(tokens[i + j], forms))) return 0.9
    if (best === 0 && words.some((forms) => is(token, forms)) && isNear(words, text, i)) best = 0.6
  }
  return best
}

function is(token: KnownWord | undefined, forms: ReadonlySet<string>): boolean {
  return token !== undefined && (forms.has(token.stem) || forms.has(token.word))
}

// "pot hole" for "pothole". Only looked at where the beginning fits: a stem differs from its word in the last letters alone.
function isJoined(token: KnownWord, next: KnownWord | undefined, joined: string): boolean {
  const { word } = token
  if (next === undefined || word.length < 2 || joined.length <= word.length || !joined.startsWith(word)) return false
  return next.word.startsWith(joined.slice(word.length, Math.max(word.length, joined.length - 2))) && stem(word + next.word) === joined
}

// Every word of the phrase within reach of its neighbours and within one sentence, in any order.
function isNear(words: readonly ReadonlySet<string>[], { words: tokens, sentences }: Words, start: number): boolean {
  const sentence = sentences[start]
  const end = start + words.length - 1 + reach
  return words.every((forms) => {
    for (let i = start; i <= end; i++) {
      if (sentences[i] !== sentence) return false
      if (is(tokens[i], forms)) return true
    }
    return false
  })
}
