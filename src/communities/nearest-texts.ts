import { byCodeUnit } from '../core/compare.js'
import { nearestVectors } from './text/nearest-vectors.js'
import { createReader } from './text/reader.js'
import { createStemmer } from './text/stemmer.js'
import { stopwords } from './text/stopwords.js'
import { createTermCounter, type TermCounts } from './text/term-counts.js'
import { termVectors } from './text/term-vectors.js'

/** A text and the texts most like it. */
export interface TextNeighbours {
  readonly id: string
  /** Most alike first, equal ones by id; at most `k`, none without a term in common. `similarity` is a cosine, 0…1. */
  readonly neighbours: readonly { readonly id: string; readonly similarity: number }[]
}

/**
 * The k most similar texts of each text, exactly: cosine of TF-IDF vectors over stemmed words, English and Welsh
 * stopwords left out. The order of the documents changes nothing.
 *
 * @returns one entry per document, in order of id.
 * @throws RangeError `k` is not a whole number from 1 up.
 *
 * @example
 * ```ts
 * nearestTexts([{ id: '1', text: 'Bins not emptied' }, { id: '2', text: 'My bin was not emptied' }], { k: 1 })
 * ```
 */
export function nearestTexts(documents: Iterable<{ readonly id: string; readonly text: string }>, options: { readonly k: number }): TextNeighbours[] {
  const { k } = options
  if (!Number.isInteger(k) || k < 1) throw new RangeError('k is a whole number from 1 up.')
  const sorted = [...documents].sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.text, b.text))
  const { offsets, documents: nearest, similarities } = nearestVectors(termVectors(countStems(sorted), { fewestDocuments: 2, largestShare: 1, mostTerms: Infinity }), k)
  return sorted.map(({ id }, d) => ({
    id,
    neighbours: Array.from(nearest.subarray(offsets[d], offsets[d + 1]), (other, place) => ({ id: sorted[other]?.id ?? '', similarity: Math.min(1, similarities[(offsets[d] as number) + place] as number) })),
  }))
}

function countStems(documents: readonly { readonly text: string }[]): TermCounts {
  const stem = createStemmer()
  const stop = stopwords()
  const { words, read } = createReader()
  const stems = new Map<string, number>()
  const stemOf: number[] = []
  const used: number[] = []
  const ends = documents.map(({ text }) => {
    read(text, used)
    while (stemOf.length < words.length) {
      const word = words[stemOf.length] as string
      const stemmed = stop.has(word) ? undefined : stem(word)
      if (stemmed !== undefined && !stems.has(stemmed)) stems.set(stemmed, stems.size)
      stemOf.push(stemmed === undefined ? -1 : stems.get(stemmed) ?? -1)
    }
    return used.length
  })
  const counter = createTermCounter(stems.size)
  let at = 0
  for (const end of ends) {
    for (; at < end; at++) {
      const stemmed = stemOf[used[at] as number] as number
      if (stemmed >= 0) counter.add(stemmed)
    }
    counter.endDocument()
  }
  return counter.counts()
}
