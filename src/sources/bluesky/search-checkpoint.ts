import { SourceError } from '../source-error.js'
import { instantOf } from '../wire/instant.js'
import { isRecord, textOf } from '../wire/values.js'

/** A walk down the results that has not ended yet: one slice of time after another, each page by page. */
export type BlueskySearchWalk = {
  /** Nothing older is asked for. */
  readonly since?: string
  /** The slice ends before this. */
  readonly until: string
  /** The page of the slice that comes next. */
  readonly cursor?: string
  /** The newest and the oldest post of the walk so far. */
  readonly newest?: string
  readonly oldest?: string
  /** Digests of the posts at that oldest instant: the next slice brings them once more. */
  readonly edge: readonly string[]
}

/** Where a search stands. */
export type BlueskySearchCheckpoint = {
  readonly v: 1
  /** When the newest post of the last complete walk was published. */
  readonly newest?: string
  readonly walk?: BlueskySearchWalk
}

/** @throws SourceError `bad-checkpoint` */
export function readSearchCheckpoint(raw: unknown): BlueskySearchCheckpoint {
  if (!isRecord(raw) || raw['v'] !== 1) throw bad()
  const { walk } = raw
  const newest = instant(raw, 'newest')
  const start = { v: 1 as const, ...(newest !== undefined && { newest }) }
  if (walk === undefined) return start
  if (!isRecord(walk) || !Array.isArray(walk['edge']) || !walk['edge'].every((each) => typeof each === 'string')) throw bad()
  const until = instant(walk, 'until')
  if (until === undefined) throw bad()
  const [since, walkNewest, oldest, cursor] = [instant(walk, 'since'), instant(walk, 'newest'), instant(walk, 'oldest'), textOf(walk['cursor'])]
  return {
    ...start,
    walk: {
      until,
      edge: walk['edge'] as readonly string[],
      ...(since !== undefined && { since }),
      ...(walkNewest !== undefined && { newest: walkNewest }),
      ...(oldest !== undefined && { oldest }),
      ...(cursor !== undefined && { cursor }),
    },
  }
}

function instant(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = record[key]
  const read = instantOf(value)
  if (value !== undefined && read === undefined) throw bad()
  return read
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of a search of bluesky().')
}
