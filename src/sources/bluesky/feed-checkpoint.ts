import { SourceError } from '../source-error.js'
import { instantOf } from '../wire/instant.js'
import { isRecord, textOf } from '../wire/values.js'

/** A walk down an account's feed that has not ended yet. */
export type BlueskyFeedWalk = {
  /** The page that comes next. */
  readonly cursor: string
  /** It ends where everything is older. */
  readonly stop?: string
  /** When the newest post of the walk was published. */
  readonly newest?: string
}

/** Where the reading of a declared account's feed stands. */
export type BlueskyFeedCheckpoint = {
  readonly v: 1
  /** When the newest post of the last complete walk was published. */
  readonly newest?: string
  readonly walk?: BlueskyFeedWalk
  /** Keys of the account's posts that are read again: one that is missing next time was perhaps deleted. */
  readonly recent: readonly string[]
}

/** @throws SourceError `bad-checkpoint` */
export function readFeedCheckpoint(raw: unknown): BlueskyFeedCheckpoint {
  if (!isRecord(raw) || raw['v'] !== 1 || !Array.isArray(raw['recent']) || !raw['recent'].every((each) => typeof each === 'string')) throw bad()
  const { walk } = raw
  const newest = instant(raw, 'newest')
  const start = { v: 1 as const, recent: raw['recent'] as readonly string[], ...(newest !== undefined && { newest }) }
  if (walk === undefined) return start
  const cursor = isRecord(walk) ? textOf(walk['cursor']) : undefined
  if (!isRecord(walk) || cursor === undefined) throw bad()
  const [stop, walkNewest] = [instant(walk, 'stop'), instant(walk, 'newest')]
  return { ...start, walk: { cursor, ...(stop !== undefined && { stop }), ...(walkNewest !== undefined && { newest: walkNewest }) } }
}

function instant(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = record[key]
  const read = instantOf(value)
  if (value !== undefined && read === undefined) throw bad()
  return read
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of a feed of bluesky().')
}
