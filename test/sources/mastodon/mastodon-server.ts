import { answeringHttp } from '../../support/answering-http.js'
import type { AskedRequest } from '../../support/answering-http.js'
import type { HttpClient } from '../../../src/sources/http/http-client.js'

/** An invented Mastodon server, in the shape its documentation gives. Everybody on it is invented. */
export interface InventedServer {
  readonly statuses: Map<string, Record<string, unknown>>
  readonly http: HttpClient
  readonly asked: AskedRequest[]
  /** Requests left before the quota is used up. */
  remaining: number
}

export const instance = 'https://social.marshwick.example'
const started = Date.UTC(2026, 1, 20)

/** When the n-th status was published, ISO 8601. */
export const publishedAt = (n: number): string => new Date(started + n * 600_000).toISOString()

/** The id of the n-th status: Mastodon's are longer than a number can hold. */
export const idOf = (n: number): string => String(114_000_000_000_000_000n + BigInt(n) * 131_072n)

/** The n-th status. */
export function status(n: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const name = `wren_hollow${n % 4}`
  return {
    id: idOf(n),
    created_at: publishedAt(n),
    edited_at: null,
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'en',
    uri: `${instance}/users/${name}/statuses/${idOf(n)}`,
    url: `${instance}/@${name}/${idOf(n)}`,
    replies_count: 0,
    reblogs_count: 1,
    favourites_count: 2,
    content: `<p>Words of status ${n} <a href="${instance}/tags/marshwick" class="mention hashtag" rel="tag">#<span>Marshwick</span></a></p>`,
    reblog: null,
    account: { id: String(n % 4), username: name, acct: name, display_name: `Wren Hollow${n % 4}`, bot: false, indexable: true, noindex: false, note: '', emojis: [], url: `${instance}/@${name}` },
    media_attachments: [],
    mentions: [],
    tags: [{ name: 'marshwick', url: `${instance}/tags/marshwick` }],
    emojis: [],
    card: null,
    poll: null,
    ...more,
  }
}

/** A server with these statuses: all of them under their tags, found by every search, and said by the council's account too. */
export function inventedServer(numbers: Iterable<number>): InventedServer {
  const statuses = new Map([...numbers].map((n) => [idOf(n), status(n)]))
  const server = { statuses, remaining: 300 }
  const client = answeringHttp(({ url }) => {
    if (server.remaining <= 0) return new Response('{}', { status: 429, headers: { 'x-ratelimit-reset': '2026-03-01T12:05:00.000Z' } })
    server.remaining--
    const headers = { 'x-ratelimit-limit': '300', 'x-ratelimit-remaining': String(server.remaining), 'x-ratelimit-reset': '2026-03-01T12:05:00.000Z' }
    const single = /\/api\/v1\/statuses\/(\d+)$/.exec(url.pathname)
    if (single !== null) {
      const found = statuses.get(single[1] ?? '')
      return found === undefined ? Response.json({ error: 'Record not found' }, { status: 404, headers }) : Response.json(found, { headers })
    }
    if (url.pathname === '/api/v1/accounts/lookup') return Response.json({ id: '77', acct: 'marshwick_council' }, { headers })
    const tags = [/\/timelines\/tag\/([^/]+)$/.exec(url.pathname)?.[1] ?? [], url.searchParams.getAll('any[]')].flat()
    const chosen = [...statuses.values()].filter((each) => tags.length === 0 || (each['tags'] as { name: string }[]).some(({ name }) => tags.some((tag) => tag.toLowerCase() === name)))
    const isSearch = url.pathname === '/api/v2/search'
    const list = page(chosen, url, isSearch)
    if (isSearch) return Response.json({ accounts: [], statuses: list, hashtags: [] }, { headers })
    return Response.json(list, { headers: list.length === 0 ? headers : { ...headers, link: linkHeader(url, list) } })
  })
  return Object.assign(server, client)
}

// `min_id` gives what is just above it, except in a search, where it is only a bound; every page is newest first.
function page(statuses: readonly Record<string, unknown>[], url: URL, isSearch: boolean): Record<string, unknown>[] {
  const [min, max, limit] = ['min_id', 'max_id', 'limit'].map((name) => url.searchParams.get(name))
  const newestFirst = statuses
    .filter(({ id }) => (typeof min !== 'string' || BigInt(String(id)) > BigInt(min)) && (typeof max !== 'string' || BigInt(String(id)) < BigInt(max)))
    .sort((a, b) => (BigInt(String(b['id'])) > BigInt(String(a['id'])) ? 1 : -1))
  const count = Math.min(Number(limit ?? 20), 40)
  return typeof min === 'string' && !isSearch ? newestFirst.slice(-count) : newestFirst.slice(0, count)
}

function linkHeader(url: URL, list: readonly Record<string, unknown>[]): string {
  const to = (name: string, id: unknown): string => {
    const address = new URL(url)
    for (const old of ['min_id', 'max_id']) address.searchParams.delete(old)
    address.searchParams.set(name, String(id))
    return address.href
  }
  const previous = `<${to('min_id', list[0]?.['id'])}>; rel="prev"`
  return list.length < 40 ? previous : `<${to('max_id', list.at(-1)?.['id'])}>; rel="next", ${previous}`
}
