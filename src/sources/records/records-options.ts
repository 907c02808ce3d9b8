import type { RecordingEncoding } from '../recording/decode-recording.js'
import type { RecordingInput } from '../recording/recording-input.js'
import type { ItemKind, SourceItem } from '../source-item.js'
import type { RecordDates } from './read-date.js'

/** One row of an export: cells by header in CSV, whatever the object holds in NDJSON. */
export type RecordRow = Readonly<Record<string, unknown>>

/** Which column holds what. In NDJSON `author.name` looks inside `author`, unless there is a key of that very name. */
export interface RecordColumns {
  /** The row's id at its source. A row without one is given one from its content, with a `missing-id` fault. */
  readonly nativeId: string
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly title?: string | undefined
  readonly url?: string | undefined
  /** @see RecordDates */
  readonly publishedAt?: string | undefined
  readonly updatedAt?: string | undefined
  /** The author's handle, or whatever tells authors apart. */
  readonly author?: string | undefined
  readonly authorName?: string | undefined
  /** A column that names the venue, for exports of several groups. */
  readonly venue?: string | undefined
  readonly replyTo?: string | undefined
  readonly thread?: string | undefined
  readonly tags?: string | undefined
  readonly latitude?: string | undefined
  readonly longitude?: string | undefined
  readonly language?: string | undefined
  readonly status?: string | undefined
  /** Counts by the name they are to have: `{ likes: 'Reactions' }`. */
  readonly metrics?: Readonly<Record<string, string>> | undefined
}

/** An export and how to read it. */
export interface RecordsOptions {
  /** What the export is called: rows are identified by it and their own id. */
  readonly id: string
  /** The venue's name, for example "Marshwick Residents (Facebook group)". */
  readonly name: string
  /** A file, unpacked where it ends in `.gz`; give `path` or `stream`. */
  readonly path?: string | undefined
  /** The chunks of the export, or a function that opens them: only with a function can it be read twice. */
  readonly stream?: Exclude<RecordingInput, string> | undefined
  readonly format: 'ndjson' | 'csv'
  /** Makes an item of a row; give `map` or `columns`. Returning nothing leaves a row out, throwing makes it a fault. */
  readonly map?: ((row: RecordRow, index: number) => SourceItem | undefined) | undefined
  readonly columns?: RecordColumns | undefined
  /** For `columns`. @defaultValue 'post' */
  readonly kind?: ItemKind | undefined
  /** For `columns`. @defaultValue a venue of kind `other` with `id` and `name` */
  readonly venue?: SourceItem['venue'] | undefined
  /** For `columns`. */
  readonly dates?: RecordDates | undefined
  /** Between tags of one cell, for `columns`. @defaultValue ',' */
  readonly tagSeparator?: string | undefined
  /** @defaultValue 'auto': a byte-order mark, else what the first 64 KiB look like */
  readonly encoding?: RecordingEncoding | undefined
  /** CSV only. @defaultValue ',' */
  readonly delimiter?: string | undefined
  /** Longest row, in characters. @defaultValue 1 Mi */
  readonly maximumRowLength?: number | undefined
  /** Rows a batch. @defaultValue 500 */
  readonly batchSize?: number | undefined
}

/** Where a reading of an export stands. */
export type RecordsCheckpoint = {
  /** Rows read, bad ones too. */
  readonly row: number
}
