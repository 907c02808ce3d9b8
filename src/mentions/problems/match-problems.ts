import type { BusinessProblem } from '../../council/business-problem.js'
import { byCodeUnit } from '../../core/compare.js'
import type { Mention, ProblemMatch } from '../mention.js'
import { compileProblems, stem, type CompiledProblems, type CompiledTerm } from './problem-terms.js'

/** What of a mention is matched. */
export type ProblemText = Pick<Mention, 'text'> & { readonly title?: string | undefined; readonly tags?: readonly string[] | undefined }

interface Token {
  readonly word: string
  readonly stem: string
  readonly sentence: number
}

/** How far apart the words of a phrase may stand, in words: "missed my recycling bin" is a missed bin. */
const reach = 3
const wordPattern = /[\p{L}\p{N}\p{M}'’]+|[.!?\n]+/gu

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
export function matchCompiled(mention: ProblemText, { problems, beginnings, clues }: CompiledProblems): ProblemMatch[] {
  if (problems.length === 0) return []
  const stems = new Map<string, string>()
  const title = tokensOf(mention.title ?? '', beginnings, stems)
  const text = tokensOf(mention.text, beginnings, stems)
  const tags = (mention.tags ?? []).map((tag) => stem(tag.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')))
  const possible = new Set<CompiledTerm>()
  for (const { word, stem: stemmed } of [...title, ...text]) {
    for (const term of clues.get(word) ?? []) possible.add(term)
    for (const term of clues.get(stemmed) ?? []) possible.add(term)
  }
  for (const tag of tags) for (const term of clues.get(tag) ?? []) possible.add(term)
  if (possible.size === 0) return []
  const matches: ProblemMatch[] = []
  for (const { id, terms } of problems) {
    let evidence = 0
    const because: string[] = []
    for (const term of terms) {
      if (!possible.has(term)) continue
      const inTitle = strength(term, title)
      const found = Math.max(inTitle * 1.5, strength(term, text), tags.includes(term.joined) ? 0.7 : 0)
      if (found === 0) continue
      evidence += found
      because.push(term.written)
    }
    if (because.length > 0) matches.push({ id, score: Math.round((1 - Math.exp(-evidence)) * 1000) / 1000, because })
  }
  return matches.sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id))
}

function tokensOf(text: string, beginnings: ReadonlySet<string>, stems: Map<string, string>): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  for (const [written] of text.matchAll(wordPattern)) {
    if (/^[.!?\n]/.test(written)) {
      sentence++
      continue
    }
    const word = foldWord(written)
    let stemmed = stems.get(word)
    if (stemmed === undefined) {
      stemmed = beginnings.has(word.slice(0, 2)) ? stem(word) : word
      stems.set(word, stemmed)
    }
    tokens.push({ word, stem: stemmed, sentence })
  }
  return tokens
}

function foldWord(written: string): string {
  const lower = written.toLowerCase()
  return /^[a-z0-9]+$/.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
}

function strength({ words, joined, joinedForms }: CompiledTerm, tokens: readonly Token[]): number {
  const [first] = words
  if (first === undefined) return 0
  let best = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (joinedForms.has(token.stem) || (tokens[i + 1] !== undefined && isJoined(token, tokens[i + 1], joined))) return words.length > 1 ? 0.9 : 0.5
    if (words.length === 1) {
      if (is(token, first)) return 0.5
      continue
    }
    if (words.every((forms, j) => is(tokens[i + j], forms))) return 0.9
    if (best === 0 && words.some((forms) => is(token, forms)) && isNear(words, tokens, i)) best = 0.6
  }
  return best
}

function is(token: Token | undefined, forms: ReadonlySet<string>): boolean {
  return token !== undefined && (forms.has(token.stem) || forms.has(token.word))
}

// "pot hole" for "pothole". Only looked at where the beginning fits.
function isJoined(token: Token, next: Token | undefined, joined: string): boolean {
  return next !== undefined && token.word.length > 1 && joined.length > token.word.length && joined.startsWith(token.word) && stem(token.word + next.word) === joined
}

// Every word of the phrase within reach of its neighbours and within one sentence, in any order.
function isNear(words: readonly ReadonlySet<string>[], tokens: readonly Token[], start: number): boolean {
  const sentence = tokens[start]?.sentence
  const end = start + words.length - 1 + reach
  return words.every((forms) => {
    for (let i = start; i <= end; i++) {
      const token = tokens[i]
      if (token === undefined || token.sentence !== sentence) return false
      if (is(token, forms)) return true
    }
    return false
  })
}
