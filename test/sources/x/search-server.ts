import { routedHttp } from '../../support/routed-http.js'
import type { RoutedAnswer, RoutedRequest } from '../../support/routed-http.js'

/** An invented search behind X's API v2, in the documented shape; nobody in it exists. */
export interface InventedSearch {
  readonly posts: Map<string, Record<string, unknown>>
  readonly http: ReturnType<typeof routedHttp>
  intercept: ((request: RoutedRequest) => RoutedAnswer | undefined) | undefined
}

export const token = 'AAAAinventedbearer'
const epochMs = 1_288_834_974_657
const start = Date.parse('2026-02-27T00:00:00Z')

/** The id of a post written so many minutes after the 27th of February. */
export const xId = (minute: number): string => (BigInt(start + minute * 60_000 - epochMs) << 22n).toString()

export function xPost(minute: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const id = xId(minute)
  return { id, text: `Bins of minute ${minute} &amp; boxes`, author_id: `9000${minute % 7}`, created_at: new Date(start + minute * 60_000).toISOString(), conversation_id: id, edit_history_tweet_ids: [id], lang: 'en', public_metrics: { retweet_count: 1, reply_count: 2, like_count: 3, quote_count: 0 }, ...more }
}

export const xUsers = Array.from({ length: 7 }, (_, n) => ({ id: `9000${n}`, username: `quay_resident_${n}`, name: `Quay Resident ${n}`, protected: n === 6 }))

export function inventedSearch(minutes: Iterable<number>): InventedSearch {
  const posts = new Map([...minutes].map((minute) => [xId(minute), xPost(minute)]))
  const search: InventedSearch = {
    posts,
    intercept: undefined,
    http: routedHttp((request) => {
      const { url } = request
      const said = search.intercept?.(request)
      if (said !== undefined) return said
      if (request.headers?.['authorization'] !== `Bearer ${token}`) return { status: 401, json: { title: 'Unauthorized', status: 401 } }
      const since = BigInt(url.searchParams.get('since_id') ?? 0)
      const page = url.searchParams.get('next_token')
      // A page stays where it was, whatever is posted meanwhile.
      const below = page === null ? undefined : BigInt(page.slice(1))
      const found = [...posts.keys()].map(BigInt).filter((id) => id > since && (below === undefined || id < below)).sort((a, b) => (a < b ? 1 : -1))
      const ids = found.slice(0, Number(url.searchParams.get('max_results')))
      const last = ids.at(-1)
      return {
        json: {
          ...(ids.length > 0 && { data: ids.map((id) => posts.get(String(id))), includes: { users: xUsers } }),
          meta: { result_count: ids.length, ...(found.length > ids.length && last !== undefined && { next_token: `b${last}` }) },
        },
        headers: { 'x-rate-limit-limit': '450', 'x-rate-limit-remaining': '400', 'x-rate-limit-reset': '1772367300' },
      }
    }),
  }
  return search
}
