import { SourceError } from '../source-error.js'
import { instantOf } from './instant.js'

/**
 * When a first reading begins, as a function of now, both in milliseconds since 1970.
 * @throws SourceError `bad-configuration` where `since` is no instant.
 */
export function firstReading(since: string | undefined, defaultDays: number): (nowMs: number) => number {
  if (since === undefined) return (nowMs) => nowMs - defaultDays * 86_400_000
  const instant = instantOf(since)
  if (instant === undefined) throw new SourceError('bad-configuration', 'since is not an instant in ISO 8601 with an offset.')
  const ms = Date.parse(instant)
  return () => ms
}
