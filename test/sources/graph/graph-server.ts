import { routedHttp } from '../../support/routed-http.js'
import type { RoutedAnswer, RoutedRequest } from '../../support/routed-http.js'

/** An invented Page and Instagram account behind the Graph API, in the documented shape; nobody in it exists. */
export interface InventedPage {
  /** How many comments each post has, by its number. */
  readonly posts: Map<number, number>
  readonly http: ReturnType<typeof routedHttp>
  intercept: ((request: RoutedRequest) => RoutedAnswer | undefined) | undefined
}

export const pageId = '100200300'
export const userId = '17840000000000001'
export const token = 'EAAinventedtoken'
export const postName = (n: number): string => `${pageId}_${5000 + n}`
export const mediaName = (n: number): string => `178${n}`
const at = (n: number): string => new Date(Date.UTC(2026, 1, 1) + n * 3_600_000).toISOString().replace('.000Z', '+0000')

export function facebookComment(post: number, n: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: `${5000 + post}_${9000 + n}`, message: `Comment ${n} on post ${post}`, created_time: at(post + n / 100), from: { id: `77${n % 7}0001`, name: `Quay Resident ${n % 7}` }, permalink_url: `https://www.facebook.com/${pageId}/posts/${5000 + post}/?comment_id=${9000 + n}`, like_count: 1, comment_count: 0, ...(n % 3 === 1 && { parent: { id: `${5000 + post}_${9000 + n - 1}` } }), ...more }
}

export function instagramComment(media: number, n: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: `179${media}${n}`, text: `Comment ${n} on picture ${media}`, timestamp: at(media), username: `quay_resident_${n % 7}`, like_count: 1, hidden: false, ...more }
}

/** @param pageSize - how many posts it gives at once, whatever is asked. */
export function inventedPage(posts: Iterable<readonly [number, number]>, pageSize = 25): InventedPage {
  const page: InventedPage = {
    posts: new Map(posts),
    intercept: undefined,
    http: routedHttp((request) => {
      const { url } = request
      const said = page.intercept?.(request)
      if (said !== undefined) return said
      if (request.headers?.['authorization'] !== `Bearer ${token}`) return refusal(400, 190)
      const after = Number(url.searchParams.get('after') ?? 0)
      const paged = (all: readonly unknown[], size: number): RoutedAnswer => ({
        json: { data: all.slice(after, after + size), paging: { cursors: { before: String(after), after: String(after + size) }, ...(after + size < all.length && { next: `https://graph.facebook.com/v23.0/x?access_token=${token}&after=${after + size}` }) } },
        headers: { 'x-app-usage': '{"call_count":28,"total_time":25,"total_cputime":25}' },
      })
      const [, , node = '', edge = ''] = url.pathname.split('/')
      const newestFirst = [...page.posts].sort(([a], [b]) => b - a)
      if (edge === 'feed') return paged(newestFirst.map(([n, comments]) => ({ id: postName(n), message: `Words of post ${n}`, created_time: at(n), updated_time: at(n + comments), permalink_url: `https://www.facebook.com/${pageId}/posts/${5000 + n}`, from: { id: pageId, name: 'Marshwick Council' }, comments: { data: [], summary: { total_count: comments } }, reactions: { data: [], summary: { total_count: 4 } } })), pageSize)
      if (edge === 'media') return paged(newestFirst.map(([n, comments]) => ({ id: mediaName(n), caption: `Words of picture ${n}`, timestamp: at(n), permalink: `https://www.instagram.com/p/C${n}/`, username: 'marshwickcouncil', like_count: 4, comments_count: comments })), pageSize)
      if (edge === 'replies') return paged(Array.from({ length: 60 }, (_, k) => instagramComment(Number(node.slice(3)), k, { id: `${node}9${k}` })), Number(url.searchParams.get('limit')))
      const number = node.startsWith(pageId) ? Number(node.split('_')[1]) - 5000 : Number(node.slice(3))
      const count = page.posts.get(number) ?? 0
      if (node.startsWith(pageId)) return paged(Array.from({ length: count }, (_, k) => facebookComment(number, count - 1 - k)), 100)
      return paged(Array.from({ length: count }, (_, k) => instagramComment(number, count - 1 - k)), 100)
    }),
  }
  return page
}

export function refusal(status: number, code: number, more: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}): RoutedAnswer {
  return { status, json: { error: { message: `(#${code}) about ${token}`, type: 'OAuthException', code, fbtrace_id: 'A1', ...more } }, headers }
}
