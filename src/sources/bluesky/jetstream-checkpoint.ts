import { SourceError } from '../source-error.js'
import { isRecord } from '../wire/values.js'

/** Where a stream stands. */
export type JetstreamCheckpoint = {
  readonly v: 1
  /** The time of the last event, in microseconds since 1970. */
  readonly cursor: number
  /** Marks of the newest posts given: whose edits and deletions are given, too. */
  readonly followed: readonly string[]
}

/** @throws SourceError `bad-checkpoint` */
export function readJetstreamCheckpoint(raw: unknown): JetstreamCheckpoint {
  if (!isRecord(raw) || raw['v'] !== 1 || !Array.isArray(raw['followed']) || !raw['followed'].every((each) => typeof each === 'string')) throw bad()
  const { cursor } = raw
  if (typeof cursor !== 'number' || !Number.isSafeInteger(cursor) || cursor < 0) throw bad()
  return { v: 1, cursor, followed: raw['followed'] as readonly string[] }
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of jetstream().')
}
