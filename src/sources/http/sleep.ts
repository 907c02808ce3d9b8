/** Waits on the real clock. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason)
      return
    }
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const done = (): void => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }
    // Timers may fire a millisecond before their time, and too soon is what this is for not being.
    const timer = setTimeout(done, ms + 1)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
