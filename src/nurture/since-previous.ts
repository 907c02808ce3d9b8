import { dayWords } from '../core/day-words.js'
import type { CafeIndex } from './cafe-index.js'
import type { Figure } from './figure.js'
import { differenceInterval } from './statistics/difference-interval.js'

/** What since-previous says, in English. */
const words = {
  other: 'The earlier index was computed by another version and cannot be compared.',
  none: 'There is no index at one of the two times, so there is no difference.',
  difference: (day: string, value: number): string => `The café index is ${Math.abs(value).toFixed(2)} ${value < 0 ? 'lower' : 'higher'} than on ${day}.`,
  caution: 'A difference in time. Both rest partly on the same conversations, and it does not say what caused it.',
}

/** The index against the same community's earlier one. Only ever against its own past, and only of the same version. */
export function sincePrevious(now: CafeIndex, previous: { readonly at: string; readonly index: CafeIndex }): Figure {
  const then = previous.index
  const base = { id: 'cafe-index-since-previous', version: 'cafe-index-since-previous/1', source: 'Newcombe 1998, method of variance estimates recovery', caution: words.caution }
  if (now.version !== then.version) return { ...base, value: null, n: 0, counts: {}, words: words.other }
  if (now.value === null || then.value === null || now.interval === undefined || then.interval === undefined) return { ...base, value: null, n: 0, counts: {}, words: words.none }
  const value = now.value - then.value
  return {
    ...base,
    value,
    interval: differenceInterval({ value: then.value, interval: then.interval }, { value: now.value, interval: now.interval }),
    n: now.n,
    counts: { threads: now.n, threadsBefore: then.n },
    words: words.difference(dayWords(previous.at.slice(0, 10)), value),
  }
}
