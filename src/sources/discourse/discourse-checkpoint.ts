import { SourceError } from '../source-error.js'
import { isRecord } from '../wire/values.js'

/** A post that was there: post id, topic id, post number, category id or −1. */
export type KnownPost = readonly [id: number, topicId: number, number: number, categoryId: number]

/** A walk down the forum that has not ended yet. */
export type DiscourseWalk = {
  /** The newest post id when it began. */
  readonly head: number
  /** The lowest post id it has seen. */
  readonly before: number
  /** It ends at this post id. */
  readonly stop: number
}

/** Where a reading of a forum stands. A few kilobytes at most. */
export type DiscourseCheckpoint = {
  /** The newest post id of the last complete walk; 0 before the first. */
  readonly newest: number
  readonly walk?: DiscourseWalk
  /** The posts of the pages that are read again: what is missing there next time has been deleted or moved. */
  readonly recent: readonly KnownPost[]
}

/** @throws SourceError `bad-checkpoint` */
export function readDiscourseCheckpoint(raw: unknown): DiscourseCheckpoint {
  if (!isRecord(raw) || !isId(raw['newest']) || !Array.isArray(raw['recent']) || !raw['recent'].every(isKnownPost)) throw bad()
  const { newest, walk } = raw
  const recent = raw['recent'] as readonly KnownPost[]
  if (walk === undefined) return { newest, recent }
  if (!isRecord(walk) || !isId(walk['head']) || !isId(walk['before']) || !isId(walk['stop'])) throw bad()
  return { newest, recent, walk: { head: walk['head'], before: walk['before'], stop: walk['stop'] } }
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isKnownPost(value: unknown): value is KnownPost {
  return Array.isArray(value) && value.length === 4 && value.every((part) => Number.isSafeInteger(part))
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of discourse().')
}
