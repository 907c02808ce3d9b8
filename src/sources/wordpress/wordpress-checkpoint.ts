import { SourceError } from '../source-error.js'
import { instantOf } from '../wire/instant.js'
import { areKnownItems } from '../wire/known-items.js'
import { isRecord } from '../wire/values.js'

/** Where the reading of posts or of comments stands. */
export type WordpressProgress = {
  /** Everything published before this has been read once, ISO 8601. */
  readonly until: string
  /** Everything changed before this has been read once, ISO 8601. Posts only. */
  readonly changedUntil?: string
  /** What was read of the days that are read again: id with the second it was published, and a digest. */
  readonly known: readonly string[]
}

/** Where the reading of a site stands. */
export type WordpressCheckpoint = {
  readonly version: 1
  readonly posts?: WordpressProgress
  readonly comments?: WordpressProgress
}

/** @throws SourceError `bad-checkpoint` */
export function readWordpressCheckpoint(raw: unknown): WordpressCheckpoint {
  if (!isRecord(raw) || raw['version'] !== 1) throw bad()
  const [posts, comments] = [progressOf(raw['posts']), progressOf(raw['comments'])]
  return { version: 1, ...(posts !== undefined && { posts }), ...(comments !== undefined && { comments }) }
}

function progressOf(raw: unknown): WordpressProgress | undefined {
  if (raw === undefined) return undefined
  if (!isRecord(raw) || !areKnownItems(raw['known'])) throw bad()
  const until = instantOf(raw['until'])
  const changedUntil = instantOf(raw['changedUntil'])
  if (until === undefined || (raw['changedUntil'] !== undefined && changedUntil === undefined)) throw bad()
  return { until, ...(changedUntil !== undefined && { changedUntil }), known: raw['known'] }
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of wordpress().')
}
