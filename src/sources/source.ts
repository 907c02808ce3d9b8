import type { Json } from '../core/json.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'

/** What a source can do, announced so that nobody has to guess. */
export interface SourceCapabilities {
  /** It continues after a checkpoint instead of reading everything again. */
  readonly resumable: boolean
  /** The order items come in. */
  readonly order: 'oldest-first' | 'newest-first' | 'none'
  /** It notices when an item has been edited. */
  readonly edits: boolean
  /** It notices when an item has been deleted. */
  readonly deletions: boolean
}

/** What reading a batch cost. */
export interface SourceCost {
  readonly requests: number
  /** Bytes received, as transferred. */
  readonly bytes: number
}

/** Some items and the checkpoint that stands behind them: handle the items, then save the checkpoint. */
export interface Batch<Checkpoint extends Json = Json> {
  readonly items: readonly SourceItem[]
  readonly checkpoint: Checkpoint
  readonly faults: readonly SourceFault[]
  readonly cost?: SourceCost | undefined
  /** The source asks not to be read again before this time, ISO 8601. */
  readonly nextPollAt?: string | undefined
}

/** How to read a source. */
export interface ReadOptions<Checkpoint extends Json = Json> {
  /** Continue after this checkpoint. Absent: from the beginning, or from as far back as the source reaches. */
  readonly after?: Checkpoint | undefined
  /** Ends the reading; the iteration rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Somewhere people speak in public. A plain object made by a factory: `feed({ url })`, `open311({ endpoint })`.
 *
 * `id` is `<kind>:<origin or name>` (`feed:https://example.org/rss`): the kind and the origin within it are what an
 * item's identity is made of, so that the same item seen through two sources of one kind and origin is one mention.
 * Delivery is at least once; ids make it exactly once in the store.
 */
export interface Source<Checkpoint extends Json = Json> {
  readonly id: string
  readonly capabilities: SourceCapabilities
  /** Version of the adapter, kept in each mention's provenance. */
  readonly version?: string | undefined
  /** What was asked of the source, kept in each mention's provenance. Never a secret, never a person. */
  readonly query?: string | undefined
  /** Reads batches, each with the checkpoint to save once its items are handled. */
  read(options?: ReadOptions<Checkpoint>): AsyncIterable<Batch<Checkpoint>>
}
