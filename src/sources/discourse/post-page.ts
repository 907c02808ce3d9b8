import type { HttpClient } from '../http/http-client.js'
import { readJson } from '../http/read-json.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord, numberOf } from '../wire/values.js'

/** A page of a forum's latest posts. */
export interface PostPage {
  /** Newest first, as far as they have an id. */
  readonly posts: readonly { readonly id: number; readonly raw: unknown }[]
  /** Entries without an id. */
  readonly broken: number
  readonly cost: SourceCost
  readonly nextPollAt: string | undefined
}

/**
 * Asks for the posts below an id, or for the newest. Newer servers give the 50 posts below it; older ones those of the
 * 50 ids up to and including it, which may be none though older posts exist.
 */
export async function readPostPage(http: HttpClient, base: string, before: number | undefined, signal: AbortSignal | undefined): Promise<PostPage> {
  const address = before === undefined ? `${base}/posts.json` : `${base}/posts.json?before=${before}`
  const response = await http.get(address, { headers: { accept: 'application/json' }, signal })
  const answer = readJson(response)
  const list = isRecord(answer) ? answer['latest_posts'] : undefined
  if (!Array.isArray(list)) throw new SourceError('not-a-feed', 'The answer is not a page of Discourse posts.', { status: response.status })
  const posts = (list as readonly unknown[]).flatMap((raw) => {
    const id = isRecord(raw) ? numberOf(raw['id']) : undefined
    return id === undefined || !Number.isSafeInteger(id) || id <= 0 ? [] : [{ id, raw }]
  })
  posts.sort((a, b) => b.id - a.id)
  return { posts, broken: list.length - posts.length, cost: response.cost, nextPollAt: response.nextPollAt }
}
