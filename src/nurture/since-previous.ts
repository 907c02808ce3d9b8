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
  readonly same: (day: string) => string
  readonly caution: string
  readonly earlierFormula: string
  readonly unalike: string
}

/**
 * How many times as many conversations one index may rest on and still be like the other. In invented forums whose people do not change,
 * twice as many raise the index by .01 to .1.
 */
const alikeUpTo = 1.25

const catalogue: Readonly<Record<Language, SinceWords>> = {
  en: {
    other: 'The earlier index was computed by a formula that is not known here, so the two cannot be compared.',
    none: 'There is no index at one of the two times, so there is no difference.',
    difference: (day, value) => `The café index is ${Math.abs(value).toFixed(2)} ${value < 0 ? 'lower' : 'higher'} than on ${day}.`,
    same: (day) => `No clear change of the café index since ${day}.`,
    caution: 'A difference in time. Both rest partly on the same conversations, and it does not say what caused it.',
    earlierFormula: 'Both are computed by the earlier formula, so that nothing here comes of a change of formula.',
    unalike: 'One of the two rests on many more conversations: ties gather as people talk, and that alone moves the index.',
  },
  cy: {
    other: 'Cyfrifwyd y mynegai cynharach â fformiwla nad yw’n hysbys yma, felly ni ellir cymharu’r ddau.',
    none: 'Nid oes mynegai ar gyfer un o’r ddwy adeg, felly nid oes gwahaniaeth.',
    difference: (day, value) => `Mae mynegai’r caffi ${Math.abs(value).toFixed(2)} yn ${value < 0 ? 'is' : 'uwch'} nag ar ${day}.`,
    same: (day) => `Nid oes newid clir ym mynegai’r caffi ers ${day}.`,
    caution: 'Gwahaniaeth mewn amser. Mae’r ddau yn rhannol yn seiliedig ar yr un sgyrsiau, ac nid yw’n dweud beth a’i hachosodd.',
    earlierFormula: 'Cyfrifir y ddau â’r fformiwla gynharach, fel na ddaw dim o hyn o newid fformiwla.',
    unalike: 'Mae un o’r ddau yn seiliedig ar lawer mwy o sgyrsiau: mae cysylltiadau’n cronni wrth i bobl siarad, ac mae hynny ynddo’i hun yn symud y mynegai.',
  },
}

/**
 * The index against the same community's earlier one: only ever against its own past, and only by one formula. Where one of the
 * two rests on many more conversations, the caution says what that does.
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
  const interval = differenceInterval({ value: then.value, interval: then.interval }, { value: nowBy.value, interval: nowBy.interval })
  const day = dayWords(previous.at.slice(0, 10), options.language)
  const isUnalike = Math.max(nowBy.n, then.n) > alikeUpTo * Math.min(nowBy.n, then.n)
  return {
    ...base,
    ...(isUnalike && { caution: `${caution} ${words.unalike}` }),
    value,
    interval,
    n: nowBy.n,
    counts: { threads: nowBy.n, threadsBefore: then.n },
    // Words say no more than the interval does.
    words: interval[0] > 0 || interval[1] < 0 ? words.difference(day, value) : words.same(day),
  }
}
