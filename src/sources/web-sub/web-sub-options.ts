import type { FeedCheckpoint } from '../feed/feed-checkpoint.js'
import type { FeedPollOptions } from '../feed/feed-source.js'
import type { Inbox } from '../push/inbox.js'
import type { ItemKind, VenueKind } from '../source-item.js'
import type { Source } from '../source.js'

/** What a hub has sent, or has agreed to. */
export type WebSubMessage =
  | { readonly type: 'content'; readonly contentType?: string; readonly document: string }
  | { readonly type: 'subscribed'; readonly at: string; readonly leaseSeconds: number }
  | { readonly type: 'denied'; readonly at: string }

/** Where a subscription stands. */
export type WebSubState = {
  /** The last message read. */
  readonly sequence: number
  readonly hub?: string
  /** What the hub calls the feed. */
  readonly topic?: string
  /** When the hub was last asked to subscribe, ISO 8601. */
  readonly askedAt?: string
  /** Until when the hub pushes, ISO 8601. */
  readonly leaseUntil?: string
  /** When the hub refused, ISO 8601. */
  readonly deniedAt?: string
}

/** A feed's checkpoint with a subscription beside it: `feed()` understands it, and `webSub()` understands `feed()`'s. */
export type WebSubCheckpoint = FeedCheckpoint & { readonly push?: WebSubState }

/** Which feed is pushed, and to where. */
export interface WebSubOptions extends FeedPollOptions {
  /** Absolute address of the feed. */
  readonly url: string
  /** Public https address at which `handle` is mounted. */
  readonly callback: string
  /** At least 16 characters, kept secret: what proves that a push is the hub's. The hub gets a key made from it. */
  readonly secret: string
  /** What shares this between the process that answers and the one that listens. @defaultValue in memory */
  readonly inbox?: Inbox<WebSubMessage> | undefined
  /** For how long a hub is asked to push, in seconds; it may answer with less. @defaultValue ten days */
  readonly leaseSeconds?: number | undefined
  /**
   * Milliseconds between polls while the hub pushes, against pushes that got lost.
   * @defaultValue 6 hours
   */
  readonly pollPushedEveryMs?: number | undefined
  /** Largest push, in bytes. @defaultValue 4 MiB */
  readonly maximumBytes?: number | undefined
  /** What kind of place the feed speaks for. Default: guessed from its generator and title, else `other`. */
  readonly venueKind?: VenueKind | undefined
  /** What kind of thing its items are. Default: by the kind of venue. */
  readonly itemKind?: ItemKind | undefined
}

/** What an application mounts, and what it listens to in place of `feed()`. */
export interface WebSubSubscription {
  /** Answers the hub: confirms what was asked for, and takes what is pushed. */
  readonly handle: (request: Request) => Promise<Response>
  readonly source: Source<WebSubCheckpoint>
}
