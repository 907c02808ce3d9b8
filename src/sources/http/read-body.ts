import { SourceError } from '../source-error.js'
import { createPieces } from './pieces.js'
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
  const pieces = createPieces()
  let isLarge = false
  for (;;) {
    const { done, value } = await raceAbort(reader.read(), signal)
    if (done) break
    if (pieces.length() + value.byteLength > maximumBytes) {
      void reader.cancel().catch(() => {})
      throw tooLarge(url, maximumBytes)
    }
    pieces.add(value)
    if (!isLarge && pieces.length() > usualBytes) {
      isLarge = true
      await onLarge()
    }
  }
  return pieces.whole()
}

function tooLarge(url: URL, maximumBytes: number): SourceError {
  return new SourceError('too-large', `${safeAddress(url)}: the body is larger than ${maximumBytes} bytes.`)
}
