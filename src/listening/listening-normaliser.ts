import type { Mention } from '../mentions/mention.js'
import type { SourceItem } from '../sources/source-item.js'

/** Where and when an item was heard. */
export interface NormalisingContext {
  readonly source: { readonly id: string; readonly version?: string | undefined; readonly query?: string | undefined }
  /** ISO 8601, UTC. */
  readonly retrievedAt: string
}

/** The part of a normaliser `listen` uses. */
export interface ListeningNormaliser {
  /** The mention an item makes, or `undefined` when its author asked not to be indexed. What it throws costs that item only. */
  normalise(item: SourceItem, context: NormalisingContext): Mention | undefined
}
