import { SourceError } from '../source-error.js'
import { raceAbort } from './race-abort.js'
import { safeAddress } from './safe-address.js'

/** Reads a body to its end, or to its cap, counting what comes out of decompression and not what it claims to be. */
export async function readBody(response: Response, url: URL, maximumBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const stated = response.headers.get('content-length')
  if (response.headers.get('content-encoding') === null && stated !== null && Number(stated) > maximumBytes) throw tooLarge(url, maximumBytes)
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await raceAbort(reader.read(), signal)
    if (done) break
    length += value.byteLength
    if (length > maximumBytes) {
      void reader.cancel().catch(() => {})
      throw tooLarge(url, maximumBytes)
    }
    chunks.push(value)
  }
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0]
  const body = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    body.set(chunk, offset)
    offset += chunk.byteLength
  }
  return body
}

function tooLarge(url: URL, maximumBytes: number): SourceError {
  return new SourceError('too-large', `${safeAddress(url)}: the body is larger than ${maximumBytes} bytes.`)
}
