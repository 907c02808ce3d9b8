/** A few at a time, first come, first served. */
export interface Turns {
  /** Resolves when it is the caller's turn, with what ends the turn. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>
}

/** @param places - how many may have their turn at once. */
export function createTurns(places: number): Turns {
  let free = places
  const waiting = new Set<() => void>()
  const end = (): void => {
    const [next] = waiting
    if (next === undefined) free++
    else {
      waiting.delete(next)
      next()
    }
  }
  return {
    take: (signal) => new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const begin = (): void => {
        signal.removeEventListener('abort', giveUp)
        resolve(end)
      }
      const giveUp = (): void => {
        waiting.delete(begin)
        reject(signal.reason)
      }
      if (free > 0) {
        free--
        resolve(end)
        return
      }
      waiting.add(begin)
      signal.addEventListener('abort', giveUp, { once: true })
    }),
  }
}
