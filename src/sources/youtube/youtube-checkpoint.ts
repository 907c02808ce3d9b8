import { readCheckpoint } from '../feed/feed-checkpoint.js'
import type { FeedCheckpoint } from '../feed/feed-checkpoint.js'
import { SourceError } from '../source-error.js'
import { instantOf } from '../wire/instant.js'
import { isRecord, textOf } from '../wire/values.js'

/** Where the reading of one video's comments stands. */
export type VideoPlace = {
  readonly video: string
  /** When the newest thread of the last complete walk began, ISO 8601. */
  readonly newest?: string
  /** A walk down the threads that has not ended yet: when its newest began, and the page it goes on with. */
  readonly walk?: { readonly head: string; readonly page: string }
  /** How many replies were read of the threads whose replies do not all come with them. */
  readonly replies: Readonly<Record<string, number>>
}

/** Where a reading of YouTube stands. */
export type YouTubeCheckpoint = {
  readonly version: 1
  readonly feed?: FeedCheckpoint
  /** Newest first. */
  readonly videos: readonly VideoPlace[]
}

/** @throws SourceError `bad-checkpoint` */
export function readYouTubeCheckpoint(raw: unknown): YouTubeCheckpoint {
  if (raw === undefined) return { version: 1, videos: [] }
  if (!isRecord(raw) || raw['version'] !== 1 || !Array.isArray(raw['videos'])) throw bad()
  const feed = raw['feed'] === undefined ? undefined : readCheckpoint(raw['feed'])
  return { version: 1, ...(feed !== undefined && { feed }), videos: raw['videos'].map(placeOf) }
}

function placeOf(raw: unknown): VideoPlace {
  const video = isRecord(raw) ? textOf(raw['video']) : undefined
  if (!isRecord(raw) || video === undefined || !isRecord(raw['replies'])) throw bad()
  const replies = Object.fromEntries(Object.entries(raw['replies']).map(([thread, count]) => {
    if (typeof count !== 'number') throw bad()
    return [thread, count]
  }))
  const newest = raw['newest'] === undefined ? undefined : instantOf(raw['newest'])
  if (raw['newest'] !== undefined && newest === undefined) throw bad()
  const walk = raw['walk']
  if (walk === undefined) return { video, ...(newest !== undefined && { newest }), replies }
  const page = isRecord(walk) ? textOf(walk['page']) : undefined
  const head = isRecord(walk) ? instantOf(walk['head']) : undefined
  if (page === undefined || head === undefined) throw bad()
  return { video, ...(newest !== undefined && { newest }), walk: { head, page }, replies }
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of youtube().')
}
