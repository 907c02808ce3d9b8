import type { HttpClient, Source } from 'civic-cafe/sources'

/** A recorded answer. */
export interface Recording {
  readonly body: Uint8Array
  readonly contentType: string
}

/**
 * Reads a polling source again and again, each time against the next recorded answer, as if the polls of weeks happened
 * now. The checkpoint is the number of the poll and the source's own, so that a replay resumes where it was stopped.
 *
 * A poll that cannot be read at all (an error page, an empty body) is a fault, and the replay goes on, as a poller does.
 */
export function replayed(make: (http: HttpClient) => Source, recordings: () => AsyncIterable<Recording> | Iterable<Recording>): Source {
  let current: Recording | undefined
  const http: HttpClient = {
    get: (url) => Promise.resolve({
      status: 200,
      url: String(url),
      headers: new Headers({ 'content-type': current?.contentType ?? 'text/plain' }),
      body: current?.body ?? new Uint8Array(),
      validators: undefined,
      nextPollAt: undefined,
      cost: { requests: 1, bytes: current?.body.length ?? 0 },
    }),
  }
  const source = make(http)
  return {
    ...source,
    async *read({ after, signal } = {}) {
      const resume = after as { poll: number; inner: never } | undefined
      let poll = 0
      let inner = resume?.inner
      for await (const recording of recordings()) {
        poll++
        if (poll <= (resume?.poll ?? 0)) continue
        signal?.throwIfAborted()
        current = recording
        try {
          for await (const batch of source.read({ after: inner, signal })) {
            inner = batch.checkpoint as never
            yield { ...batch, nextPollAt: undefined, checkpoint: { poll, inner: batch.checkpoint } }
          }
        } catch (error) {
          if (signal?.aborted === true) throw error
          const code = error instanceof Error && 'code' in error && error.code === 'not-a-feed' ? 'not-a-feed' : 'network'
          yield { items: [], faults: [{ code, message: `Poll ${poll} could not be read.` }], checkpoint: { poll, inner: inner ?? null } }
        }
      }
    },
  }
}
