import { csvRows } from './records/csv-rows.js'
import type { ReadRow } from './records/csv-rows.js'
import { columnsNamed, mapColumns } from './records/map-columns.js'
import { ndjsonRows } from './records/ndjson-rows.js'
import type { RecordRow, RecordsCheckpoint, RecordsOptions } from './records/records-options.js'
import { decodeRecording } from './recording/decode-recording.js'
import { openRecording } from './recording/open-recording.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'
import type { Source } from './source.js'
import { isRecord } from './wire/values.js'

/**
 * An export somebody hands over: a Facebook group, Nextdoor, responses to a consultation; NDJSON or CSV, streamed, so
 * that a file of any size takes the same memory. A bad row is a fault and the rest goes on; reading resumes by row.
 *
 * @throws SourceError `bad-configuration` when made or where the export lacks a column; `bad-checkpoint`; `truncated` for a damaged .gz.
 *
 * @example
 * ```ts
 * const group = records({
 *   id: 'marshwick-residents', name: 'Marshwick Residents', path: 'group.csv', format: 'csv',
 *   columns: { nativeId: 'Id', text: 'Message', publishedAt: 'Date', author: 'Member', replyTo: 'Parent' },
 *   dates: { timeZone: 'Europe/London' },
 * })
 * ```
 */
export function records(options: RecordsOptions): Source<RecordsCheckpoint> {
  const { id, name, format, delimiter = ',', maximumRowLength = 1024 * 1024, batchSize = 500, encoding = 'auto' } = options
  const input = options.path ?? options.stream
  if (id === '' || name === '' || input === undefined || (options.path !== undefined && options.stream !== undefined)) {
    throw new SourceError('bad-configuration', 'records() takes an id, a name, and either a path or a stream.')
  }
  if (!(batchSize >= 1) || !(maximumRowLength >= 1)) throw new SourceError('bad-configuration', 'batchSize and maximumRowLength must be at least 1.')
  const toItem = itemMaker(options)
  const wanted = options.columns === undefined ? [] : columnsNamed(options.columns)

  return {
    id: `records:${id}`,
    version: '1',
    capabilities: { resumable: true, order: 'none', edits: false, deletions: false },
    read: async function* ({ after, signal } = {}) {
      const skip = after === undefined ? 0 : readCheckpoint(after)
      signal?.throwIfAborted()
      const { SourceItem: schema } = await import('./source-item.js')
      const texts = decodeRecording(openRecording(input), encoding)
      const rows: AsyncIterable<ReadRow> = format === 'csv' ? csvRows(texts, { delimiter, maximumRowLength, wanted }) : ndjsonRows(texts, maximumRowLength)
      let items: SourceItem[] = []
      let faults: SourceFault[] = []
      let done = 0
      let inBatch = 0
      for await (const read of rows) {
        signal?.throwIfAborted()
        const isUnfinished = 'fault' in read && read.isUnfinished === true
        // An unfinished last row is not counted: the export may still be growing.
        if (!isUnfinished) done = read.index + 1
        if (read.index < skip) continue
        inBatch++
        if ('fault' in read) {
          faults.push(read.fault)
        } else {
          const made = toItem(read.row, read.index)
          faults.push(...made.faults)
          const checked = made.item === undefined ? undefined : schema.safeParse(made.item)
          if (checked?.success === true) items.push(checked.data)
          else if (checked !== undefined) faults.push({ code: 'bad-item', message: `A row does not make an item: ${wrongFields(checked.error.issues)}.`, index: read.index })
        }
        if (inBatch < batchSize) continue
        yield { items, faults, checkpoint: { row: done } }
        items = []
        faults = []
        inBatch = 0
      }
      if (done < skip) throw new SourceError('bad-checkpoint', 'The export is shorter than what was already read of it.')
      if (inBatch > 0) yield { items, faults, checkpoint: { row: done } }
    },
  }
}

type Made = { readonly item?: SourceItem | undefined; readonly faults: readonly SourceFault[] }

function itemMaker({ id, name, map, columns, kind = 'post', venue, dates = {}, tagSeparator = ',' }: RecordsOptions): (row: RecordRow, index: number) => Made {
  if (columns !== undefined && map === undefined) {
    if (columns.text === undefined && columns.html === undefined && columns.title === undefined) throw new SourceError('bad-configuration', 'columns names neither text, html nor title.')
    if (dates.timeZone !== undefined && !isTimeZone(dates.timeZone)) throw new SourceError('bad-configuration', 'The time zone is unknown.')
    const context = { columns, kind, venue: venue ?? { nativeId: id, name, kind: 'other' as const }, dates, tagSeparator }
    return (row, index) => mapColumns(row, index, context)
  }
  if (map === undefined || columns !== undefined) throw new SourceError('bad-configuration', 'records() takes either map or columns.')
  return (row, index) => {
    try {
      return { item: map(row, index), faults: [] }
    } catch {
      // What it threw may quote the row.
      return { faults: [{ code: 'bad-item', message: 'The mapping refused a row.', index }] }
    }
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en-GB', { timeZone }) !== undefined
  } catch {
    return false
  }
}

function wrongFields(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return [...new Set(issues.map(({ path }) => path.slice(0, 1).join('') || 'it is no object'))].join(', ')
}

function readCheckpoint(raw: unknown): number {
  const row = isRecord(raw) ? raw['row'] : undefined
  if (typeof row !== 'number' || !Number.isSafeInteger(row) || row < 0) throw new SourceError('bad-checkpoint', 'The checkpoint is not one of records().')
  return row
}
