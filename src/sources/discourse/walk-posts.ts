import type { HttpClient } from '../http/http-client.js'
import { instantOf } from '../wire/instant.js'
import { isRecord } from '../wire/values.js'
import { readPostPage } from './post-page.js'
import type { PostPage } from './post-page.js'

/** How to walk. */
export interface WalkOptions {
  readonly http: HttpClient
  readonly base: string
  /** Go on below this id; absent: from the newest post. */
  readonly before: number | undefined
  /** Done once this id is reached. */
  readonly stop: number
  /** Done once every post of a page is older, milliseconds since 1970. */
  readonly sinceMs: number | undefined
  readonly maximumPages: number
  readonly signal: AbortSignal | undefined
}

/** A page of the walk. */
export interface WalkStep extends PostPage {
  /** The lowest id seen so far. */
  readonly before: number
  /** `more`: there is another page; `done`: the walk is complete; `paused`: no more pages this time; `lost`: nothing answers below here. */
  readonly ending: 'more' | 'done' | 'paused' | 'lost'
}

const idsPerPage = 50
// Older servers answer nothing for a stretch of 50 ids without posts. An import may leave thousands of them.
const emptyPagesBorne = 20

/** Pages of posts from the newest down. Posts at or below `stop` may be among them; none comes twice. */
export async function* walkPosts({ http, base, before: start, stop, sinceMs, maximumPages, signal }: WalkOptions): AsyncGenerator<WalkStep, void> {
  let before = start
  let spanSeen = 0
  let emptyPages = 0
  for (let pages = 1; ; pages++) {
    signal?.throwIfAborted()
    const page = await readPostPage(http, base, before, signal)
    const limit = before ?? Number.POSITIVE_INFINITY
    const fresh = page.posts.filter(({ id }) => id < limit)
    const highest = page.posts[0]?.id
    const lowest = page.posts.at(-1)?.id
    if (highest !== undefined && lowest !== undefined) spanSeen = Math.max(spanSeen, highest - lowest)
    emptyPages = fresh.length === 0 ? emptyPages + 1 : 0
    // From an empty page down: the next ids an older server would look at.
    const next = fresh.at(-1)?.id ?? Math.max((before ?? 0) - idsPerPage + 1, 0)
    // A page that spans more than 50 ids shows that the server counts posts, and its empty page is the end of them.
    const isEnd = next <= 1 || (fresh.length === 0 && (before === undefined || spanSeen >= idsPerPage))
    const ignoresBefore = highest !== undefined && highest > limit
    const ending = next <= stop || isEnd || allOlder(fresh, sinceMs) ? 'done'
      : ignoresBefore || emptyPages >= emptyPagesBorne ? 'lost'
        : pages >= maximumPages ? 'paused' : 'more'
    yield { ...page, posts: fresh, before: next, ending }
    if (ending !== 'more') return
    before = next
  }
}

// Every post, not the first or the last: a post may be older than its id, after an import or a merge of topics.
function allOlder(posts: PostPage['posts'], sinceMs: number | undefined): boolean {
  if (sinceMs === undefined || posts.length === 0) return false
  return posts.every(({ raw }) => {
    const at = isRecord(raw) ? instantOf(raw['created_at']) : undefined
    return at !== undefined && Date.parse(at) < sinceMs
  })
}
