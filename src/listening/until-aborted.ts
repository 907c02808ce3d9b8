/**
 * Passes batches on until the signal aborts, then rejects with its reason at once: a source that does not listen to the
 * signal cannot hold up the run.
 */
export async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  let finished = false
  try {
    for (;;) {
      signal?.throwIfAborted()
      const step = await raceAbort(iterator.next(), signal)
      if (step.done === true) {
        finished = true
        return
      }
      yield step.value
    }
  } finally {
    // Not waited for: a generator that hangs in a read would never answer. What it still throws concerns nobody.
    if (!finished) iterator.return?.().then(undefined, () => undefined)
  }
}

async function raceAbort<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  let onAbort: (() => void) | undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort)
  }
}
