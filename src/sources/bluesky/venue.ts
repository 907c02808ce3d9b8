import type { SourceItem } from '../source-item.js'
import { bareHandle } from './declared-accounts.js'
import type { AccountsByDid } from './declared-accounts.js'

const everywhere: SourceItem['venue'] = { nativeId: 'bluesky', name: 'Bluesky', kind: 'other', url: 'https://bsky.app' }

/**
 * Where a post was said: on the page of the declared account whose conversation it is part of, else under its first
 * hashtag, else on Bluesky at large. The post alone decides, not how it was found: a post that is found by a search and
 * by a stream stays where it is.
 */
export function venueOf(rootDid: string, tags: readonly string[], accounts: AccountsByDid): SourceItem['venue'] {
  const account = accounts.get(rootDid)
  if (account !== undefined) return { nativeId: `page/${rootDid}`, name: account.name, kind: 'page', url: `https://bsky.app/profile/${bareHandle(account)}` }
  const tag = tags[0]?.normalize('NFC').toLowerCase()
  if (tag === undefined) return everywhere
  return { nativeId: `hashtag/${tag}`, name: `#${tag}`, kind: 'hashtag', url: `https://bsky.app/hashtag/${encodeURIComponent(tag)}` }
}
