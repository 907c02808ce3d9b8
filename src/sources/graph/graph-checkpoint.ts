import { SourceError } from '../source-error.js'
import { isRecord } from '../wire/values.js'

/** Where a reading over the Graph API stands. About fifty bytes a post that may still get comments. */
export type GraphCheckpoint = {
  readonly version: 1
  /** The first reading has reached its end once. */
  readonly complete: boolean
  /** By post: a mark of how it stood when its comments were read. */
  readonly posts: Readonly<Record<string, string>>
}

/** @throws SourceError `bad-checkpoint` */
export function readGraphCheckpoint(raw: unknown): GraphCheckpoint {
  if (raw === undefined) return { version: 1, complete: false, posts: {} }
  const posts = isRecord(raw) ? raw['posts'] : undefined
  if (!isRecord(raw) || raw['version'] !== 1 || typeof raw['complete'] !== 'boolean' || !isRecord(posts)) throw bad()
  return { version: 1, complete: raw['complete'], posts: Object.fromEntries(Object.entries(posts).map(([post, mark]) => {
    if (typeof mark !== 'string') throw bad()
    return [post, mark]
  })) }
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of a source over the Graph API.')
}
