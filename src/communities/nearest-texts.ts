import { byCodeUnit } from '../core/compare.js'
import { nearestVectors } from './text/nearest-vectors.js'
import { createStemmer } from './text/stemmer.js'
import { stopwords } from './text/stopwords.js'
import { termVectors } from './text/term-vectors.js'
import { wordsOf } from './text/words.js'

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
  const stem = createStemmer()
  const stop = stopwords()
  const terms = sorted.map(({ text }) => wordsOf(text).filter((word) => !stop.has(word)).map(stem))
  const nearest = nearestVectors(termVectors(terms, { fewestDocuments: 2, largestShare: 1, mostTerms: Infinity }), k)
  return sorted.map(({ id }, d) => ({
    id,
    neighbours: (nearest[d] ?? []).map(({ document, similarity }) => ({ id: sorted[document]?.id ?? '', similarity: Math.min(1, similarity) })),
  }))
}
