import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { AccountsByDid } from './declared-accounts.js'
import { parseBlueskyPost } from './parse-bluesky-post.js'

/** Reads several posts: those that are there, each once, and what was wrong with others. */
export function parsePosts(entries: readonly unknown[], accounts: AccountsByDid): { readonly items: readonly SourceItem[]; readonly faults: readonly SourceFault[] } {
  const items = new Map<string, SourceItem>()
  const faults: SourceFault[] = []
  for (const [index, entry] of entries.entries()) {
    const { item, faults: found } = parseBlueskyPost(entry, { accounts, index })
    faults.push(...found)
    if (item !== undefined && !items.has(item.nativeId)) items.set(item.nativeId, item)
  }
  return { items: [...items.values()], faults }
}
