import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SourceError } from '../source-error.js'
import type { RecordingInput } from './recording-input.js'

/**
 * The chunks of a recording.
 * @throws SourceError `bad-configuration` where the file cannot be opened, `truncated` where its compressed form is damaged.
 */
export async function* openRecording(input: RecordingInput): AsyncGenerator<string | Uint8Array, void> {
  if (typeof input !== 'string') {
    yield* typeof input === 'function' ? input() : input
    return
  }
  const file = createReadStream(input, { highWaterMark: 256 * 1024 })
  let chunks: Readable = file
  if (input.endsWith('.gz')) {
    const gunzip = createGunzip()
    // pipe() forwards no errors.
    file.on('error', (error) => gunzip.destroy(error))
    chunks = file.pipe(gunzip)
  }
  try {
    for await (const chunk of chunks) yield chunk as Uint8Array
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
    // The path is left out: it may tell more about a machine than a log should.
    if (code.startsWith('Z_')) throw new SourceError('truncated', `The compressed recording is damaged (${code}).`)
    throw new SourceError('bad-configuration', `The recording cannot be read (${code}).`)
  } finally {
    file.destroy()
  }
}
