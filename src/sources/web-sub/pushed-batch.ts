import { compareWithSeen } from '../feed/feed-checkpoint.js'
import type { FeedCheckpoint } from '../feed/feed-checkpoint.js'
import { FeedError } from '../feed/feed-error.js'
import { parseFeed } from '../feed/parse-feed.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { WebSubMessage, WebSubOptions, WebSubState } from './web-sub-options.js'

/** What some messages came to. */
export interface PushedBatch {
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
  readonly feed: FeedCheckpoint
  readonly push: WebSubState
}

/** Reads messages as polls of the same feed would have been read: the same ids, and nothing that was seen already. */
export async function pushedBatch(entries: readonly { readonly sequence: number; readonly message: WebSubMessage }[], before: { readonly feed: FeedCheckpoint; readonly push: WebSubState }, options: WebSubOptions): Promise<PushedBatch> {
  const { url, venueKind, itemKind, rememberItems = 500 } = options
  const items: SourceItem[] = []
  const faults: SourceFault[] = []
  let { feed, push } = before
  for (const { sequence, message } of entries) {
    push = { ...push, sequence: Math.max(push.sequence, sequence) }
    if (message.type === 'subscribed') push = { ...push, leaseUntil: new Date(Date.parse(message.at) + message.leaseSeconds * 1000).toISOString() }
    if (message.type === 'denied') push = withoutLease({ ...push, deniedAt: message.at })
    if (message.type !== 'content') continue
    try {
      const parsed = await parseFeed(message.document, { url, contentType: message.contentType, venueKind, itemKind })
      const { fresh, seen, window } = compareWithSeen(parsed.items, feed, rememberItems)
      items.push(...fresh)
      faults.push(...parsed.faults)
      feed = { ...feed, seen, window: widened(feed, seen, window) }
    } catch (error) {
      if (!(error instanceof FeedError)) throw error
      faults.push({ code: error.code === 'too-large' ? 'too-large' : 'not-a-feed', message: `What was pushed is no feed (${error.code}).` })
    }
  }
  return { items, faults, feed, push }
}

/**
 * Hubs push what is new and leave the rest out. The window the next poll is compared with, to notice what was missed, is
 * the last poll's and what was pushed since: what stands first in `seen`.
 */
function widened(before: FeedCheckpoint, seen: readonly string[], pushed: number): number {
  const idOf = (entry: string): string => entry.slice(0, 12)
  const window = new Set([...before.seen.slice(0, before.window), ...seen.slice(0, pushed)].map(idOf))
  return Math.min(window.size, seen.length)
}

function withoutLease({ leaseUntil: _ended, ...push }: WebSubState): WebSubState {
  return push
}
