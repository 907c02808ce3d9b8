import { SourceError } from '../source-error.js'
import { isRecord } from '../wire/values.js'
import type { WebmentionCheckpoint } from './webmention-options.js'

/** @throws SourceError `bad-checkpoint` */
export function readWebmentionCheckpoint(raw: unknown): WebmentionCheckpoint {
  if (isRecord(raw) && raw['version'] === 1) {
    const { sequence, waiting, pages } = raw
    if (isCount(sequence) && Array.isArray(waiting) && waiting.every(isWaiting) && Array.isArray(pages) && pages.every((page) => typeof page === 'string')) {
      return { version: 1, sequence, waiting, pages }
    }
  }
  throw new SourceError('bad-checkpoint', 'The checkpoint is not one of webmention().')
}

function isWaiting(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(isCount)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
