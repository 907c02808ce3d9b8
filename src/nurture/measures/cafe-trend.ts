import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import type { CafeIndex } from '../cafe-index.js'
import { cafeIndex } from '../cafe-index.js'
import type { Figure } from '../figure.js'
import type { CafeVersion } from '../formulas/versions.js'
import { differenceInterval } from '../statistics/difference-interval.js'
import type { Talk } from '../talk/talk.js'
import type { MeasureOptions } from './measure.js'
import { measureWords } from './measure-words.js'
import type { RollingOptions, TimeWindow } from './rolling-windows.js'
import { rollingWindows } from './rolling-windows.js'

/** The café index of one window. */
export interface CafeWindow extends TimeWindow {
  readonly index: CafeIndex
}

/** The café index as time passes. */
export interface CafeTrend {
  /** Oldest first. They overlap, so neighbours are alike by construction. */
  readonly windows: readonly CafeWindow[]
  /** The latest window against the latest one wholly before it: a difference of indices, −1…1. */
  readonly change: Figure
}

/** How to follow the café index. */
export interface CafeTrendOptions extends MeasureOptions, RollingOptions {
  /** Of the index's formula. @defaultValue the newest */
  readonly version?: CafeVersion | undefined
}

/**
 * The café index in rolling windows, and the change between the latest and the one before that shares no day with it.
 * A conversation belongs to the window it began in, whole.
 */
export function cafeTrend(talk: Talk, { now, seed, resamples = 200, minimumAuthors, language = 'en', version, ...rolling }: CafeTrendOptions): CafeTrend {
  const began = new Map<string, number>()
  for (const { thread, at } of talk) began.set(thread, Math.min(began.get(thread) ?? Infinity, Date.parse(at)))
  const windows = rollingWindows(now, rolling).map(({ from, to }): CafeWindow => {
    const inside = talk.filter(({ thread }) => within(began.get(thread) ?? Number.NaN, { from, to }))
    return { from, to, index: cafeIndex(inside, { seed, resamples, minimumAuthors, language, version }) }
  })
  return { windows, change: changeOf(windows, language) }
}

function within(time: number, { from, to }: TimeWindow): boolean {
  return time >= Date.parse(from) && time < Date.parse(to)
}

function changeOf(windows: readonly CafeWindow[], language: Language): Figure {
  const latest = windows.at(-1)
  const before = windows.findLast(({ to }) => latest !== undefined && to <= latest.from)
  const words = measureWords[language]
  const base = { id: 'cafe-index-change', version: 'cafe-index-change/1', source: 'Rolling windows; interval by Newcombe 1998, method of variance estimates recovery', caution: words.trend.caution }
  const now = latest?.index
  const then = before?.index
  if (before === undefined || now === undefined || then === undefined || now.value === null || then.value === null || now.interval === undefined || then.interval === undefined) {
    return { ...base, value: null, n: 0, counts: {}, words: words.trend.none }
  }
  const interval = differenceInterval({ value: then.value, interval: then.interval }, { value: now.value, interval: now.interval })
  const [from, to] = [dayWords(before.from.slice(0, 10), language), dayWords(before.to.slice(0, 10), language)]
  return {
    ...base,
    value: now.value - then.value,
    interval,
    n: now.n + then.n,
    counts: { threads: now.n, threadsBefore: then.n },
    words: interval[0] > 0 ? words.trend.up(from, to) : interval[1] < 0 ? words.trend.down(from, to) : words.trend.same(from, to),
  }
}
