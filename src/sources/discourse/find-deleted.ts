import type { HttpClient } from '../http/http-client.js'
import { readJson } from '../http/read-json.js'
import { addCost } from '../http/sum-cost.js'
import { SourceError } from '../source-error.js'
import type { SourceItem } from '../source-item.js'
import type { SourceCost } from '../source.js'
import { parseDiscoursePost } from './parse-discourse-post.js'
import type { KnownPost } from './discourse-checkpoint.js'

const lookUpsAtOnce = 50

/** What became of posts that were there last time and are missing now. */
export interface MissingPosts {
  readonly items: readonly SourceItem[]
  /** Too many to ask about at one time. */
  readonly unasked: readonly KnownPost[]
  readonly cost: SourceCost
}

/**
 * Asks after each missing post by its id: gone or closed to the public is deleted, moved to another topic is deleted
 * there and said here, still there (in a topic that was unlisted, say) is nothing.
 */
export async function findDeleted(
  missing: readonly KnownPost[],
  categoryNames: ReadonlyMap<number, string>,
  { http, base, signal }: { readonly http: HttpClient; readonly base: string; readonly signal: AbortSignal | undefined },
): Promise<MissingPosts> {
  const items: SourceItem[] = []
  let cost: SourceCost = { requests: 0, bytes: 0 }
  for (const [id, topicId, number, categoryId] of missing.slice(0, lookUpsAtOnce)) {
    const tombstone = parseDiscoursePost(
      { topic_id: topicId, post_number: number, hidden: true, ...(categoryId >= 0 && { category_id: categoryId }) },
      { url: base, categoryNames },
    ).item
    try {
      const response = await http.get(`${base}/posts/${id}.json`, { headers: { accept: 'application/json' }, signal })
      cost = addCost(cost, response.cost)
      const topic = categoryId >= 0 ? { categoryId } : undefined
      const found = parseDiscoursePost(readJson(response), { url: base, categoryNames, topic }).item
      const moved = found !== undefined && found.nativeId !== tombstone?.nativeId
      if (moved && tombstone !== undefined) items.push(tombstone)
      if (found !== undefined && (moved || found.deleted === true)) items.push(found)
    } catch (error) {
      if (!(error instanceof SourceError) || !(error.code === 'gone' || error.status === 404 || error.status === 403)) throw error
      if (tombstone !== undefined) items.push(tombstone)
    }
  }
  return { items, unasked: missing.slice(lookUpsAtOnce), cost }
}
