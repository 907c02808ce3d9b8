import type { AskedRequest } from '../support/answering-http.js'

/** A post or a comment as the site holds it; dates in UTC without a zone, as WordPress writes them. */
export interface SiteEntry {
  readonly id: number
  readonly date: string
  readonly modified?: string
  readonly more?: Readonly<Record<string, unknown>>
}

/** What a site holds and how it behaves. */
export interface WordpressSite {
  posts: SiteEntry[]
  comments: SiteEntry[]
  /** Chooses by no date of change, as before 5.7. */
  old?: boolean
  /** Knows neither `after` nor any other date. */
  dateless?: boolean
  closed?: Partial<Record<'posts' | 'comments', () => Response>>
  /** Addresses are plain: nothing under /wp-json/. */
  plain?: boolean
}

// Written by hand in the shape of the REST API's JSON; there is no recording. Everybody in it is invented.
const post = ({ id, date, modified = date, more }: SiteEntry): Record<string, unknown> => ({
  id, date, date_gmt: date, modified, modified_gmt: modified, slug: `post-${id}`, status: 'publish', type: 'post', link: `https://harbour-news.example/post-${id}/`,
  title: { rendered: `Bins &#8211; week ${id}` }, content: { rendered: `<p>The bins of week ${id}. <a href="/map">Map</a></p>`, protected: false }, excerpt: { rendered: '<p>The bins…</p>', protected: false },
  author: 7, comment_status: 'open', sticky: false, categories: [3], tags: [], ...more,
})
const comment = ({ id, date, more }: SiteEntry): Record<string, unknown> => ({
  id, post: 1, parent: 0, author: 0, author_name: 'Wilhelmina Invented', author_url: 'https://wilhelmina.example', date, date_gmt: date,
  content: { rendered: `<p>Comment ${id}</p>` }, link: `https://harbour-news.example/post-1/#comment-${id}`, status: 'approved', type: 'comment',
  author_avatar_urls: { 24: 'https://secure.gravatar.com/avatar/0123abcd?s=24', 96: 'https://secure.gravatar.com/avatar/0123abcd?s=96' }, ...more,
})

/** A site's REST API: chooses, orders, pages, refuses pages past the end, and sends only the fields it is asked for. */
export function wordpressSite(site: WordpressSite): (request: AskedRequest) => Response {
  return ({ url }) => {
    const route = url.searchParams.get('rest_route') ?? (site.plain === true ? undefined : /\/wp-json(\/.*)$/.exec(url.pathname)?.[1])
    if (route === '/') return Response.json({ name: 'Harbour &amp; Quay News' })
    const list = route === '/wp/v2/posts' ? 'posts' : route === '/wp/v2/comments' ? 'comments' : undefined
    if (list === undefined) return new Response('<!doctype html><title>Page not found</title>', { status: 404 })
    const closed = site.closed?.[list]
    if (closed !== undefined) return closed()
    const asked = url.searchParams
    const perPage = Number(asked.get('per_page') ?? '10')
    const page = Number(asked.get('page') ?? '1')
    const include = asked.get('include')?.split(',')
    const after = site.dateless === true ? null : asked.get('after')
    const modifiedAfter = site.dateless === true || site.old === true ? null : asked.get('modified_after')
    const key = asked.get('orderby') === 'modified' ? 'modified_gmt' : 'date_gmt'
    const found = (list === 'posts' ? site.posts.map(post) : site.comments.map(comment))
      .filter((entry) => (include === undefined || include.includes(String(entry['id'])))
        && (after === null || Date.parse(`${String(entry['date_gmt'])}Z`) > Date.parse(after))
        && (modifiedAfter === null || Date.parse(`${String(entry['modified_gmt'])}Z`) > Date.parse(modifiedAfter)))
      .sort((a, b) => String(a[key]).localeCompare(String(b[key])) || Number(a['id']) - Number(b['id']))
    const pages = Math.ceil(found.length / perPage)
    if (page > 1 && page > pages) return Response.json({ code: 'rest_post_invalid_page_number', message: 'The page number requested is larger than the number of pages available.', data: { status: 400 } }, { status: 400 })
    const fields = asked.get('_fields')?.split(',')
    const entries = found.slice((page - 1) * perPage, page * perPage).map((entry) => fields === undefined ? entry : Object.fromEntries(Object.entries(entry).filter(([name]) => fields.includes(name))))
    return Response.json(entries, { headers: { 'x-wp-total': String(found.length), 'x-wp-totalpages': String(pages) } })
  }
}
