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
  const { words, stemOf, namesUsed } = wording
  const everywhere = conversationsByStem(threads, wording)
  const uses = new Int32Array(words.length)
  return {
    labelOf(own) {
      const conversations = conversationsByStem(own, wording)
      const people = peopleByStem(own, wording)
      const forms = commonestForms(own, wording, uses)
      const terms: { readonly form: string; readonly score: number }[] = []
      for (const word of forms) {
        const stem = stemOf[word] as number
        if ((people[stem] as number) < minimumAuthors || namesUsed.has(stem)) continue
        const p = (conversations[stem] as number) / own.length
        const q = (everywhere[stem] as number) / threads.length
        // Where the group is all there is, nothing tells it apart, and its commonest terms must do.
        const score = own.length === threads.length ? p : p * Math.log(p / q)
        if (score > 0) terms.push({ form: words[word] as string, score })
      }
      return terms.sort((a, b) => b.score - a.score || byCodeUnit(a.form, b.form)).slice(0, mostTerms).map(({ form }) => form)
    },
  }
}

/** In how many conversations each stem is used. */
function conversationsByStem(threads: readonly Thread[], { stems, stemOf, told, starts }: Wording): Int32Array {
  const conversations = new Int32Array(stems.length)
  const last = new Int32Array(stems.length).fill(-1)
  threads.forEach(({ residents }, t) => {
    for (const { place } of residents) {
      for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
        const stem = stemOf[told[i] as number] as number
        if (last[stem] === t) continue
        last[stem] = t
        conversations[stem] = (conversations[stem] as number) + 1
      }
    }
  })
  return conversations
}

/** How many people use each stem. */
function peopleByStem(threads: readonly Thread[], { stems, stemOf, told, starts }: Wording): Int32Array {
  const people = new Int32Array(stems.length)
  const last = new Int32Array(stems.length).fill(-1)
  // Person after person, so that nobody needs to be remembered but the last.
  const residents = threads.flatMap((thread) => thread.residents).sort((a, b) => a.person - b.person)
  for (const { place, person } of residents) {
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
      const stem = stemOf[told[i] as number] as number
      if (last[stem] === person) continue
      last[stem] = person
      people[stem] = (people[stem] as number) + 1
    }
  }
  return people
}

/** The form in which each stem is written most, of equal ones the first in order. @param uses - all 0, and so left. */
function commonestForms(threads: readonly Thread[], { words, stemOf, told, starts }: Wording, uses: Int32Array): Iterable<number> {
  const met: number[] = []
  for (const { residents } of threads) {
    for (const { place } of residents) {
      for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
        const word = told[i] as number
        if (uses[word] === 0) met.push(word)
        uses[word] = (uses[word] as number) + 1
      }
    }
  }
  const best = new Map<number, number>()
  for (const word of met) {
    const stem = stemOf[word] as number
    const rival = best.get(stem)
    const difference = rival === undefined ? 1 : (uses[word] as number) - (uses[rival] as number)
    if (difference > 0 || (difference === 0 && byCodeUnit(words[word] as string, words[rival as number] as string) < 0)) best.set(stem, word)
  }
  for (const word of met) uses[word] = 0
  return best.values()
}
