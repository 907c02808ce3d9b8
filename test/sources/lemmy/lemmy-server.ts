import { answeringHttp } from '../../support/answering-http.js'
import type { AskedRequest } from '../../support/answering-http.js'
import type { HttpClient } from '../../../src/sources/http/http-client.js'

// No recording of a Lemmy server is at hand: these are written after the types of Lemmy's own client, 0.19 and 1.0.

export const instance = 'https://lemmy.marshwick.example'

/** A post or comment, before it is put into the words of a version. */
export interface Said {
  readonly id: number
  readonly kind: 'post' | 'comment'
  readonly at: string
  readonly edited?: string
  readonly deleted?: boolean
  readonly pinned?: boolean
  readonly words?: string
  readonly path?: string
}

/** How a server answers: 0.18 counted pages of everything, 0.19 had cursors for posts, 1.0 has them throughout. */
export type Dialect = '0.18' | '0.19' | '1.0'

export const publishedAt = (n: number): string => new Date(Date.UTC(2026, 1, 20) + n * 600_000).toISOString()
export const said = (id: number, kind: Said['kind'], more: Partial<Said> = {}): Said => ({ id, kind, at: publishedAt(id), ...more })

/** It, as a server would give it. */
export function view({ id, kind, at, edited, deleted = false, pinned = false, words, path }: Said, dialect: Dialect): Record<string, unknown> {
  const isNew = dialect === '1.0'
  // 0.18 gave UTC without saying so; every version gives microseconds.
  const time = (iso: string): string => `${iso.slice(0, -1)}123${dialect === '0.18' ? '' : 'Z'}`
  const times = isNew ? { published_at: time(at), ...(edited !== undefined && { updated_at: time(edited) }) } : { published: time(at), ...(edited !== undefined && { updated: time(edited) }) }
  const counts = { score: 3, upvotes: 4, downvotes: 1 }
  const address = isNew ? 'ap_id' : 'actor_id'
  const post = {
    id: kind === 'post' ? id : 9000,
    name: `Title of ${id}`,
    body: words ?? `Words of post ${id}, **loud**`,
    url: 'https://news.example/bins',
    deleted: kind === 'post' && deleted,
    removed: false,
    featured_community: pinned,
    featured_local: false,
    ap_id: `${instance}/post/${id}`,
    ...times,
    ...(isNew && { ...counts, comments: 2 }),
  }
  const comment = { id, post_id: 9000, content: deleted ? '' : words ?? `Words of comment ${id}`, path: path ?? `0.${id}`, deleted, removed: false, ap_id: `${instance}/comment/${id}`, ...times, ...(isNew && { ...counts, child_count: 2 }) }
  const isLocal = id % 2 === 0
  return {
    post,
    ...(kind === 'comment' && { comment }),
    creator: { id: id % 4, name: `wren_hollow${id % 4}`, display_name: 'Wren', local: isLocal, [address]: `https://${isLocal ? 'lemmy.marshwick.example' : 'elsewhere.example'}/u/wren_hollow${id % 4}`, deleted: false, bot_account: false },
    community: { id: 1, name: 'marshwick', title: 'Marshwick and around', [address]: `${instance}/c/marshwick`, local: true },
    ...(!isNew && { counts: { ...counts, ...(kind === 'post' ? { comments: 2 } : { child_count: 2 }) } }),
  }
}

/** An invented Lemmy server, and what it was asked. */
export interface InventedLemmy {
  readonly things: Map<string, Said>
  readonly http: HttpClient
  readonly asked: AskedRequest[]
}

export function inventedLemmy(things: Iterable<Said>, dialect: Dialect = '0.19'): InventedLemmy {
  const all = new Map([...things].map((each) => [`${each.kind}/${each.id}`, each]))
  const client = answeringHttp(({ url }) => {
    const [, version = '', path = ''] = /^\/api\/v(\d)\/(.*)$/.exec(url.pathname) ?? []
    if ((version === '4') !== (dialect === '1.0')) return Response.json({ error: 'not_found' }, { status: 404 })
    if (path === 'post' || path === 'comment') {
      const found = all.get(`${path}/${url.searchParams.get('id') ?? ''}`)
      if (found === undefined) return Response.json({ error: `couldnt_find_${path}` }, { status: dialect === '0.18' ? 400 : 404 })
      return Response.json({ [`${path}_view`]: view(found, dialect) })
    }
    const kind = path === 'search' ? (url.searchParams.get('type_') === 'Posts' ? 'post' : 'comment') : path === 'post/list' ? 'post' : 'comment'
    const limit = Math.min(Number(url.searchParams.get('limit')), 50)
    const term = url.searchParams.get('q') ?? url.searchParams.get('search_term') ?? ''
    const ordered = [...all.values()]
      .filter((each) => each.kind === kind && (each.kind === 'comment' || each.deleted !== true) && (each.words ?? 'Words').includes(term === 'nothing' ? '\0' : ''))
      .sort((a, b) => (path === 'search' ? 0 : Number(b.pinned ?? false) - Number(a.pinned ?? false)) || (a.at < b.at ? 1 : -1))
    const hasCursor = dialect === '1.0' || (dialect === '0.19' && path === 'post/list')
    const cursor = url.searchParams.get('page_cursor')
    const start = hasCursor ? (cursor === null ? 0 : ordered.findIndex(({ id }) => id === Number(cursor.slice(1))) + 1) : (Number(url.searchParams.get('page') ?? 1) - 1) * limit
    const page = ordered.slice(start, start + limit)
    const next = hasCursor && page.length > 0 && (dialect === '0.19' || start + limit < ordered.length) ? { next_page: `P${String(page.at(-1)?.id)}` } : {}
    const list = page.map((each) => view(each, dialect))
    if (dialect === '1.0') return Response.json({ items: list, ...next })
    return Response.json(path === 'search' ? { type_: 'All', posts: [], comments: [], communities: [], users: [], [`${kind}s`]: list } : { [`${kind}s`]: list, ...next })
  })
  return { things: all, ...client }
}
