import type { RoutedAnswer, RoutedRequest } from '../../support/routed-http.js'
import { did, uri } from './posts.js'

/** A small Bluesky: posts, newest last, behind the methods the sources ask. Its shapes are those of the app.bsky lexicons. */
export interface InventedNetwork {
  readonly posts: Record<string, unknown>[]
  /** Entries of the council's feed that are not its posts: what it passed on. */
  readonly passedOn: Record<string, unknown>[]
  /** How far the search index counts before it takes no cursor any more. */
  countsTo: number
  pageSize: number
  /** Access tokens that are good. */
  readonly sessions: Set<string>
  readonly logins: string[]
  /** Requests still allowed. */
  allowance: number
  readonly answer: (request: RoutedRequest) => RoutedAnswer
}

interface Post {
  readonly uri: string
  readonly author: { readonly did: string }
  readonly record: { readonly createdAt: string; readonly text: string }
}

/** What the network's clock says. */
export const today = new Date('2026-03-01T12:00:00Z')
const resetAt = String(today.getTime() / 1000 + 300)

export function inventedNetwork(posts: Record<string, unknown>[]): InventedNetwork {
  const network: InventedNetwork = { posts, passedOn: [], countsTo: Number.POSITIVE_INFINITY, pageSize: 100, sessions: new Set(), logins: [], allowance: Number.POSITIVE_INFINITY, answer }
  let sessions = 0
  const error = (status: number, name: string): RoutedAnswer => ({ status, json: { error: name, message: 'no' } })
  const newestFirst = (): Post[] => (network.posts as unknown as Post[]).toSorted((a, b) => (a.record.createdAt < b.record.createdAt ? 1 : -1))
  const session = (): RoutedAnswer => {
    const claims = Buffer.from(JSON.stringify({ exp: today.getTime() / 1000 + 7200 })).toString('base64url')
    const accessJwt = `h.${claims}.access${++sessions}`
    network.sessions.add(accessJwt)
    return { json: { accessJwt, refreshJwt: `h.${claims}.refresh${sessions}`, did: did('council'), handle: 'marshwick.example' } }
  }

  function answer({ url, headers, body }: RoutedRequest): RoutedAnswer {
    const given = respond(url, headers?.['authorization'], body)
    network.allowance--
    return network.allowance > 0 ? given : { ...given, headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': resetAt } }
  }

  function respond(url: URL, authorization: string | undefined, body: string | undefined): RoutedAnswer {
    const asked = url.searchParams
    switch (url.pathname.replace('/xrpc/', '')) {
      case 'com.atproto.identity.resolveHandle':
        return asked.get('handle') === 'marshwick.example' ? { json: { did: did('council') } } : error(400, 'InvalidRequest')
      case 'com.atproto.server.createSession': {
        network.logins.push('password')
        const { password } = JSON.parse(body ?? '{}') as { readonly password?: string }
        return password === 'right' ? session() : error(401, 'AuthenticationRequired')
      }
      case 'com.atproto.server.refreshSession':
        network.logins.push('refresh')
        return /refresh\d+$/.test(authorization ?? '') ? session() : error(400, 'ExpiredToken')
      case 'app.bsky.feed.getPosts':
        return { json: { posts: network.posts.filter((post) => asked.getAll('uris').includes(String(post['uri']))) } }
      case 'app.bsky.feed.getAuthorFeed': {
        const entries = [...newestFirst().filter((post) => post.author.did === asked.get('actor')).map((post) => ({ post, ...around(post) })), ...network.passedOn]
        const start = Number(asked.get('cursor') ?? 0)
        const end = start + network.pageSize
        return { json: { feed: entries.slice(start, end), ...(end < entries.length && { cursor: String(end) }) } }
      }
      case 'app.bsky.feed.searchPosts': {
        if (!network.sessions.has((authorization ?? '').replace('Bearer ', ''))) return error(400, 'ExpiredToken')
        const start = Number(asked.get('cursor') ?? 0)
        if (start >= network.countsTo) return error(400, 'InvalidRequest')
        const found = newestFirst().filter(({ record: { createdAt, text } }) => text.includes(asked.get('q') ?? '') && createdAt >= (asked.get('since') ?? '') && createdAt < (asked.get('until') ?? '9'))
        const end = start + network.pageSize
        return { json: { posts: found.slice(start, end), ...(end < found.length && { cursor: String(end) }) } }
      }
      default:
        return error(501, 'MethodNotImplemented')
    }
  }

  function around(post: Post): Record<string, unknown> {
    const { reply } = post.record as { readonly reply?: { readonly root: { readonly uri: string }; readonly parent: { readonly uri: string } } }
    if (reply === undefined) return {}
    const find = (at: string): unknown => network.posts.find((each) => each['uri'] === at) ?? { uri: at, notFound: true }
    return { reply: { root: find(reply.root.uri), parent: find(reply.parent.uri) } }
  }

  return network
}

/** A record's reply to a post. */
export function replyTo(name: string, rkey: string): Record<string, unknown> {
  return { reply: { root: { uri: uri(name, rkey) }, parent: { uri: uri(name, rkey) } } }
}

/** The nth hour of the year. */
export function hour(n: number): string {
  return new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString()
}
