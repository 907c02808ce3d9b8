import { repairWindows1252 } from '../http/windows-1252.js'
import { SourceError } from '../source-error.js'

/** How the bytes of a recording are to be read. */
export type RecordingEncoding = 'auto' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const sampleBytes = 64 * 1024

/**
 * The text of a recording, chunk by chunk. `auto` believes a byte-order mark, then the look of the first 64 KiB: zeros
 * at every other byte are UTF-16, valid UTF-8 is UTF-8, the rest is windows-1252 (what Excel saves as "CSV" in Britain).
 */
export async function* decodeRecording(chunks: AsyncIterable<string | Uint8Array>, encoding: RecordingEncoding): AsyncGenerator<string, void> {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let decode: ((bytes?: Uint8Array) => string) | undefined
  const begin = (isWhole: boolean): string => {
    const sample = Buffer.concat(waiting)
    waiting = []
    const name = encodingOf(sample, encoding, isWhole)
    const decoder = new TextDecoder(name)
    decode = (bytes) => {
      const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
      return name === 'windows-1252' ? repairWindows1252(text) : text
    }
    return decode(sample)
  }
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      if (waitingBytes > 0) throw new SourceError('bad-configuration', 'A recording comes as texts or as bytes, not as both.')
      yield chunk
    } else if (decode !== undefined) {
      yield decode(chunk)
    } else {
      waiting.push(chunk)
      waitingBytes += chunk.byteLength
      if (waitingBytes >= sampleBytes) yield begin(false)
    }
  }
  if (waiting.length > 0) yield begin(true)
  const rest = decode?.() ?? ''
  if (rest !== '') yield rest
}

function encodingOf(sample: Uint8Array, wanted: RecordingEncoding, isWhole: boolean): string {
  const [a, b, c] = sample
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (wanted !== 'auto') return wanted
  const head = sample.subarray(0, 1024)
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 4 && even < odd / 4) return 'utf-16le'
  if (even > head.length / 4 && odd < even / 4) return 'utf-16be'
  try {
    // A sample that is not the whole may end in the middle of a character: `stream` does not mind.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: !isWhole })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
