import { byFullname } from '../../../src/sources/reddit/fullname.js'
import { routedHttp } from '../../support/routed-http.js'
import type { RoutedAnswer, RoutedRequest } from '../../support/routed-http.js'

type Thing = { readonly kind: 't1' | 't3'; readonly data: Record<string, unknown> }

/** An invented subreddit in the documented shape of Reddit's API; nobody in it exists. */
export interface InventedSubreddit {
  readonly things: Map<string, Thing>
  readonly http: ReturnType<typeof routedHttp>
  /** Answers before the subreddit does. */
  intercept: ((request: RoutedRequest) => RoutedAnswer | undefined) | undefined
}

const second = Date.UTC(2026, 1, 1) / 1000
const idOf = (n: number): string => (36 ** 4 + n).toString(36)

export const postName = (n: number): string => `t3_${idOf(n)}`
export const commentName = (n: number): string => `t1_${idOf(n)}`

export function redditPost(n: number, more: Readonly<Record<string, unknown>> = {}): Thing {
  const id = idOf(n)
  return {
    kind: 't3',
    data: { id, name: `t3_${id}`, subreddit: 'Marshwick', subreddit_type: 'public', author: `harbour_resident_${n % 7}`, title: `Bins of week ${n}`, selftext: `Words of post ${n}`, selftext_html: `<!-- SC_OFF --><div class="md"><p>Words of post ${n}</p>\n</div><!-- SC_ON -->`, is_self: true, permalink: `/r/Marshwick/comments/${id}/bins/`, created_utc: second + n * 60, edited: false, score: 3, num_comments: 0, url: `https://www.reddit.com/r/Marshwick/comments/${id}/bins/`, link_flair_text: null, ...more },
  }
}

export function redditComment(n: number, more: Readonly<Record<string, unknown>> = {}): Thing {
  const id = idOf(n)
  return {
    kind: 't1',
    data: { id, name: `t1_${id}`, subreddit: 'Marshwick', subreddit_type: 'public', author: `quayside_walker_${n % 7}`, body: `Words of comment ${n}`, body_html: `<div class="md"><p>Words of comment ${n}</p>\n</div>`, link_id: postName(1), parent_id: postName(1), permalink: `/r/Marshwick/comments/${idOf(1)}/bins/${id}/`, created_utc: second + n * 60, edited: false, score: 1, score_hidden: true, replies: '', ...more },
  }
}

export const listing = (children: readonly unknown[], after: string | null = null): unknown => ({ kind: 'Listing', data: { after, before: null, dist: children.length, modhash: null, geo_filter: '', children } })

/** @param reach - how many things a listing goes back. */
export function inventedSubreddit(posts: Iterable<number>, comments: Iterable<number>, reach = 1000): InventedSubreddit {
  const things = new Map<string, Thing>()
  for (const n of posts) things.set(postName(n), redditPost(n))
  for (const n of comments) things.set(commentName(n), redditComment(n))
  const server: InventedSubreddit = {
    things,
    intercept: undefined,
    http: routedHttp((request) => {
      const { url } = request
      const said = server.intercept?.(request)
      if (said !== undefined) return said
      if (url.pathname === '/api/v1/access_token') return { json: { access_token: 'tok-invented', token_type: 'bearer', expires_in: 86_400, scope: '*' } }
      if (request.headers?.['authorization'] !== 'Bearer tok-invented') return { status: 401, json: { message: 'Unauthorized', error: 401 } }
      if (url.pathname === '/api/info') return { json: listing((url.searchParams.get('id') ?? '').split(',').flatMap((name) => things.get(name) ?? [])) }
      const thread = /^\/comments\/(\w+)$/.exec(url.pathname)
      if (thread !== null) return { json: [listing([things.get(`t3_${thread[1] ?? ''}`)]), listing([redditComment(9000, { link_id: `t3_${thread[1] ?? ''}`, parent_id: `t3_${thread[1] ?? ''}` }), { kind: 'more', data: { count: 12, name: 't1__', id: '_', parent_id: 't1_x', depth: 1, children: ['a'] } }])] }
      const kind = url.pathname.endsWith('/comments') ? 't1' : 't3'
      const wanted = (url.searchParams.get('q') ?? '').toLowerCase()
      const newestFirst = [...things].filter(([, thing]) => thing.kind === kind && isListed(thing) && JSON.stringify(thing.data['title'] ?? '').toLowerCase().includes(wanted)).map(([name]) => name).sort((a, b) => byFullname(b, a)).slice(0, reach)
      const after = url.searchParams.get('after')
      // Below something that is not there any more, Reddit finds nothing.
      const from = after === null ? 0 : newestFirst.includes(after) ? newestFirst.indexOf(after) + 1 : newestFirst.length
      const page = newestFirst.slice(from, from + Number(url.searchParams.get('limit')))
      const last = page.at(-1)
      return {
        json: listing(page.map((name) => things.get(name)), from + page.length < newestFirst.length ? last ?? null : null),
        headers: { 'x-ratelimit-remaining': '41.0', 'x-ratelimit-used': '59', 'x-ratelimit-reset': '77' },
      }
    }),
  }
  return server
}

function isListed({ data }: Thing): boolean {
  return data['author'] !== '[deleted]' && data['removed_by_category'] === undefined
}
