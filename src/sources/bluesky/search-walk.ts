import { digest } from '../../core/digest.js'
import { laterOf } from '../http/sum-cost.js'
import type { SourceItem } from '../source-item.js'
import type { BlueskySearchWalk } from './search-checkpoint.js'

/** What a page brought to a walk. */
export interface WalkedPage {
  /** Without those an earlier slice has given. */
  readonly items: readonly SourceItem[]
  /** When the newest post of the walk so far was published. */
  readonly newest: string | undefined
  /** Where the walk goes on; absent when it is complete. */
  readonly next?: BlueskySearchWalk | undefined
}

/**
 * Takes a page into a walk. Where the pages of a slice end although there were several, the index has perhaps only
 * stopped counting: the walk goes on in a new slice below the oldest post seen.
 */
export function walkOn(walk: BlueskySearchWalk, page: { readonly items: readonly SourceItem[]; readonly cursor?: string | undefined }): WalkedPage {
  const edge = new Set(walk.edge)
  const isNewSlice = walk.cursor === undefined
  const items = isNewSlice ? page.items.filter(({ nativeId }) => !edge.has(markOf(nativeId))) : page.items
  const times = items.flatMap(({ publishedAt }) => publishedAt ?? []).sort()
  const oldest = earliest(walk.oldest, times[0])
  const newest = laterOf(walk.newest, times.at(-1))
  const atOldest = items.filter(({ publishedAt }) => publishedAt !== undefined && publishedAt === oldest).map(({ nativeId }) => markOf(nativeId))
  const walked = {
    until: walk.until,
    edge: [...(oldest === walk.oldest ? walk.edge : []), ...atOldest],
    ...(walk.since !== undefined && { since: walk.since }),
    ...(newest !== undefined && { newest }),
    ...(oldest !== undefined && { oldest }),
  }
  if (page.cursor !== undefined && page.cursor !== walk.cursor && page.items.length > 0) return { items, newest, next: { ...walked, cursor: page.cursor } }
  const below = oldest === undefined ? undefined : new Date(Date.parse(oldest) + 1).toISOString()
  if (isNewSlice || below === undefined || below >= walk.until) return { items, newest }
  return { items, newest, next: { ...walked, until: below } }
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}

function markOf(nativeId: string): string {
  return digest(nativeId).slice(0, 12)
}
