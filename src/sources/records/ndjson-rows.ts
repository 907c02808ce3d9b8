import { readLines } from '../recording/read-lines.js'
import { isRecord } from '../wire/values.js'
import type { ReadRow } from './csv-rows.js'

/** The rows of a text with a JSON object per line. Blank lines are no rows. */
export async function* ndjsonRows(texts: AsyncIterable<string>, maximumRowLength: number): AsyncGenerator<ReadRow, void> {
  let index = 0
  for await (const { text } of readLines(texts, maximumRowLength)) {
    const row = text === undefined ? undefined : objectIn(text)
    if (row !== undefined) yield { index, row }
    else if (text === undefined) yield { index, fault: { code: 'too-large', message: 'A row is too long.', index } }
    else yield { index, fault: { code: 'bad-item', message: 'A row is not a JSON object.', index } }
    index++
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = JSON.parse(text) as unknown
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
