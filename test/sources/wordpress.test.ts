import fc from 'fast-check'
import { SourceItem, wordpress } from 'civic-cafe/sources'
import type { Batch, WordpressCheckpoint, WordpressOptions } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { describe, expect, it } from 'vitest'
import { answeringHttp, noon } from '../support/answering-http.js'
import type { AskedRequest } from '../support/answering-http.js'
import { codeOf } from './http/loopback.js'
import { wordpressSite } from './wordpress-site.js'
import type { SiteEntry, WordpressSite } from './wordpress-site.js'

const daysAgo = (days: number): string => new Date(noon.getTime() - days * 86_400_000).toISOString().slice(0, 19)
const entries = (...days: readonly number[]): SiteEntry[] => days.map((day, index) => ({ id: index + 1, date: daysAgo(day) }))

async function readAll(answer: (request: AskedRequest) => Response | Promise<Response>, options: Partial<WordpressOptions> = {}, after?: WordpressCheckpoint): Promise<Batch<WordpressCheckpoint>[]> {
  const batches: Batch<WordpressCheckpoint>[] = []
  const source = wordpress({ url: 'https://harbour-news.example', http: answeringHttp(answer).http, now: () => noon, pageSize: 3, ...options })
  for await (const batch of source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as WordpressCheckpoint })) batches.push(batch)
  return batches
}
const readSite = async (site: WordpressSite, options: Partial<WordpressOptions> = {}, after?: WordpressCheckpoint): Promise<Batch<WordpressCheckpoint>[]> => readAll(wordpressSite(site), options, after)
const ids = (batches: readonly Batch[]): string[] => batches.flatMap(({ items }) => items.map(({ nativeId, deleted }) => (deleted === true ? `${nativeId} gone` : nativeId)))
const faults = (batches: readonly Batch[]): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const last = (batches: readonly Batch<WordpressCheckpoint>[]): WordpressCheckpoint | undefined => batches.at(-1)?.checkpoint

describe('wordpress keeps the contract of sources', () => {
  const site: WordpressSite = { posts: entries(30, 25, 20, 15, 10, 5, 2), comments: entries(9, 8, 7, 6) }
  const make = (): ReturnType<typeof wordpress> => wordpress({ url: 'https://harbour-news.example', http: answeringHttp(wordpressSite(site)).http, now: () => noon, pageSize: 3 })
  for (const { name, run } of sourceContract(make, { minimumItems: 11, handles: ['Wilhelmina'] })) it(name, run)
})

describe('wordpress', () => {
  it('gives posts and comments as conversations, without anything of a commenter but their name', async () => {
    const { http, asked } = answeringHttp(wordpressSite({ posts: entries(3), comments: [{ id: 5, date: daysAgo(2) }, { id: 6, date: daysAgo(1), more: { parent: 5, author: 7, author_name: 'The editor' } }] }))
    const batches = await readAll(() => new Response(), { http })
    expect(batches.flatMap(({ items }) => items)).toEqual([
      {
        nativeId: 'post/1', kind: 'article', url: 'https://harbour-news.example/post-1/', title: 'Bins – week 1', html: '<p>The bins of week 1. <a href="https://harbour-news.example/map">Map</a></p>',
        publishedAt: '2026-02-26T12:00:00.000Z', author: { handle: 'user:7' }, venue: { nativeId: 'https://harbour-news.example', name: 'Harbour & Quay News', kind: 'blog', url: 'https://harbour-news.example/' }, thread: 'post/1',
      },
      expect.objectContaining({ nativeId: 'comment/5', kind: 'comment', html: '<p>Comment 5</p>', author: { handle: 'guest:Wilhelmina Invented', displayName: 'Wilhelmina Invented' }, replyTo: 'post/1', thread: 'post/1' }),
      expect.objectContaining({ nativeId: 'comment/6', author: { handle: 'user:7', displayName: 'The editor' }, replyTo: 'comment/5', thread: 'post/1' }),
    ])
    expect(JSON.stringify(batches)).not.toMatch(/gravatar|avatar|wilhelmina\.example/i)
    expect(asked.map(({ url }) => url.searchParams.get('_fields') ?? '').join()).not.toMatch(/avatar|author_url|author_email/)
    expect(batches.flatMap(({ items }) => items).every((item) => SourceItem.safeParse(item).success)).toBe(true)
  })

  it('loses nothing and gives nothing twice, wherever it is cut short, whatever shares a second, and with whatever server', async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }), fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 15 }), fc.integer({ min: 0, max: 12 }), fc.constantFrom({}, { old: true }, { dateless: true }, { plain: true }),
      async (posts, comments, cut, more) => {
        const site = { posts: entries(...posts), comments: entries(...comments), ...more }
        const whole = await readSite(site)
        const expected = [...site.posts.map(({ id }) => `post/${id}`), ...site.comments.map(({ id }) => `comment/${id}`)].sort()
        expect(ids(whole).sort()).toEqual(expected)
        const first = whole.slice(0, cut)
        const rest = await readSite(site, {}, last(first))
        expect([...ids(first), ...ids(rest)].sort()).toEqual(expected)
        expect(ids(await readSite(site, {}, last(whole)))).toEqual([])
      },
    ), { numRuns: 60 })
  })

  it('gives nothing twice where a server that looks at no dates sends what is only just too old', async () => {
    const site = { posts: entries(31, 16), comments: entries(21, 6), dateless: true }
    expect(ids(await readSite(site, {}, last(await readSite(site))))).toEqual([])
  })

  it('asks for no page past the end where the site says how many there are, and takes a 400 for the end where it does not', async () => {
    const site = { posts: entries(5, 5, 5, 5, 5, 5, 5), comments: [] }
    const { http, asked } = answeringHttp(wordpressSite(site))
    expect(ids(await readAll(() => new Response(), { http, parts: ['posts'] }))).toHaveLength(7)
    expect(asked.map(({ url }) => url.searchParams.get('page'))).not.toContain('4')
    const mute = async (request: AskedRequest): Promise<Response> => {
      const response = wordpressSite(site)(request)
      return new Response(await response.text(), { status: response.status })
    }
    expect(ids(await readAll(mute, { parts: ['posts'] }))).toHaveLength(7)
  })

  it('notices an edited post of any age, an edited comment, a late approval, and what is gone', async () => {
    const site: WordpressSite = { posts: entries(80, 5, 4), comments: entries(6, 5, 4) }
    const first = await readSite(site)
    site.posts = [{ id: 1, date: daysAgo(80), modified: daysAgo(0.001), more: { content: { rendered: '<p>Corrected</p>' } } }, { id: 2, date: daysAgo(5) }]
    site.comments = [{ id: 1, date: daysAgo(6), more: { content: { rendered: '<p>Edited</p>' } } }, { id: 3, date: daysAgo(4) }, { id: 4, date: daysAgo(5.5) }]
    const second = await readSite(site, {}, last(first))
    expect(ids(second).sort()).toEqual(['comment/1', 'comment/2 gone', 'comment/4', 'post/1', 'post/3 gone'])
    expect(ids(await readSite(site, {}, last(second)))).toEqual([])
    expect(second.flatMap(({ items }) => items).find(({ nativeId }) => nativeId === 'post/1')).toMatchObject({ html: '<p>Corrected</p>', updatedAt: expect.any(String) as string })
  })

  it('takes nothing for gone that is only found no more', async () => {
    const site: WordpressSite = { posts: entries(3, 2), comments: [] }
    const first = await readSite(site)
    const answer = wordpressSite(site)
    const unlisted = async (request: AskedRequest): Promise<Response> => {
      if (request.url.searchParams.has('include') || !request.url.pathname.endsWith('/posts')) return answer(request)
      const listed = (await answer(request).json()) as readonly unknown[]
      return Response.json(listed.slice(0, 0))
    }
    expect(ids(await readAll(unlisted, {}, last(first)))).toEqual([])
  })

  it('is not led astray by a post dated into the future', async () => {
    const first = await readSite({ posts: entries(5, -30), comments: [] })
    expect(last(first)?.posts?.until.slice(0, 19)).toBe(daysAgo(5))
  })

  it.each([
    ['unauthorised', () => Response.json({ code: 'rest_login_required' }, { status: 401 })],
    ['unauthorised', () => new Response('', { status: 403 })],
    ['http-status', () => Response.json({ code: 'rest_no_route' }, { status: 404 })],
    ['not-a-feed', () => new Response('<!doctype html><title>Log in</title>')],
  ] as const)('says which feed to listen to where the API is shut: %s', async (code, closed) => {
    const error: unknown = await readAll(closed).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'SourceError', code })
    expect(String(error)).toContain('https://harbour-news.example/feed/')
    const batches = await readSite({ posts: entries(3), comments: [], closed: { comments: closed } })
    expect([ids(batches), faults(batches)]).toEqual([['post/1'], [code]])
    expect(batches.at(-1)?.faults[0]?.message).toContain('https://harbour-news.example/comments/feed/')
  })

  it('finds the API of a site with plain addresses, and of one that lives in a folder', async () => {
    expect(ids(await readSite({ posts: entries(3), comments: entries(2), plain: true }))).toEqual(['post/1', 'comment/1'])
    const { http, asked } = answeringHttp(wordpressSite({ posts: entries(3), comments: [] }))
    const source = wordpress({ url: 'https://harbour-news.example/news/', http, now: () => noon, name: 'News', search: 'bins' })
    const found: string[] = []
    for await (const { items } of source.read()) found.push(...items.map(({ nativeId }) => nativeId))
    expect([source.id, found, asked[0]?.url.pathname, asked[0]?.url.searchParams.get('search')]).toEqual(['wordpress:https://harbour-news.example/news/?s=bins', ['news/post/1'], '/news/wp-json/wp/v2/posts', 'bins'])
  })

  it('keeps the good entries of a page with bad ones', async () => {
    const odd = [null, { id: 1 }, { id: 2, date_gmt: '0000-00-00T00:00:00', title: { rendered: 'Undated' } }, { id: 3, date_gmt: daysAgo(1), title: 'Plain', content: {}, author: 0, link: 'javascript:alert(1)' }]
    const batches = await readAll(({ url }) => url.pathname.endsWith('/posts') && url.searchParams.get('orderby') === 'date' ? Response.json(odd, { headers: { 'x-wp-totalpages': '1' } }) : Response.json([]))
    expect([ids(batches), faults(batches)]).toEqual([['post/2', 'post/3'], ['bad-item', 'bad-item', 'bad-date']])
    expect(Object.keys(batches.flatMap(({ items }) => items)[1] ?? {})).toEqual(['nativeId', 'kind', 'title', 'publishedAt', 'venue', 'thread'])
  })

  it('never throws anything but its own errors, and ends, whatever the server says', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.boolean(), fc.constantFrom<ResponseInit>({}, { headers: { 'x-wp-totalpages': '1' } }), async (value, wrapped, init) => {
      const body = JSON.stringify(wrapped ? [value, { id: 1, post: 2, date_gmt: value, title: value, content: value }] : value)
      expect(['resolved', 'not-a-feed']).toContain(await codeOf(readAll(() => new Response(body, init))))
    }), { numRuns: 200 })
  })

  it('refuses what it cannot or will not do', async () => {
    for (const wrong of [{ url: 'x' }, { since: 'May' }, { pageSize: 500 }, { parts: [] }]) expect(() => wordpress({ url: 'https://a.example', ...wrong })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(() => wordpress({ url: 'https://a.example', search: 'author:ann' })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    for (const strange of [{ version: 1, posts: { until: 'soon', known: [] } }, { version: 1, comments: { until: '2026-01-01T00:00:00Z', known: [4] } }, { version: 2 }]) expect(await codeOf(readSite({ posts: [], comments: [] }, {}, strange as unknown as WordpressCheckpoint))).toBe('bad-checkpoint')
  })
})
