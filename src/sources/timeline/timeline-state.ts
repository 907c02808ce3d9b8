import { SourceError } from '../source-error.js'
import { isRecord } from '../wire/values.js'
import type { KnownEntry } from './timeline.js'

/** A walk down a timeline that has not ended yet. */
export type TimelineWalk = {
  /** Where it goes on. */
  readonly cursor: string
  /** The lowest key it has seen. */
  readonly before: string
  /** It ends at this key; absent: at the first reading's date, or at the timeline's end. */
  readonly stop?: string
  /** The newest it has seen. */
  readonly top: readonly KnownEntry[]
}

/** Where the reading of a timeline stands. A few kilobytes at most. */
export type TimelineState = {
  /** The newest entries known, newest first: they are read again, for edits and deletions. */
  readonly recent: readonly KnownEntry[]
  /** What stood out of its order on the first page. */
  readonly aside?: readonly KnownEntry[]
  readonly walk?: TimelineWalk
  /** A reading upwards was stopped at this key. */
  readonly reached?: string
}

/** Where the reading of a source of timelines stands: keys of what was heard last, and no names. */
export type TimelinesCheckpoint = {
  readonly version: 1
  readonly timelines: readonly TimelineState[]
}

/**
 * The states of several timelines, from a checkpoint of version 1; without one, at their beginnings.
 * @throws SourceError `bad-checkpoint`
 */
export function readTimelineStates(checkpoint: unknown, count: number, source: string): readonly TimelineState[] {
  if (checkpoint === undefined) return Array.from({ length: count }, () => ({ recent: [] }))
  const states = isRecord(checkpoint) && checkpoint['version'] === 1 ? checkpoint['timelines'] : undefined
  if (!Array.isArray(states) || states.length !== count || !states.every(isState)) {
    throw new SourceError('bad-checkpoint', `The checkpoint is not one of this ${source}().`)
  }
  return states
}

function isState(value: unknown): value is TimelineState {
  if (!isRecord(value) || !isKnownList(value['recent'])) return false
  const { aside, walk, reached } = value
  if (aside !== undefined && !isKnownList(aside)) return false
  if (reached !== undefined && !isKey(reached)) return false
  return walk === undefined || (isRecord(walk) && isKey(walk['cursor']) && isKey(walk['before']) && (walk['stop'] === undefined || isKey(walk['stop'])) && isKnownList(walk['top']))
}

function isKnownList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => Array.isArray(entry) && entry.length === 3 && isKey(entry[0]) && Number.isFinite(entry[1]) && Number.isSafeInteger(entry[2]))
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
