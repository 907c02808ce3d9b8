import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { isRecord } from '../wire/values.js'
import { atUriOf } from './at-uri.js'
import type { AccountsByDid } from './declared-accounts.js'
import { parsePosts } from './parse-posts.js'

/** A page of an account's feed, read. */
export interface FeedPage {
  /** The account's own posts and, where wanted, those of the conversations they are in; each once. */
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
  /** Key and date of each of the account's own posts. */
  readonly own: readonly (readonly [rkey: string, publishedAt: string])[]
  /** Nothing on the page is newer. */
  readonly newest: string | undefined
}

/** Reads the entries of a feed. What the account passes on from others is not read: it says nothing itself there. */
export function readFeedPage(entries: readonly unknown[], did: string, { accounts, conversations }: { readonly accounts: AccountsByDid; readonly conversations: boolean }): FeedPage {
  const times: string[] = []
  const posts: unknown[] = []
  const around: unknown[] = []
  for (const entry of entries) {
    if (!isRecord(entry)) {
      posts.push(entry)
      continue
    }
    const { post, reason, reply } = entry
    if (isRecord(reason)) {
      const passedOn = instantOf(reason['indexedAt'])
      if (passedOn !== undefined) times.push(passedOn)
      continue
    }
    posts.push(post)
    if (conversations && isRecord(reply)) around.push(reply['root'], reply['parent'])
  }
  const said = parsePosts(posts, accounts)
  // What surrounds a post is extra: nothing of it is missed where it cannot be read.
  const { items: context } = parsePosts(around.filter((each) => each !== undefined), accounts)
  const own = said.items.flatMap(({ nativeId, publishedAt }) => {
    const uri = atUriOf(nativeId)
    return uri?.did === did && publishedAt !== undefined ? [[uri.rkey, publishedAt] as const] : []
  })
  times.push(...own.map(([, publishedAt]) => publishedAt))
  const ids = new Set(said.items.map(({ nativeId }) => nativeId))
  return { items: [...said.items, ...context.filter(({ nativeId }) => !ids.has(nativeId))], faults: said.faults, own, newest: times.sort().at(-1) }
}
