import { decodeRecording } from '../recording/decode-recording.js'
import { openRecording } from '../recording/open-recording.js'
import { readLines } from '../recording/read-lines.js'
import type { RecordingInput } from '../recording/recording-input.js'
import { SourceError } from '../source-error.js'
import { readArchiveLine } from './archive-line.js'
import type { ExchangeLine } from './archive-line.js'

/** One reading of a source, and what it asked. */
export interface ArchivedReading {
  readonly startedAt: Date
  readonly exchanges: readonly ExchangeLine[]
}

const longestLine = 128 * 1024 * 1024

/** @throws SourceError `bad-configuration` where nothing in it is an archive's. */
export async function readArchive(recording: RecordingInput): Promise<{ readonly readings: readonly ArchivedReading[]; readonly damaged: number }> {
  const readings: { startedAt: Date; exchanges: ExchangeLine[] }[] = []
  let damaged = 0
  for await (const { text } of readLines(decodeRecording(openRecording(recording), 'utf-8'), longestLine)) {
    const line = readArchiveLine(text)
    if (line === undefined) damaged++
    else if ('reading' in line) readings.push({ startedAt: new Date(line.reading), exchanges: [] })
    else readings.at(-1)?.exchanges.push(line)
  }
  if (damaged > 0 && readings.length === 0) throw new SourceError('bad-configuration', 'The recording is no archive of exchanges.')
  return { readings, damaged }
}
