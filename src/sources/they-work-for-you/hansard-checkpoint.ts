import { SourceError } from '../source-error.js'
import { areKnownItems } from '../wire/known-items.js'
import { isRecord } from '../wire/values.js'

/** A walk from the newest speech down that has not ended yet. */
export type HansardWalk = {
  /** The page to read next. */
  readonly page: number
  /** It ends where a whole page is older than this day. */
  readonly stop: string
  /** The newest day it has seen. */
  readonly newest: string
}

/** Where a reading of Hansard stands. */
export type HansardCheckpoint = {
  readonly version: 1
  /** The newest day of the last complete walk; absent before the first. */
  readonly until?: string
  readonly walk?: HansardWalk
  /** Speeches of the days that are read again. */
  readonly known: readonly string[]
}

/** @throws SourceError `bad-checkpoint` */
export function readHansardCheckpoint(raw: unknown): HansardCheckpoint {
  if (!isRecord(raw) || raw['version'] !== 1 || !areKnownItems(raw['known'])) throw bad()
  const { until, walk, known } = raw
  if (until !== undefined && !isDay(until)) throw bad()
  const start = { version: 1, known, ...(until !== undefined && { until }) } as const
  if (walk === undefined) return start
  if (!isRecord(walk) || !Number.isSafeInteger(walk['page']) || Number(walk['page']) < 1 || !isDay(walk['stop']) || !isDay(walk['newest'])) throw bad()
  return { ...start, walk: { page: Number(walk['page']), stop: walk['stop'], newest: walk['newest'] } }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of theyWorkForYou().')
}
