import type { Clock } from '../../core/clock.js'

/** When an item was seen. @internal */
export interface Observation {
  /** Milliseconds since 1970. */
  readonly at: number
  /** ISO 8601, UTC. */
  readonly observedAt: string
  readonly retainUntil: string
}

const dayMs = 86_400_000

/**
 * Reads when items were retrieved; `now` is asked where that is no date. All items of one answer were retrieved at once, and
 * to read and write a date takes longer than to compare two: the last one is kept.
 * @internal
 */
export function createObserver(retentionDays: number, now: Clock): (retrievedAt: string) => Observation {
  let last: { readonly retrievedAt: string; readonly observation: Observation } | undefined
  const observe = (at: number): Observation => ({ at, observedAt: new Date(at).toISOString(), retainUntil: new Date(at + retentionDays * dayMs).toISOString() })
  return (retrievedAt) => {
    if (last?.retrievedAt === retrievedAt) return last.observation
    const at = Date.parse(retrievedAt)
    if (Number.isNaN(at)) return observe(now().getTime())
    const observation = observe(at)
    last = { retrievedAt, observation }
    return observation
  }
}
