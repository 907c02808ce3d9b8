import type { Sleep } from '../http/http-client-options.js'
import type { ListeningSocket } from '../http/web-socket.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceCost } from '../source.js'
import { createInbox } from './inbox.js'
import type { HeardEvent, Inbox } from './inbox.js'
import { readJetstreamEvent } from './jetstream-event.js'

/** How to listen. Times of events are in microseconds since 1970. */
export interface StreamOptions {
  readonly open: (cursorUs: number) => ListeningSocket
  /** Puts an event that is wanted into the inbox. */
  readonly accept: (event: HeardEvent, inbox: Inbox) => void
  readonly cursorUs: number
  /** Whether events were read up to the cursor: where the server begins much later, some were missed. */
  readonly isResumed: boolean
  readonly rewindMs: number
  /** The reading is over at this time of the stream. */
  readonly endUs: number
  readonly forMs: number | undefined
  readonly endsInSilence: boolean
  readonly silenceMs: number
  readonly batchSize: number
  readonly batchMs: number
  readonly waitingPosts: number
  readonly maximumFailures: number
  readonly random: () => number
  readonly sleep: Sleep
  readonly signal: AbortSignal | undefined
}

/** Listens, and connects again where it has to. */
export interface StreamReader {
  /** Waits until there is something to take; tells whether the reading is over. */
  ready(): Promise<boolean>
  take(): { readonly events: readonly HeardEvent[]; readonly isEmpty: boolean; readonly cursorUs: number; readonly faults: readonly SourceFault[]; readonly cost: SourceCost }
  close(): void
}

// Somebody posts on Bluesky several times a second.
const gapUs = 10 * 60_000_000
const longestPauseMs = 60_000

/**
 * Reads a stream into an inbox. Nobody can ask a server to wait: where the inbox is full the connection is closed, and
 * opened again at the last event once there is room.
 */
export function readStream(options: StreamOptions): StreamReader {
  const { open, accept, isResumed, rewindMs, endUs, forMs, endsInSilence, silenceMs, batchSize, batchMs, waitingPosts, maximumFailures, random, sleep, signal } = options
  const inbox = createInbox()
  const stop = new AbortController()
  let lastUs = options.cursorUs
  let givenUs = options.cursorUs
  let current: ListeningSocket | undefined
  let isConnecting = false
  let isOver = false
  let isDue = false
  let error: unknown
  let failures = 0
  let messages = 0
  let isFirstConnection = true
  let heardBefore = -1
  const tally = { broken: 0, breaks: 0, requests: 0, bytes: 0, missed: false }
  let wake = (): void => {}

  const disconnect = (): void => {
    const socket = current
    current = undefined
    socket?.close()
  }
  const failed = (): void => {
    current = undefined
    failures++
    tally.breaks++
    if (failures > maximumFailures) error = new SourceError('network', 'The stream breaks off again and again.')
    wake()
  }
  const hear = (data: unknown, cursorUs: number | undefined): void => {
    messages++
    failures = 0
    tally.bytes += typeof data === 'string' ? Buffer.byteLength(data, 'utf8') : 0
    const event = readJetstreamEvent(data)
    if (event === undefined) {
      tally.broken++
      return
    }
    if (cursorUs !== undefined && event.timeUs - cursorUs > gapUs) tally.missed = true
    if (event.kind !== 'other') accept(event, inbox)
    lastUs = Math.max(lastUs, event.timeUs)
    if (inbox.size >= waitingPosts || lastUs >= endUs) disconnect()
    if (inbox.size >= batchSize || lastUs >= endUs) wake()
  }
  const connect = async (): Promise<void> => {
    // Full jitter, as for requests.
    if (failures > 0) await sleep(Math.round(random() * Math.min(1000 * 2 ** failures, longestPauseMs)), stop.signal)
    if (stop.signal.aborted) return
    // Where nothing was read before, there is nothing to go back over.
    const from = isFirstConnection && !isResumed ? undefined : lastUs
    isFirstConnection = false
    tally.requests++
    heardBefore = -1
    const socket = open(Math.max(Math.floor(from === undefined ? lastUs : from - rewindMs * 1000), 0))
    let isFirst = true
    socket.addEventListener('message', ({ data }) => {
      if (current !== socket) return
      hear(data, isFirst ? from : undefined)
      isFirst = false
    })
    for (const type of ['close', 'error'] as const) socket.addEventListener(type, () => { if (current === socket) failed() })
    current = socket
  }
  const every = (ms: number, act: () => void): void => {
    const run = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        await sleep(ms, stop.signal)
        act()
        wake()
      }
    }
    void run().catch((reason: unknown) => { if (!stop.signal.aborted) fail(reason) })
  }
  const fail = (reason: unknown): void => {
    error = reason
    wake()
  }

  every(batchMs, () => { isDue = true })
  every(silenceMs, () => {
    if (current !== undefined && messages === heardBefore) {
      disconnect()
      if (endsInSilence) isOver = true
      else failed()
    }
    heardBefore = messages
  })
  if (forMs !== undefined) every(forMs, () => { isOver = true })
  const onAbort = (): void => wake()
  signal?.addEventListener('abort', onAbort)

  return {
    async ready() {
      for (;;) {
        signal?.throwIfAborted()
        if (isOver || lastUs >= endUs) {
          disconnect()
          return true
        }
        // What was heard before everything failed is given first.
        if (inbox.size >= batchSize || isDue || (error !== undefined && inbox.size > 0)) {
          isDue = false
          return false
        }
        if (error !== undefined) throw error
        const changed = new Promise<void>((resolve) => { wake = resolve })
        if (current === undefined && !isConnecting && inbox.size < waitingPosts) {
          isConnecting = true
          void connect().catch((reason: unknown) => { if (!stop.signal.aborted) fail(reason) }).finally(() => {
            isConnecting = false
            wake()
          })
        }
        await changed
      }
    },
    take() {
      const events = inbox.take(batchSize)
      givenUs = Math.max(givenUs, Math.min(lastUs, inbox.earliestUs()))
      const faults: SourceFault[] = []
      if (tally.missed) faults.push({ code: 'window-overrun', message: 'The server no longer has everything since the last event read: posts were missed.' })
      if (tally.broken > 0) faults.push({ code: 'bad-item', message: `${tally.broken} messages could not be read.` })
      if (tally.breaks > 0) faults.push({ code: 'network', message: `The stream broke off ${tally.breaks} times.` })
      const cost = { requests: tally.requests, bytes: tally.bytes }
      Object.assign(tally, { broken: 0, breaks: 0, requests: 0, bytes: 0, missed: false })
      return { events, isEmpty: inbox.size === 0, cursorUs: givenUs, faults, cost }
    },
    close() {
      signal?.removeEventListener('abort', onAbort)
      stop.abort()
      disconnect()
    },
  }
}
