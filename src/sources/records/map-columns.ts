import { digest } from '../../core/digest.js'
import type { SourceFault } from '../source-fault.js'
import type { ItemKind, SourceItem } from '../source-item.js'
import { idOf, isRecord, numberOf, pointOf, textOf } from '../wire/values.js'
import { readRecordDate } from './read-date.js'
import type { RecordDates } from './read-date.js'
import type { RecordColumns, RecordRow } from './records-options.js'

/** What a mapping needs beside its columns. */
export interface ColumnContext {
  readonly columns: RecordColumns
  readonly kind: ItemKind
  readonly venue: SourceItem['venue']
  readonly dates: RecordDates
  readonly tagSeparator: string
}

/** An item from a row by columns; no item where every column that could say something is empty. */
export function mapColumns(row: RecordRow, index: number, { columns, kind, venue, dates, tagSeparator }: ColumnContext): { readonly item?: SourceItem; readonly faults: readonly SourceFault[] } {
  const faults: SourceFault[] = []
  const cell = (column: string | undefined): unknown => column === undefined ? undefined : cellOf(row, column)
  const text = textOf(cell(columns.text))
  const html = text === undefined ? textOf(cell(columns.html)) : undefined
  const title = textOf(cell(columns.title))
  if (text === undefined && html === undefined && title === undefined) return { faults: [{ code: 'bad-item', message: 'A row says nothing.', index }] }

  const id = idOf(cell(columns.nativeId))
  if (id === undefined) faults.push({ code: 'missing-id', message: 'A row has no id; one was derived from its content.', index })
  const nativeId = id ?? `derived-${digest(JSON.stringify(row))}`

  const dateIn = (column: string | undefined): ReturnType<typeof readRecordDate> => {
    const value = cell(column)
    const date = readRecordDate(value, dates)
    if (date === undefined && idOf(value) !== undefined) faults.push({ code: 'bad-date', message: `The date in column "${column ?? ''}" could not be read.`, index })
    return date
  }
  const published = dateIn(columns.publishedAt)
  const updated = dateIn(columns.updatedAt)
  const handle = idOf(cell(columns.author))
  const displayName = textOf(cell(columns.authorName))
  const venueName = textOf(cell(columns.venue))
  const point = pointOf(cell(columns.latitude), cell(columns.longitude))
  const metrics = Object.entries(columns.metrics ?? {}).flatMap(([name, column]) => {
    const count = numberOf(cell(column))
    return count === undefined ? [] : [[name, count] as const]
  })
  const tags = tagsOf(cell(columns.tags), tagSeparator)
  const url = textOf(cell(columns.url))
  const replyTo = idOf(cell(columns.replyTo))
  const thread = idOf(cell(columns.thread))
  const language = textOf(cell(columns.language))
  const status = textOf(cell(columns.status))

  return {
    faults,
    item: {
      nativeId,
      kind,
      venue: venueName === undefined ? venue : { nativeId: venueName, name: venueName, kind: venue.kind },
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      ...(html !== undefined && { html }),
      ...(published !== undefined && { publishedAt: published.at, ...(published.precision === 'day' && { datePrecision: 'day' as const }) }),
      ...(updated !== undefined && { updatedAt: updated.at }),
      ...(handle !== undefined && { author: { handle, ...(displayName !== undefined && displayName !== handle && { displayName }) } }),
      ...(replyTo !== undefined && { replyTo }),
      ...(thread !== undefined && { thread }),
      ...(tags.length > 0 && { tags }),
      ...(point !== undefined && { point }),
      ...(metrics.length > 0 && { metrics: Object.fromEntries(metrics) }),
      ...(language !== undefined && language.length >= 2 && { language }),
      ...(status !== undefined && { status }),
    },
  }
}

function cellOf(row: RecordRow, column: string): unknown {
  if (Object.hasOwn(row, column)) return row[column]
  let value: unknown = row
  for (const key of column.split('.')) value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}

function tagsOf(cell: unknown, separator: string): string[] {
  const parts: readonly unknown[] = Array.isArray(cell) ? cell : textOf(cell)?.split(separator) ?? []
  return parts.map(textOf).filter((tag) => tag !== undefined)
}

/** Every column a mapping names. */
export function columnsNamed({ metrics, ...columns }: RecordColumns): string[] {
  return [...Object.values(columns), ...Object.values(metrics ?? {})].filter((column) => column !== undefined)
}
