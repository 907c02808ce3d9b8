/** An invented forum behind the two ways Discourse has answered `/posts.json?before=`. */
export interface InventedForum {
  readonly posts: Map<number, Record<string, unknown>>
  readonly asked: string[]
  readonly fetch: typeof globalThis.fetch
}

/** A post in Discourse's shape; everybody in it is invented. */
export function post(id: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id,
    username: `resident${id % 5}`,
    name: `Resident ${id % 5}`,
    user_id: 10 + (id % 5),
    avatar_template: '/letter/{size}.png',
    created_at: new Date(Date.UTC(2026, 0, 1) + id * 3_600_000).toISOString(),
    updated_at: new Date(Date.UTC(2026, 0, 1) + id * 3_600_000).toISOString(),
    cooked: `<p>Words of post ${id}</p>`,
    post_number: 1 + (id % 10),
    post_type: 1,
    topic_id: 100 + Math.floor(id / 10),
    topic_slug: 'bins',
    topic_title: 'Bins',
    category_id: 4,
    reads: 3,
    reply_count: 0,
    version: 1,
    actions_summary: [{ id: 2, count: 1 }],
    hidden: false,
    user_deleted: false,
    ...more,
  }
}

/** @param style - `newer`: the 50 posts below an id; `older`: the posts among the 50 ids up to and including it. */
export function inventedForum(ids: Iterable<number>, style: 'newer' | 'older' = 'newer'): InventedForum {
  const posts = new Map([...ids].map((id) => [id, post(id)]))
  const asked: string[] = []
  return {
    posts,
    asked,
    fetch: async (input) => {
      const url = new URL(input instanceof Request ? input.url : input)
      asked.push(url.pathname + url.search)
      if (url.pathname.endsWith('/site.json')) return Response.json({ categories: [{ id: 4, name: 'Waste' }, { id: 5, name: 'Events', parent_category_id: 4 }] })
      const single = /\/posts\/(\d+)\.json$/.exec(url.pathname)
      if (single !== null) {
        const found = posts.get(Number(single[1]))
        return found === undefined ? new Response('{}', { status: 404 }) : Response.json({ ...found, category_id: undefined })
      }
      const before = Number(url.searchParams.get('before') ?? 0)
      const newest = Math.max(0, ...posts.keys())
      const list = [...posts.values()].filter((each) => {
        const id = Number(each['id'])
        if (style === 'newer') return before <= 0 || id < before
        const top = before <= 0 ? newest : before
        return id <= top && id > top - 50
      })
      return Response.json({ latest_posts: list.sort((a, b) => Number(b['id']) - Number(a['id'])).slice(0, 50) })
    },
  }
}
