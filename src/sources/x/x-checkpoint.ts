import { SourceError } from '../source-error.js'
import { isRecord, textOf } from '../wire/values.js'
import { isPostId } from './post-id.js'

/** Where the reading of a search stands. */
export type XCheckpoint = {
  readonly version: 1
  /** The newest post of the last complete walk. */
  readonly newest?: string
  /** A walk that has not ended yet: its newest post, and the page it goes on with. */
  readonly walk?: { readonly head: string; readonly page: string }
}

/** @throws SourceError `bad-checkpoint` */
export function readXCheckpoint(raw: unknown): XCheckpoint {
  if (raw === undefined) return { version: 1 }
  if (!isRecord(raw) || raw['version'] !== 1) throw bad()
  const { newest, walk } = raw
  if (newest !== undefined && !isPostId(newest)) throw bad()
  const known = newest === undefined ? {} : { newest }
  if (walk === undefined) return { version: 1, ...known }
  const page = isRecord(walk) ? textOf(walk['page']) : undefined
  const head = isRecord(walk) ? walk['head'] : undefined
  if (page === undefined || !isPostId(head)) throw bad()
  return { version: 1, ...known, walk: { head, page } }
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of xRecentSearch().')
}
