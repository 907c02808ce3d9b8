import { aboutOf } from './archive/archive-line.js'
import type { ExchangeLine } from './archive/archive-line.js'
import type { ExchangeSink } from './archive/archive-options.js'
import { readArchive } from './archive/read-archive.js'
import { createSeal } from './archive/seal.js'
import { unpackAnswer } from './archive/sealed-answer.js'
import type { RecordingInput } from './recording/recording-input.js'

/** What is to be left out of an archive. */
export interface PruneExchangesOptions {
  /** The one it was recorded with. */
  readonly key: string | Uint8Array
  /** Readings that began before this are left out whole, ISO 8601: retention holds for archives too. */
  readonly before?: string | undefined
  /** Answers that name this handle anywhere are left out: for somebody who asks for their own data to be erased. Not kept. */
  readonly handle?: string | undefined
}

/**
 * Copies an archive without what has had its time, or without somebody who asks to be erased. Put the copy in the place of
 * the archive. An answer is left out whole: a replay that comes to it ends there with a `network` error.
 *
 * @throws SourceError `bad-configuration` where the recording is no archive or the key another.
 * @example
 * ```ts
 * await pruneExchanges('forum.ndjson', (line) => appendFile('forum.pruned.ndjson', line), { key, before: '2026-01-01T00:00:00Z' })
 * ```
 */
export async function pruneExchanges(recording: RecordingInput, sink: ExchangeSink, { key, before, handle }: PruneExchangesOptions): Promise<{ readonly kept: number; readonly leftOut: number }> {
  const seal = createSeal(key)
  const name = handle?.trim().replace(/^@+/, '').toLowerCase() ?? ''
  const names = (line: ExchangeLine): boolean => {
    if (name === '' || line.sealed === undefined) return false
    const { body } = unpackAnswer(seal.open(line.sealed, aboutOf(line)))
    return formsOf(body).some((text) => text.toLowerCase().includes(name))
  }
  let kept = 0
  let leftOut = 0
  for (const { startedAt, exchanges } of (await readArchive(recording)).readings) {
    const isOver = before !== undefined && startedAt.getTime() < Date.parse(before)
    const staying = isOver ? [] : exchanges.filter((line) => !names(line))
    kept += staying.length
    leftOut += exchanges.length - staying.length
    if (!isOver) for (const line of [{ version: 1, reading: startedAt.toISOString() }, ...staying]) await sink(`${JSON.stringify(line)}\n`)
  }
  return { kept, leftOut }
}

/** A body as text, as it stands and with JSON's and an address's escapes undone. */
function formsOf(body: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8').decode(body)
  const unescaped = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'))
  return [text, unescaped, decoded]
}
