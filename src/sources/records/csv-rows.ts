import { Readable, pipeline } from 'node:stream'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { RecordRow } from './records-options.js'

/** A row of an export, or why it could not be read. `index` counts rows from 0. */
export type ReadRow = { readonly index: number; readonly row: RecordRow } | { readonly index: number; readonly fault: SourceFault; readonly isUnfinished?: boolean }

interface Skipped {
  readonly code: string
  /** Good rows before it. */
  readonly rowsBefore: number
}

/**
 * The rows of a CSV text by header. A row with more cells than the header is a fault rather than a guess: its cells may
 * have slipped, and a name could stand where the text should.
 *
 * @throws SourceError `bad-configuration` where a column that is wanted is not in the header.
 */
export async function* csvRows(texts: AsyncIterable<string>, { delimiter, maximumRowLength, wanted }: { readonly delimiter: string; readonly maximumRowLength: number; readonly wanted: readonly string[] }): AsyncGenerator<ReadRow, void> {
  const { parse } = await import('csv-parse')
  const skipped: Skipped[] = []
  const parser = parse({
    bom: true,
    columns: (header: readonly string[]) => checkedHeader(header, wanted),
    delimiter,
    info: true,
    max_record_size: maximumRowLength,
    relax_column_count_less: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const records = error?.['records']
      skipped.push({ code: error?.code ?? '', rowsBefore: typeof records === 'number' ? records : 0 })
    },
  })
  pipeline(Readable.from(texts, { objectMode: true }), parser, () => {
    // The failure, if any, comes out of the iteration below.
  })
  let index = 0
  const faultsBefore = function* (rows: number): Generator<ReadRow> {
    for (let next = skipped[0]; next !== undefined && next.rowsBefore < rows; next = skipped[0]) {
      skipped.shift()
      const isUnfinished = next.code === 'CSV_QUOTE_NOT_CLOSED'
      yield { index, fault: faultOf(next.code, index), isUnfinished }
      if (!isUnfinished) index++
    }
  }
  for await (const { record, info } of parser as AsyncIterable<{ readonly record: RecordRow; readonly info: { readonly records: number } }>) {
    yield* faultsBefore(info.records)
    yield { index, row: record }
    index++
  }
  yield* faultsBefore(Number.POSITIVE_INFINITY)
}

function checkedHeader(header: readonly string[], wanted: readonly string[]): string[] {
  const names = header.map((name) => name.trim())
  const missing = wanted.filter((column) => !names.includes(column))
  if (missing.length > 0) throw new SourceError('bad-configuration', `The export has no column ${missing.map((column) => `"${column}"`).join(', ')}.`)
  return names
}

function faultOf(code: string, index: number): SourceFault {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return { code: 'too-large', message: 'A row is too long: perhaps a quotation mark was never closed, and rows after it are lost.', index }
    case 'CSV_QUOTE_NOT_CLOSED':
      return { code: 'truncated', message: 'The export ends inside a quotation.', index }
    default:
      return { code: 'bad-item', message: `A row could not be read (${code}).`, index }
  }
}
