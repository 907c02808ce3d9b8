import { SourceError } from '../source-error.js'
import { isRecord } from '../wire/values.js'

/** A walk down a listing that has not ended yet. */
export type RedditWalk = {
  /** The newest fullname when it began. */
  readonly head: string
  /** Go on below this fullname. */
  readonly after: string
}

/** Where the reading of one listing stands. */
export type RedditPlace = {
  /** The newest fullname (`t3_…`, `t1_…`) of the last complete walk; empty before the first. */
  readonly newest: string
  /** The newest fullnames, newest first: they are asked after again. */
  readonly recent: readonly string[]
  readonly walk?: RedditWalk
}

/** Where a reading of a subreddit stands. A few kilobytes. */
export type RedditCheckpoint = {
  readonly version: 1
  readonly posts?: RedditPlace
  readonly comments?: RedditPlace
}

const fullname = /^t[13]_[0-9a-z]{1,13}$/

/** @throws SourceError `bad-checkpoint` */
export function readRedditCheckpoint(raw: unknown): RedditCheckpoint {
  if (raw === undefined) return { version: 1 }
  if (!isRecord(raw) || raw['version'] !== 1) throw bad()
  const posts = raw['posts'] === undefined ? undefined : placeOf(raw['posts'])
  const comments = raw['comments'] === undefined ? undefined : placeOf(raw['comments'])
  return { version: 1, ...(posts !== undefined && { posts }), ...(comments !== undefined && { comments }) }
}

function placeOf(raw: unknown): RedditPlace {
  if (!isRecord(raw) || !Array.isArray(raw['recent'])) throw bad()
  const newest = raw['newest'] === '' ? '' : nameOf(raw['newest'])
  const recent = raw['recent'].map(nameOf)
  const walk = raw['walk']
  if (walk === undefined) return { newest, recent }
  if (!isRecord(walk)) throw bad()
  return { newest, recent, walk: { head: nameOf(walk['head']), after: nameOf(walk['after']) } }
}

function nameOf(raw: unknown): string {
  if (typeof raw !== 'string' || !fullname.test(raw)) throw bad()
  return raw
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of reddit().')
}
