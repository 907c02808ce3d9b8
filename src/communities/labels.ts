import { byCodeUnit } from '../core/compare.js'
import type { Thread } from './threads.js'
import type { Wording } from './text/wording.js'

const mostTerms = 6
/** What labels are chosen from: every conversation, and how often each term is used in all of them. */
export interface LabelMaker {
  /** The terms that best tell these conversations from the rest, best first. */
  labelOf(threads: readonly Thread[]): string[]
}

/**
 * Labels by class-based TF-IDF (after Grootendorst 2022) on conversations: a term's score is p·ln(p/q), p the share of
 * the group's conversations that use it, q the share of all. A term must be used by at least `minimumAuthors` people of
 * the group, must be commoner there than elsewhere, and must not be a way to address somebody. Stems are compared, the
 * commonest written form is shown.
 */
export function createLabelMaker(threads: readonly Thread[], wording: Wording, minimumAuthors: number): LabelMaker {
  const everywhere = conversationsByStem(threads, wording)
  const names = wording.namesUsed()
  return {
    labelOf(own) {
      const usage = new Map<string, { conversations: number; readonly authors: Set<string>; readonly forms: Map<string, number> }>()
      for (const { residents } of own) {
        const here = new Set<string>()
        for (const { mention, author } of residents) {
          const words = wording.wordsIn(mention)
          for (const [i, stem] of wording.stemsIn(mention).entries()) {
            const word = words[i] ?? stem
            let use = usage.get(stem)
            if (use === undefined) {
              use = { conversations: 0, authors: new Set(), forms: new Map() }
              usage.set(stem, use)
            }
            if (!here.has(stem)) {
              here.add(stem)
              use.conversations++
            }
            use.authors.add(author)
            use.forms.set(word, (use.forms.get(word) ?? 0) + 1)
          }
        }
      }
      return [...usage]
        .filter(([stem, { authors }]) => authors.size >= minimumAuthors && !names.has(stem))
        .map(([stem, { conversations, forms }]) => {
          const p = conversations / own.length
          const q = (everywhere.get(stem) ?? conversations) / threads.length
          // Where the group is all there is, nothing tells it apart, and its commonest terms must do.
          return { form: commonest(forms), score: own.length === threads.length ? p : p * Math.log(p / q) }
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || byCodeUnit(a.form, b.form))
        .slice(0, mostTerms)
        .map(({ form }) => form)
    },
  }
}

function conversationsByStem(threads: readonly Thread[], wording: Wording): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { residents } of threads) {
    const here = new Set<string>()
    for (const { mention } of residents) for (const stem of wording.stemsIn(mention)) here.add(stem)
    for (const stem of here) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? ''
}
