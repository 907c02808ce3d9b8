import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'

/** The family a feed belongs to. `rss` is RSS 0.9x and 2.0, `rdf` is RSS 0.90 and 1.0, which are RDF documents. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json-feed'

/** A feed, read. Missing is absent. */
export interface ParsedFeed {
  readonly format: FeedFormat
  /** As the document states it: `2.0`, `0.91`, `1.1`. */
  readonly version?: string | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  /** The page the feed belongs to, absolute. */
  readonly siteUrl?: string | undefined
  /** The feed's own address as it states it, absolute. */
  readonly feedUrl?: string | undefined
  /** BCP 47, as the feed states it. */
  readonly language?: string | undefined
  /** When the feed says it last changed, ISO 8601. */
  readonly updatedAt?: string | undefined
  /** How long the feed asks to be left alone between polls: the longer of `ttl` and the syndication module's period. */
  readonly ttlMinutes?: number | undefined
  /** In the order of the document. */
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
}
