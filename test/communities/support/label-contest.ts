import { createLabelMaker } from '../../../src/communities/labels.js'
import type { Wording } from '../../../src/communities/text/wording.js'
import type { Thread } from '../../../src/communities/threads.js'

/** Conversations that belong together, and what is left to be recognised. */
export interface LabelledClass {
  readonly learned: readonly Thread[]
  readonly heldOut: readonly Thread[]
}

const fewestAuthors = 10
const terms = 5

/** Ways to choose the terms of each class, all with the same words, stopwords and stems. */
export const labellers: Readonly<Record<'civic-cafe' | 'c-TF-IDF' | 'raw frequency', (classes: readonly LabelledClass[], wording: Wording) => ReadonlySet<number>[]>> = {
  'civic-cafe': (classes, wording) => {
    const maker = createLabelMaker(classes.flatMap(({ learned }) => learned), wording, fewestAuthors)
    const stemOfWord = new Map(wording.words.map((word, number) => [word, wording.stemOf[number] as number]))
    return classes.map(({ learned }) => new Set(maker.labelOf(learned).slice(0, terms).map((word) => stemOfWord.get(word) ?? -1)))
  },
  // Grootendorst 2022: tf of the term in the class, times ln(1 + words of the average class ÷ f of the term in all).
  'c-TF-IDF': (classes, wording) => {
    const counted = classes.map(({ learned }) => frequencies(learned, wording))
    const all = new Map<number, number>()
    for (const counts of counted) for (const [stem, n] of counts) all.set(stem, (all.get(stem) ?? 0) + n)
    const average = [...all.values()].reduce((sum, n) => sum + n, 0) / classes.length
    return counted.map((counts) => best(counts, (stem, n) => n * Math.log(1 + average / (all.get(stem) ?? 1))))
  },
  'raw frequency': (classes, wording) => classes.map(({ learned }) => best(frequencies(learned, wording), (_, n) => n)),
}

/**
 * How well the top five terms tell where a conversation belongs that they were not chosen by: the share of held-out
 * conversations whose class has the most terms in common with them, ties shared out, averaged over the classes.
 */
export function identified(classes: readonly LabelledClass[], labels: readonly ReadonlySet<number>[], wording: Wording): number {
  const shares = classes.map(({ heldOut }, own) => {
    const hits = heldOut.map((thread) => {
      const said = frequencies([thread], wording)
      const scores = labels.map((label) => [...label].filter((stem) => said.has(stem)).length)
      const most = Math.max(...scores)
      return scores[own] === most ? 1 / scores.filter((score) => score === most).length : 0
    })
    return hits.reduce((sum, hit) => sum + hit, 0) / hits.length
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

function frequencies(threads: readonly Thread[], { wordsIn, stemOf }: Wording): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { residents } of threads) {
    for (const resident of residents) {
      for (const word of wordsIn(resident)) {
        const stem = stemOf[word] as number
        counts.set(stem, (counts.get(stem) ?? 0) + 1)
      }
    }
  }
  return counts
}

function best(counts: ReadonlyMap<number, number>, score: (stem: number, n: number) => number): Set<number> {
  return new Set([...counts].map(([stem, n]) => ({ stem, score: score(stem, n) })).sort((a, b) => b.score - a.score || a.stem - b.stem).slice(0, terms).map(({ stem }) => stem))
}

/** Every second conversation is learned from, by the order of their ids; the others are held out. */
export function halved(threads: readonly Thread[]): LabelledClass {
  return { learned: threads.filter((_, t) => t % 2 === 0), heldOut: threads.filter((_, t) => t % 2 === 1) }
}
