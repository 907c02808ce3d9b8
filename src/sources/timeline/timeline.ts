import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { SourceCost } from '../source.js'

/**
 * Something on a timeline, as a checkpoint remembers it: its key, its version, and a number the timeline gave it to find
 * it again by; −1 where it is not to be asked after when it is missing.
 */
export type KnownEntry = readonly [key: string, version: number, place: number]

/** Something on a timeline. */
export interface TimelineEntry {
  /** Where it stands: a larger key is newer (see `compareKeys`). Never a person. */
  readonly key: string
  /** Another number once something else is said. */
  readonly version: number
  readonly place: number
  readonly publishedMs: number | undefined
  /** It stands on the page out of its order: it is pinned, or its date cannot be read. */
  readonly aside?: boolean | undefined
  /** Absent where it is nothing to be heard. */
  readonly item: SourceItem | undefined
}

/** Some of a timeline. */
export interface TimelinePage {
  readonly entries: readonly TimelineEntry[]
  readonly faults: readonly SourceFault[]
  /** Where older entries are asked for; absent: there are none. */
  readonly older?: string | undefined
  readonly cost: SourceCost
  readonly nextPollAt?: string | undefined
  /** The quota is used up until then, ISO 8601. */
  readonly heldUntil?: string | undefined
}

/** What became of an entry that is missing. */
interface Whereabouts {
  /** It is still there. */
  readonly entry?: TimelineEntry | undefined
  /** It is gone: the item that says so. */
  readonly tombstone?: SourceItem | undefined
  readonly cost: SourceCost
}

/** A stream of entries, newest first, that a server gives in pages. */
export interface Timeline {
  /** The newest entries, or those below a cursor. */
  older(cursor: string | undefined): Promise<TimelinePage>
  /** The entries just above a key, where the server can be asked so. */
  newer?: ((key: string) => Promise<TimelinePage>) | undefined
  /** Looks for an entry that was there and is missing. */
  find(entry: KnownEntry): Promise<Whereabouts>
}
