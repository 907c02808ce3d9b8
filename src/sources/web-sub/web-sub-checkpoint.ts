import { readCheckpoint } from '../feed/feed-checkpoint.js'
import type { FeedCheckpoint } from '../feed/feed-checkpoint.js'
import { SourceError } from '../source-error.js'
import { instantOf } from '../wire/instant.js'
import { isRecord, textOf } from '../wire/values.js'
import type { WebSubState } from './web-sub-options.js'

/** Both halves of a checkpoint; one of `feed()`'s has no second half. @throws SourceError `bad-checkpoint` */
export function readWebSubCheckpoint(raw: unknown): { readonly feed: FeedCheckpoint; readonly push: WebSubState } | undefined {
  const both = readCheckpoint(raw)
  if (both === undefined) return undefined
  const { push = { sequence: 0 }, ...feed } = both as FeedCheckpoint & { readonly push?: unknown }
  if (!isRecord(push) || typeof push['sequence'] !== 'number' || !Number.isSafeInteger(push['sequence']) || push['sequence'] < 0) throw bad()
  const instants = ['askedAt', 'leaseUntil', 'deniedAt'].map((key) => {
    const instant = instantOf(push[key])
    if (push[key] !== undefined && instant === undefined) throw bad()
    return [key, instant] as const
  })
  const addresses = ['hub', 'topic'].map((key) => [key, textOf(push[key])] as const)
  return { feed, push: { sequence: push['sequence'], ...Object.fromEntries([...instants, ...addresses].filter(([, value]) => value !== undefined)) } }
}

function bad(): SourceError {
  return new SourceError('bad-checkpoint', 'The checkpoint is not one of webSub().')
}
