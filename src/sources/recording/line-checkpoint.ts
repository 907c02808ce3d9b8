import { SourceError } from '../source-error.js'
import { isRecord } from '../wire/values.js'

/** Where a reading of a recording stands. */
export type LineCheckpoint = {
  /** Everything up to this line, counted from 1, has been read. */
  readonly line: number
}

/** @throws SourceError `bad-checkpoint` */
export function readLineCheckpoint(raw: unknown): LineCheckpoint {
  const line = isRecord(raw) ? raw['line'] : undefined
  if (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 0) throw new SourceError('bad-checkpoint', 'The checkpoint is not one of a recording.')
  return { line }
}
