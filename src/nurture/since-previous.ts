import { dayWords } from '../core/day-words.js'
import type { Language } from '../core/language.js'
import type { CafeIndex } from './cafe-index.js'
import type { Figure } from './figure.js'
import { differenceInterval } from './statistics/difference-interval.js'

/** What since-previous says in one language. */
interface SinceWords {
  readonly other: string
  readonly none: string
  readonly difference: (day: string, value: number) => string
  readonly caution: string
  readonly earlierFormula: string
}

const catalogue: Readonly<Record<Language, SinceWords>> = {
  en: {
    other: 'The earlier index was computed by a formula that is not known here, so the two cannot be compared.',
    none: 'There is no index at one of the two times, so there is no difference.',
    difference: (day, value) => `The café index is ${Math.abs(value).toFixed(2)} ${value < 0 ? 'lower' : 'higher'} than on ${day}.`,
    caution: 'A difference in time. Both rest partly on the same conversations, and it does not say what caused it.',
    earlierFormula: 'Both are computed by the earlier formula, so that nothing here comes of a change of formula.',
  },
  cy: {
    other: 'Cyfrifwyd y mynegai cynharach â fformiwla nad yw’n hysbys yma, felly ni ellir cymharu’r ddau.',
    none: 'Nid oes mynegai ar gyfer un o’r ddwy adeg, felly nid oes gwahaniaeth.',
    difference: (day, value) => `Mae mynegai’r caffi ${Math.abs(value).toFixed(2)} yn ${value < 0 ? 'is' : 'uwch'} nag ar ${day}.`,
    caution: 'Gwahaniaeth mewn amser. Mae’r ddau yn rhannol yn seiliedig ar yr un sgyrsiau, ac nid yw’n dweud beth a’i hachosodd.',
    earlierFormula: 'Cyfrifir y ddau â’r fformiwla gynharach, fel na ddaw dim o hyn o newid fformiwla.',
  },
}

/**
 * The index against the same community's earlier one: only ever against its own past, and only by one formula.
 *
 * @param nowBy - the index of now by the formula of the earlier one; `null` where that formula is not known here.
 */
export function sincePrevious(nowBy: CafeIndex | null, previous: { readonly at: string; readonly index: CafeIndex }, options: { readonly language: Language; readonly isNewest: boolean }): Figure {
  const words = catalogue[options.language]
  const then = previous.index
  const caution = options.isNewest || nowBy === null ? words.caution : `${words.caution} ${words.earlierFormula}`
  const base = { id: 'cafe-index-since-previous', version: 'cafe-index-since-previous/2', source: 'Newcombe 1998, method of variance estimates recovery', caution }
  if (nowBy === null) return { ...base, value: null, n: 0, counts: {}, words: words.other }
  if (nowBy.value === null || then.value === null || nowBy.interval === undefined || then.interval === undefined) return { ...base, value: null, n: 0, counts: {}, words: words.none }
  const value = nowBy.value - then.value
  return {
    ...base,
    value,
    interval: differenceInterval({ value: then.value, interval: then.interval }, { value: nowBy.value, interval: nowBy.interval }),
    n: nowBy.n,
    counts: { threads: nowBy.n, threadsBefore: then.n },
    words: words.difference(dayWords(previous.at.slice(0, 10), options.language), value),
  }
}
