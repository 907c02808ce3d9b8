import type { SourceItem } from '../../sources/source-item.js'
import type { Mention } from '../mention.js'
import type { Observation } from './observation.js'

/** Before the web there was nothing to listen to: an older date is a clock that was never set. */
const earliest = Date.UTC(1993, 0, 1)
// Clocks differ by minutes; a bare date may already be tomorrow's somewhere east of here.
const clockSkewMs = 10 * 60_000
const daySkewMs = 14 * 3_600_000

/** When an item was published, as far as its source can be believed. @internal */
export function datesOf({ publishedAt, updatedAt, datePrecision }: Pick<SourceItem, 'publishedAt' | 'updatedAt' | 'datePrecision'>, { at, observedAt }: Pick<Observation, 'at' | 'observedAt'>): Pick<Mention, 'publishedAt' | 'observedAt' | 'dateConfidence' | 'updatedAt'> {
  const published = believed(publishedAt, at, datePrecision === 'day' ? daySkewMs : clockSkewMs)
  const updated = believed(updatedAt, at, clockSkewMs)
  return {
    publishedAt: published ?? observedAt,
    observedAt,
    dateConfidence: published === undefined ? 'observed' : datePrecision === 'day' ? 'day' : 'exact',
    ...(updated !== undefined && { updatedAt: updated }),
  }
}

function believed(written: string | undefined, observed: number, skewMs: number): string | undefined {
  const time = Date.parse(written ?? '')
  if (Number.isNaN(time) || time < earliest || time > observed + skewMs) return undefined
  return new Date(time).toISOString()
}
