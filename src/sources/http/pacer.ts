import type { HttpSettings } from './http-client-options.js'

/** Where a request waits: for others of its lane, and for the end of what its server has asked for. */
interface PacerScope {
  readonly lane: string
  readonly hold: string
}

/** One request at a time per lane, with room between them. */
export interface Pacer {
  /**
   * Waits for a place in the lane's queue and for the pause after the request before, then runs the task.
   * @param beforeStart - given the time until which the server asked to be left alone, in milliseconds since 1970; may refuse by throwing.
   */
  run<T>(scope: PacerScope, task: () => Promise<T>, options: { readonly signal: AbortSignal | undefined; readonly beforeStart: (heldUntilMs: number) => void }): Promise<T>
  /** Leaves everything alone that shares this hold, until a time in milliseconds since 1970. */
  hold(hold: string, untilMs: number): void
}

interface Lane {
  readonly add: <T>(task: () => Promise<T>, signal: AbortSignal | undefined) => Promise<T>
  readonly isIdle: () => boolean
  lastEndMs: number
}

/** Loads the queue and makes a pacer with its own clock. */
export async function createPacer({ now, sleep, minimumIntervalMs }: Pick<HttpSettings, 'now' | 'sleep' | 'minimumIntervalMs'>): Promise<Pacer> {
  const { default: PQueue } = await import('p-queue')
  const lanes = new Map<string, Lane>()
  const holds = new Map<string, number>()

  const laneOf = (name: string): Lane => {
    const known = lanes.get(name)
    if (known !== undefined) return known
    // Redirects lead anywhere: lanes nobody waits in any more are let go.
    const nowMs = now().getTime()
    for (const [key, lane] of lanes) if (lane.isIdle() && lane.lastEndMs + minimumIntervalMs < nowMs) lanes.delete(key)
    const queue = new PQueue({ concurrency: 1 })
    const lane: Lane = {
      add: (task, signal) => queue.add(task, signal === undefined ? {} : { signal }),
      isIdle: () => queue.size === 0 && queue.pending === 0,
      lastEndMs: Number.NEGATIVE_INFINITY,
    }
    lanes.set(name, lane)
    return lane
  }
  const heldUntil = (hold: string): number => holds.get(hold) ?? Number.NEGATIVE_INFINITY

  return {
    run: ({ lane: name, hold }, task, { signal, beforeStart }) => {
      const lane = laneOf(name)
      return lane.add(async () => {
        signal?.throwIfAborted()
        beforeStart(heldUntil(hold))
        const waitMs = Math.max(lane.lastEndMs + minimumIntervalMs, heldUntil(hold)) - now().getTime()
        if (waitMs > 0) await sleep(waitMs, signal)
        try {
          return await task()
        } finally {
          // From its end, when the server has long had it: how long it took to arrive there nobody knows.
          lane.lastEndMs = now().getTime()
        }
      }, signal)
    },
    hold: (hold, untilMs) => {
      const nowMs = now().getTime()
      for (const [key, until] of holds) if (until < nowMs) holds.delete(key)
      holds.set(hold, Math.max(heldUntil(hold), untilMs))
    },
  }
}
