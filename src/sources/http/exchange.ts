import { SourceError } from '../source-error.js'
import type { Transport } from './guarded-transport.js'
import type { HttpSettings } from './http-client-options.js'
import { networkError } from './network-error.js'
import { raceAbort } from './race-abort.js'
import { readBody } from './read-body.js'
import { safeAddress } from './safe-address.js'
import type { Turns } from './turns.js'

/** One request and its answer. The body is read only where the status says that it is wanted. */
export interface Exchange {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

/** What is sent, and which refusals are read. */
export interface Ask {
  readonly headers: Headers
  /** Makes it a POST. */
  readonly body?: string | undefined
  readonly refusals?: readonly number[] | undefined
}

/** What several exchanges cost together. */
export interface Meter {
  requests: number
  bytes: number
}

/** Sends one request, without following anything, and reads the answer within the caps and the times allowed. */
export async function exchange(
  url: URL,
  { headers, body: sent, refusals }: Ask,
  { transport, largeBodies }: { readonly transport: Transport; readonly largeBodies: Turns },
  settings: Pick<HttpSettings, 'headersTimeoutMs' | 'bodyTimeoutMs' | 'maximumBodyBytes'>,
  signal: AbortSignal | undefined,
  meter: Meter,
): Promise<Exchange> {
  signal?.throwIfAborted()
  const stop = new AbortController()
  const onAbort = (): void => stop.abort(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
  let timer = setTimeout(() => stop.abort(timeoutError(url, 'headers', settings.headersTimeoutMs)), settings.headersTimeoutMs)
  let failed = true
  let endTurn: (() => void) | undefined
  try {
    meter.requests++
    let wireBytes = 0
    const onBytes = (count: number): void => {
      wireBytes += count
      meter.bytes += count
    }
    const response = await raceAbort(transport(url.href, { ...(sent === undefined ? { method: 'GET' } : { method: 'POST', body: sent }), headers, redirect: 'manual', signal: stop.signal }, onBytes), stop.signal)
    clearTimeout(timer)
    const isWanted = (response.status >= 200 && response.status <= 299) || refusals?.includes(response.status) === true
    if (!isWanted || response.body === null) {
      // Nobody reads the words of this refusal; the connection is given up rather than drained.
      void response.body?.cancel().catch(() => {})
      failed = false
      return { status: response.status, headers: response.headers, body: new Uint8Array() }
    }
    const startClock = (): void => {
      timer = setTimeout(() => stop.abort(timeoutError(url, 'body', settings.bodyTimeoutMs)), settings.bodyTimeoutMs)
    }
    const onLarge = async (): Promise<void> => {
      // What is waited for here is us, not the server.
      clearTimeout(timer)
      endTurn = await largeBodies.take(stop.signal)
      startClock()
    }
    startClock()
    const body = await readBody(response, url, { maximumBytes: settings.maximumBodyBytes, onLarge }, stop.signal)
    // An injected fetch tells nobody what came over the wire: its word for the compressed length, else the decoded one.
    if (wireBytes === 0) meter.bytes += transferredBytes(response.headers, body)
    failed = false
    return { status: response.status, headers: response.headers, body }
  } catch (error) {
    signal?.throwIfAborted()
    throw networkError(url, stop.signal.aborted ? stop.signal.reason : error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    endTurn?.()
    if (failed) stop.abort()
  }
}

function timeoutError(url: URL, part: 'headers' | 'body', ms: number): SourceError {
  return new SourceError('timeout', `${safeAddress(url)}: no complete ${part} within ${ms} ms.`)
}

function transferredBytes(headers: Headers, body: Uint8Array): number {
  const stated = headers.get('content-length') ?? ''
  return headers.get('content-encoding') !== null && /^\d+$/.test(stated) ? Number(stated) : body.byteLength
}
