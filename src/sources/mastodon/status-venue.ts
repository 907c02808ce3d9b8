import type { DeclaredAccount } from '../../council/council.js'
import type { SourceItem } from '../source-item.js'
import type { WireRecord } from '../wire/values.js'
import { foldTag, hashtagsOf } from './hashtags.js'

/** What was listened to. */
export type MastodonTarget =
  | { readonly tags: readonly string[] }
  | { readonly account: DeclaredAccount }
  | { readonly search: string }

/**
 * Where a status was said: under the first of the tags listened to that it carries, on the account's page, or wherever the
 * search found it. The number is the tag's, for finding the place again without the status.
 */
export function statusVenue(status: WireRecord, target: MastodonTarget, instance: string): { readonly venue: SourceItem['venue']; readonly place: number } {
  if (!('tags' in target)) return { venue: venueAt(target, instance, 0), place: 0 }
  const carried = new Set(hashtagsOf(status).map(foldTag))
  const place = Math.max(target.tags.findIndex((tag) => carried.has(foldTag(tag))), 0)
  return { venue: venueAt(target, instance, place), place }
}

/** The venue with a number. */
export function venueAt(target: MastodonTarget, instance: string, place: number): SourceItem['venue'] {
  if ('account' in target) {
    const handle = accountHandle(target.account)
    return { nativeId: `account/${handle.toLowerCase()}`, name: target.account.name, kind: 'page', url: `${instance}/@${handle}` }
  }
  if ('search' in target) return { nativeId: `search/${target.search.toLowerCase()}`, name: `${target.search}: a search on ${new URL(instance).host}`, kind: 'search' }
  const tag = target.tags[place] ?? target.tags[0] ?? ''
  return { nativeId: `tag/${tag.toLowerCase()}`, name: `#${tag}`, kind: 'hashtag', url: `${instance}/tags/${encodeURIComponent(tag.toLowerCase())}` }
}

/** An account's handle without its `@`. */
export function accountHandle({ handle }: DeclaredAccount): string {
  return handle.trim().replace(/^@+/, '')
}
