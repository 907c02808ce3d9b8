import { SourceError } from '../source-error.js'
import { raceAbort } from './race-abort.js'
import { safeAddress } from './safe-address.js'

/** How much of a body may be read. */
export interface BodyLimits {
  readonly maximumBytes: number
  /** Waited for once, before more is read than nearly every body has. */
  readonly onLarge: () => Promise<void>
}

const usualBytes = 1024 * 1024

/** Reads a body to its end, or to its cap, counting what comes out of decompression and not what it claims to be. */
export async function readBody(response: Response, url: URL, { maximumBytes, onLarge }: BodyLimits, signal: AbortSignal): Promise<Uint8Array> {
  const stated = response.headers.get('content-length')
  if (response.headers.get('content-encoding') === null && stated !== null && Number(stated) > maximumBytes) throw tooLarge(url, maximumBytes)
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  let body = new Uint8Array()
  let length = 0
  let isLarge = false
  for (;;) {
    const { done, value } = await raceAbort(reader.read(), signal)
    if (done) break
    length += value.byteLength
    if (length > maximumBytes) {
      void reader.cancel().catch(() => {})
      throw tooLarge(url, maximumBytes)
    }
    body = appended(body, length - value.byteLength, value, maximumBytes)
    if (!isLarge && length > usualBytes) {
      isLarge = true
      await onLarge()
    }
  }
  return body.subarray(0, length)
}

// Copied into one piece as they come: a million chunks of a byte each would take a hundred times their length.
function appended(body: Uint8Array<ArrayBuffer>, length: number, chunk: Uint8Array, maximumBytes: number): Uint8Array<ArrayBuffer> {
  const needed = length + chunk.byteLength
  let into = body
  if (needed > body.byteLength) {
    into = new Uint8Array(Math.max(needed, Math.min(body.byteLength * 2, maximumBytes)))
    into.set(body.subarray(0, length))
  }
  into.set(chunk, length)
  return into
}

function tooLarge(url: URL, maximumBytes: number): SourceError {
  return new SourceError('too-large', `${safeAddress(url)}: the body is larger than ${maximumBytes} bytes.`)
}
