import type { RecordingInput } from '../recording/recording-input.js'

/** A forum recorded as NDJSON: a post per line, and perhaps a topic per line, in the shape of Discourse's API. */
export interface DiscourseArchiveOptions {
  /** The address the forum has or had. It is what posts are identified by: a recording and the live forum agree. */
  readonly url: string
  readonly posts: RecordingInput
  /** Titles, categories and tags. Kept in memory while reading: a few hundred bytes a topic. */
  readonly topics?: RecordingInput | undefined
  /** @defaultValue "Category 10" for category 10 */
  readonly categoryNames?: ReadonlyMap<number, string> | undefined
  /** Posts a batch. @defaultValue 500 */
  readonly batchSize?: number | undefined
  /** @defaultValue `discourse:` with the address and `/#archive` */
  readonly id?: string | undefined
}
