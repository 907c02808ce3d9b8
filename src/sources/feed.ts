import type { FeedCheckpoint } from './feed/feed-checkpoint.js'
import { feedSource } from './feed/feed-source.js'
import type { FeedPollOptions } from './feed/feed-source.js'
import { sourceAddress } from './feed/source-address.js'
import type { ItemKind, VenueKind } from './source-item.js'
import type { Source } from './source.js'

/** Options of {@link feed}. */
export interface FeedOptions extends FeedPollOptions {
  /** Absolute http or https address of the feed. */
  readonly url: string
  /** What kind of place the feed speaks for. Default: guessed from its generator and title, else `other`. */
  readonly venueKind?: VenueKind | undefined
  /** What kind of thing its items are. Default: by the kind of venue; `article` for most. */
  readonly itemKind?: ItemKind | undefined
}

/**
 * Listens to an RSS, RDF, Atom or JSON feed. Each reading is one conditional request and one batch with the items that
 * are new or have changed since the checkpoint; "not modified" is an empty batch.
 *
 * The batch carries a `window-overrun` fault when it shares no item with the poll before, and asks to be read sooner.
 *
 * @throws SourceError `bad-configuration` for an address that is none. Reading rejects with SourceError: `not-a-feed` for
 * an error page with status 200, for example, and whatever the HTTP client throws; the checkpoint then stays as it was.
 *
 * @example
 * const blog = feed({ url: 'https://blog.example.org/feed', venueKind: 'blog' })
 * for await (const { items, checkpoint } of blog.read({ after: saved })) await handleThenSave(items, checkpoint)
 */
export function feed(options: FeedOptions): Source<FeedCheckpoint> {
  const { url, venueKind, itemKind } = options
  return feedSource({ id: `feed:${sourceAddress(url)}`, url, version: '1', conditional: true, venueKind, itemKind }, options)
}
