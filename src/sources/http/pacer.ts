import type { HttpSettings } from './http-client-options.js'

/** One request at a time per scope, with room between them. */
export interface Pacer {
  /**
   * Waits for a place in the scope's queue and for the pause after the request before, then runs the task.
   * @param beforeStart - given the time until which the server asked to be left alone, in milliseconds since 1970; may refuse by throwing.
   */
  run<T>(scope: string, task: () => Promise<T>, options: { readonly pause: boolean; readonly signal: AbortSignal | undefined; readonly beforeStart: (heldUntilMs: number) => void }): Promise<T>
  /** Keeps the whole scope waiting until a time, in milliseconds since 1970. */
  hold(scope: string, untilMs: number): void
}

interface Lane {
  readonly add: <T>(task: () => Promise<T>, signal: AbortSignal | undefined) => Promise<T>
  readonly isIdle: () => boolean
  lastStartMs: number
  heldUntilMs: number
}

/** Loads the queue and makes a pacer with its own clock. */
export async function createPacer({ now, sleep, minimumIntervalMs }: Pick<HttpSettings, 'now' | 'sleep' | 'minimumIntervalMs'>): Promise<Pacer> {
  const { default: PQueue } = await import('p-queue')
  const lanes = new Map<string, Lane>()

  const laneOf = (scope: string): Lane => {
    const known = lanes.get(scope)
    if (known !== undefined) return known
    // Redirects lead anywhere: lanes nobody waits in any more are let go.
    const nowMs = now().getTime()
    for (const [key, lane] of lanes) {
      if (lane.isIdle() && Math.max(lane.lastStartMs + minimumIntervalMs, lane.heldUntilMs) < nowMs) lanes.delete(key)
    }
    const queue = new PQueue({ concurrency: 1 })
    const lane: Lane = {
      add: (task, signal) => queue.add(task, signal === undefined ? {} : { signal }),
      isIdle: () => queue.size === 0 && queue.pending === 0,
      lastStartMs: Number.NEGATIVE_INFINITY,
      heldUntilMs: Number.NEGATIVE_INFINITY,
    }
    lanes.set(scope, lane)
    return lane
  }

  return {
    run: (scope, task, { pause, signal, beforeStart }) => {
      const lane = laneOf(scope)
      return lane.add(async () => {
        signal?.throwIfAborted()
        beforeStart(lane.heldUntilMs)
        const startMs = Math.max(pause ? lane.lastStartMs + minimumIntervalMs : Number.NEGATIVE_INFINITY, lane.heldUntilMs)
        const waitMs = startMs - now().getTime()
        if (waitMs > 0) await sleep(waitMs, signal)
        lane.lastStartMs = now().getTime()
        return task()
      }, signal)
    },
    hold: (scope, untilMs) => {
      const lane = laneOf(scope)
      lane.heldUntilMs = Math.max(lane.heldUntilMs, untilMs)
    },
  }
}
