import { digest } from '../../core/digest.js'
import { SourceError } from '../source-error.js'
import type { SourceItem } from '../source-item.js'

/**
 * Where the reading of a feed stands. Holds digests only: nothing in it tells what a resident wrote or where.
 * A type rather than an interface, so that it counts as JSON.
 */
export type FeedCheckpoint = {
  readonly version: 1
  /** Sent back so that the server can answer "not modified". */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** Items seen, those of the last poll first: twelve characters of a digest of the id, eight of one of the content. */
  readonly seen: readonly string[]
  /** How many of them stood in the feed at the last poll. */
  readonly window: number
  /** The source's own schedule, shortened while items are being missed. */
  readonly intervalMs: number
  /** When the last poll was, ISO 8601. */
  readonly polledAt?: string | undefined
  readonly ttlMinutes?: number | undefined
}

/** Checks what came back from a store. @throws SourceError `bad-checkpoint` */
export function readCheckpoint(after: unknown): FeedCheckpoint | undefined {
  if (after === undefined || after === null) return undefined
  if (typeof after === 'object') {
    const { version, seen, window, intervalMs, polledAt, etag, lastModified, ttlMinutes } = after as { readonly [Key in keyof FeedCheckpoint]?: unknown }
    const optional = (value: unknown, type: string): boolean => value === undefined || typeof value === type
    if (
      version === 1 && Array.isArray(seen) && seen.every((entry) => typeof entry === 'string') && typeof window === 'number' && typeof intervalMs === 'number' &&
      optional(etag, 'string') && optional(lastModified, 'string') && optional(polledAt, 'string') && optional(ttlMinutes, 'number')
    ) return after as FeedCheckpoint
  }
  throw new SourceError('bad-checkpoint', 'The checkpoint is not one a feed made.')
}

/** An item as the checkpoint remembers it. */
interface SeenItem {
  readonly id: string
  readonly content: string
}

/**
 * Digests of an item's id and of what it says. Dates, counts and the venue's name are left out: a counter that ticks or a
 * feed that dates everything "now" is no edit. Queries of links are left out too, which change with every cache.
 */
function seenItem(item: SourceItem): SeenItem {
  const { kind, url, title, html, text, author, replyTo, tags, links, point, status, deleted, language } = item
  const pages = links?.map((link) => link.replace(/[?#].*$/, ''))
  const content = JSON.stringify([kind, url, title, html, text, author, replyTo, tags, pages, point, status, deleted, language])
  return { id: digest(item.nativeId.replaceAll('\0', '')).slice(0, 12), content: digest(content).slice(0, 8) }
}

/** What one poll found, against what was seen before. */
export interface Comparison {
  /** New or changed, in the feed's order, each id once. */
  readonly fresh: readonly SourceItem[]
  /** Both polls had items and share none: everything between them was missed. */
  readonly overrun: boolean
  readonly seen: readonly string[]
  readonly window: number
}

/** Compares a poll with the checkpoint before it, remembering at most `remember` items. */
export function compareWithSeen(items: readonly SourceItem[], before: FeedCheckpoint | undefined, remember: number): Comparison {
  const known = new Map<string, string>()
  for (const entry of before?.seen ?? []) if (!known.has(entry.slice(0, 12))) known.set(entry.slice(0, 12), entry.slice(12))
  const lastWindow = new Set((before?.seen ?? []).slice(0, before?.window ?? 0).map((entry) => entry.slice(0, 12)))
  const current = new Map<string, string>()
  const fresh: SourceItem[] = []
  let shared = false
  for (const item of items) {
    const { id, content } = seenItem(item)
    if (current.has(id)) continue
    current.set(id, content)
    shared ||= lastWindow.has(id)
    if (known.get(id) !== content) fresh.push(item)
  }
  const older = [...known].filter(([id]) => !current.has(id))
  const seen = [...current, ...older].slice(0, Math.max(remember, current.size)).map(([id, content]) => id + content)
  // An empty answer says nothing about what was missed; the next one is compared with the last that had items.
  const window = current.size > 0 ? current.size : lastWindow.size
  return { fresh, overrun: lastWindow.size > 0 && current.size > 0 && !shared, seen, window }
}
