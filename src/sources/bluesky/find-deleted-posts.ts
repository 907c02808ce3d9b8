import { addCost } from '../http/sum-cost.js'
import type { SourceItem } from '../source-item.js'
import type { SourceCost } from '../source.js'
import { isRecord, textOf } from '../wire/values.js'
import { postCollection, writeAtUri } from './at-uri.js'
import type { AccountsByDid } from './declared-accounts.js'
import { parseBlueskyPost } from './parse-bluesky-post.js'
import { readPostPage } from './post-page.js'
import type { Xrpc } from './xrpc.js'

const perRequest = 25

/** Asks after posts that are missing from a feed: those that are nowhere else either are deleted. */
export async function findDeletedPosts(did: string, keys: readonly string[], { xrpc, accounts, signal }: { readonly xrpc: Xrpc; readonly accounts: AccountsByDid; readonly signal: AbortSignal | undefined }): Promise<{ readonly items: readonly SourceItem[]; readonly cost: SourceCost }> {
  const items: SourceItem[] = []
  let cost: SourceCost = { requests: 0, bytes: 0 }
  for (let start = 0; start < keys.length; start += perRequest) {
    const uris = keys.slice(start, start + perRequest).map((rkey) => writeAtUri({ did, collection: postCollection, rkey }))
    const answer = await xrpc('app.bsky.feed.getPosts', { uris }, signal)
    cost = addCost(cost, answer.cost)
    const there = new Set(readPostPage(answer, 'posts').entries.map((post) => isRecord(post) ? textOf(post['uri']) : undefined))
    for (const uri of uris) {
      const { item } = there.has(uri) ? {} : parseBlueskyPost({ uri, notFound: true }, { accounts })
      if (item !== undefined) items.push(item)
    }
  }
  return { items, cost }
}
