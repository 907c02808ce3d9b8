import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormaliser } from 'civic-cafe/mentions'
import { hackerNews, SourceItem } from 'civic-cafe/sources'
import type { Batch, HackerNewsOptions, HttpClient, TimelinesCheckpoint } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { parseHackerNewsHit } from '../../../src/sources/hacker-news/parse-hacker-news-hit.js'
import { answeringHttp, noon } from '../../support/answering-http.js'
import type { AskedRequest } from '../../support/answering-http.js'
import { codeOf } from '../http/loopback.js'

// No recording of the search is at hand: its answers are written after its documentation. Everybody in them is invented.
const started = Date.UTC(2026, 1, 20) / 1000
const second = (n: number): number => started + n * 60

function hit(n: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const isComment = n % 3 !== 0
  return {
    objectID: String(n),
    created_at: new Date(second(n) * 1000).toISOString().replace('.000', ''),
    created_at_i: second(n),
    author: `wren_hollow${n % 5}`,
    ...(isComment
      ? { comment_text: `<p>Comment ${n}, see <a href="https:&#x2F;&#x2F;plans.example&#x2F;7" rel="nofollow">the plan</a>`, story_id: 3, parent_id: n - 1, story_title: 'Bins', points: null, _tags: ['comment', `author_wren_hollow${n % 5}`, 'story_3'] }
      : { title: `Story ${n}`, url: `https://news.example/${n}`, story_text: null, points: 5, num_comments: 2, _tags: ['story', `author_wren_hollow${n % 5}`, `story_${n}`] }),
    _highlightResult: { author: { value: `wren_hollow${n % 5}`, matchLevel: 'none' } },
    ...more,
  }
}

interface InventedSearch { readonly hits: Map<string, Record<string, unknown>>; readonly http: HttpClient; readonly asked: AskedRequest[] }

/** The search over these: newest first, a thousand results at most, whatever page is asked for. */
function search(numbers: Iterable<number>): InventedSearch {
  const hits = new Map([...numbers].map((n) => [String(n), hit(n)]))
  const client = answeringHttp(({ url }) => {
    const single = /\/items\/(\d+)$/.exec(url.pathname)
    if (single !== null) {
      const found = hits.get(single[1] ?? '')
      return found === undefined ? Response.json({ error: 'Not Found' }, { status: 404 }) : Response.json({ id: Number(found['objectID']), created_at: found['created_at'], author: found['author'], title: found['title'] ?? null, text: found['comment_text'] ?? null, type: 'comment', children: [] })
    }
    const limit = /^created_at_i<=(\d+)$/.exec(url.searchParams.get('numericFilters') ?? '')
    const found = [...hits.values()].filter((each) => limit === null || Number(each['created_at_i']) <= Number(limit[1])).sort((a, b) => Number(b['created_at_i']) - Number(a['created_at_i']))
    const size = Number(url.searchParams.get('hitsPerPage'))
    const from = Number(url.searchParams.get('page') ?? 0) * size
    return Response.json({ hits: found.slice(0, 1000).slice(from, from + size), nbHits: found.length, page: 0, hitsPerPage: size, exhaustiveNbHits: false })
  })
  return { hits, ...client }
}

const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, at) => from + at)
type Batches = Batch<TimelinesCheckpoint>[]
async function readAll({ http }: { readonly http: HttpClient }, options: Partial<HackerNewsOptions> = {}, after?: TimelinesCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  const source = hackerNews({ query: 'Marshwick', http, now: () => noon, ...options })
  for await (const batch of source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as TimelinesCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): string[] => items(batches).map(({ nativeId }) => nativeId)
const faults = (batches: Batches): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const last = (batches: Batches): TimelinesCheckpoint | undefined => batches.at(-1)?.checkpoint

describe('hackerNews', () => {
  describe('keeps what a source promises', () => {
    for (const { name, run } of sourceContract(() => hackerNews({ query: 'Marshwick', http: search(upTo(350)).http, now: () => noon }), { minimumItems: 350 })) it(name, run)
  })

  it('reads past the thousandth result, by slices of time, each result once and newest first', async () => {
    const server = search(upTo(2350))
    const batches = await readAll(server)
    expect(ids(batches)).toEqual(upTo(2350).reverse().map(String))
    expect(faults(batches)).toEqual([])
    expect(server.asked.every(({ url }) => !url.searchParams.has('page'))).toBe(true)
    expect(server.asked.length).toBeLessThan(30)
    expect(JSON.stringify(last(batches)).length).toBeLessThan(6000)
  })

  it('loses nothing that was said in one second with something else', async () => {
    const server = search([])
    for (const n of upTo(450)) server.hits.set(String(n), hit(n, { created_at_i: second(Math.floor(n / 60)), created_at: undefined }))
    const batches = await readAll(server)
    expect(ids(batches).sort()).toEqual(upTo(450).map(String).sort())
    expect(faults(batches)).toEqual([])
  })

  it('says so where one second holds more than it is given, and goes on below', async () => {
    const server = search(upTo(5))
    for (const n of upTo(300, 101)) server.hits.set(String(n), hit(n, { created_at_i: second(50), created_at: undefined }))
    const batches = await readAll(server)
    expect([ids(batches).length, faults(batches)]).toEqual([105, ['truncated']])
  })

  it('asks for words in what is said, not in names, and for the kinds wanted', async () => {
    const server = search([])
    await readAll(server, { kinds: ['comment'] })
    expect(Object.fromEntries(server.asked[0]?.url.searchParams ?? [])).toEqual({ query: 'Marshwick', tags: '(comment)', hitsPerPage: '100', restrictSearchableAttributes: 'title,story_text,comment_text,url' })
    expect(server.asked[0]?.url.origin).toBe('https://hn.algolia.com')
  })

  it('stops at the date the first reading begins', async () => {
    const server = search(upTo(900))
    expect(ids(await readAll(server, { since: new Date(second(701) * 1000).toISOString() }))).toEqual(upTo(900, 701).reverse().map(String))
    expect(server.asked.length).toBeLessThan(5)
  })

  it('later brings what is new, what was edited and what is gone, and nothing twice', async () => {
    const server = search(upTo(300))
    const first = await readAll(server)
    for (const n of upTo(520, 301)) server.hits.set(String(n), hit(n))
    server.hits.set('290', hit(290, { comment_text: 'Put right' }))
    server.hits.delete('280')
    server.hits.set('271', hit(271, { comment_text: '[deleted]', author: null }))
    const second = await readAll(server, {}, last(first))
    expect(ids(second).sort()).toEqual([...upTo(520, 301), 290, 280, 271].map(String).sort())
    const byId = new Map(items(second).map((item) => [item.nativeId, item]))
    expect(byId.get('290')).toMatchObject({ html: 'Put right' })
    for (const id of ['280', '271']) {
      expect(byId.get(id)).toMatchObject({ deleted: true })
      for (const gone of ['html', 'author', 'title']) expect(byId.get(id)).not.toHaveProperty(gone)
    }
    expect(ids(await readAll(server, {}, last(second)))).toEqual([])
  })

  it('loses nothing when it is stopped after any batch', async () => {
    for (const stopAfter of [1, 2, 3, 4]) {
      const server = search(upTo(350))
      const first = await readAll(server, {}, undefined, stopAfter)
      for (const n of upTo(500, 351)) server.hits.set(String(n), hit(n))
      const second = await readAll(server, {}, last(first), stopAfter)
      const rest = await readAll(server, {}, last(second))
      expect([...new Set([...ids(first), ...ids(second), ...ids(rest)])].map(Number).sort((a, b) => a - b)).toEqual(upTo(500))
    }
  })

  it.each([[429, 'throttled'], [403, 'unauthorised'], [500, 'http-status'], [400, 'http-status']])('says what a refusal with %i means', async (status, code) => {
    expect(await codeOf(readAll(answeringHttp(() => Response.json({ message: 'no' }, { status }))))).toBe(code)
  })

  it('takes no page for results, and no foreign checkpoint for its own', async () => {
    for (const body of ['<!doctype html>', '[]', '{"hits":5}', 'null']) expect(await codeOf(readAll(answeringHttp(() => new Response(body))))).toBe('not-a-feed')
    expect(await codeOf(readAll(search([]), {}, { version: 1, timelines: [] }))).toBe('bad-checkpoint')
  })

  it('keeps the good results of a page with rubbish in it', async () => {
    const { http } = answeringHttp(() => Response.json({ hits: [null, {}, hit(2, { created_at: 'x', created_at_i: null }), hit(1)], nbHits: 4 }))
    const batches = await readAll({ http })
    expect([ids(batches).sort(), faults(batches)]).toEqual([['1', '2'], ['bad-item', 'bad-item', 'bad-date']])
  })

  it('follows nobody, and does not listen to everything', () => {
    for (const query of ['author:wren', '@wren bins', 'by:wren']) expect(() => hackerNews({ query })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    for (const wrong of [{ query: ' ' }, { kinds: [] }, { since: 'soon' }, { maximumPages: 0 }, { endpoint: 'nowhere' }]) expect(() => hackerNews({ query: 'bins', ...wrong })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(hackerNews({ query: 'the bins' }).id).toBe('hacker-news:https://news.ycombinator.com/?q=the%20bins')
  })
})

describe('a result of Hacker News’ search', () => {
  it('becomes an item: a comment with its thread and what it answers', () => {
    expect(parseHackerNewsHit(hit(4)).item).toEqual({
      nativeId: '4',
      kind: 'comment',
      url: 'https://news.ycombinator.com/item?id=4',
      html: expect.stringContaining('Comment 4') as string,
      publishedAt: '2026-02-20T00:04:00.000Z',
      author: { handle: 'wren_hollow4' },
      venue: { nativeId: 'hacker-news', name: 'Hacker News', kind: 'forum', url: 'https://news.ycombinator.com' },
      replyTo: '3',
      thread: '3',
    })
    expect(parseHackerNewsHit(hit(6, { story_text: 'We counted' })).item).toMatchObject({ kind: 'post', title: 'Story 6', html: 'We counted', links: ['https://news.example/6'], thread: '6', metrics: { points: 5, replies: 2 } })
  })

  it('becomes a mention without its author’s handle', () => {
    const normaliser = createNormaliser({ council: { languages: ['en-GB'], accounts: [] }, problems: [], pseudonymKey: 'a key that is only for tests', retention: { days: 30 } })
    const { item } = parseHackerNewsHit(hit(4, { comment_text: '<p>wren_hollow4 here: see <a href="https:&#x2F;&#x2F;plans.example&#x2F;7">the plan</a> &gt; page 3' }))
    const mention = item === undefined ? undefined : normaliser.normalise(item, { source: { id: hackerNews({ query: 'bins' }).id }, retrievedAt: noon.toISOString() })
    expect(mention).toMatchObject({ text: 'resident here: see the plan > page 3', links: ['https://plans.example/7'], url: 'https://news.ycombinator.com/item?id=4' })
    expect(JSON.stringify(mention)).not.toContain('wren')
  })

  it.each([253_402_300_800, -1e11, 8e15])('has no date where its seconds, %s, leave the years people write', (seconds) => {
    expect(parseHackerNewsHit({ objectID: '1', title: 'T', created_at_i: seconds }).item).not.toHaveProperty('publishedAt')
  })

  it('makes of anything an item or a fault, and never throws', () => {
    const keys = ['created_at', 'created_at_i', 'author', 'title', 'url', 'story_text', 'comment_text', 'story_id', 'parent_id', 'points', '_tags', 'deleted', 'type', 'text']
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()).map((given) => ({ objectID: '1', ...given }))), (raw) => {
      const { item, faults: found } = parseHackerNewsHit(raw)
      expect(item !== undefined || found.length > 0).toBe(true)
      expect(item === undefined ? undefined : SourceItem.strict().safeParse(item).error).toBeUndefined()
    }), { numRuns: 1000 })
  })
})
