import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormaliser } from 'civic-cafe/mentions'
import { lemmy, SourceItem } from 'civic-cafe/sources'
import type { Batch, HttpClient, LemmyOptions, TimelinesCheckpoint } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { parseLemmyView } from '../../../src/sources/lemmy/parse-lemmy-view.js'
import { answeringHttp, noon } from '../../support/answering-http.js'
import { codeOf } from '../http/loopback.js'
import { instance, inventedLemmy, publishedAt, said, view } from './lemmy-server.js'
import type { Dialect, InventedLemmy, Said } from './lemmy-server.js'

const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, at) => from + at)
const talk = (n: number, from = 1): Said[] => upTo(n, from).flatMap((id) => [said(id, 'post'), said(id + 5000, 'comment', { at: publishedAt(id) })])
const nativeIds = (n: number, from = 1): string[] => upTo(n, from).flatMap((id) => [`post/${id}`, `comment/${id + 5000}`]).sort()

type Batches = Batch<TimelinesCheckpoint>[]
async function readAll({ http }: { readonly http: HttpClient }, options: Partial<LemmyOptions> = {}, after?: TimelinesCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  const source = lemmy({ instance, community: 'marshwick', http, now: () => noon, ...options })
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

const kinds: readonly (readonly [string, Dialect, Partial<LemmyOptions>])[] = [
  ['a community of a 0.18 server, page by counted page', '0.18', {}],
  ['a community of a 0.19 server', '0.19', {}],
  ['a community of a 1.0 server', '1.0', { apiVersion: 4 }],
  ['a search of a 0.19 server', '0.19', { community: undefined, search: 'Words' }],
  ['a search within a community of a 1.0 server', '1.0', { search: 'Words', apiVersion: 4 }],
]

describe.each(kinds)('lemmy, listening to %s', (_, dialect, choice) => {
  const read = async (server: InventedLemmy, more: Partial<LemmyOptions> = {}, after?: TimelinesCheckpoint, batches?: number): Promise<Batches> => readAll(server, { ...choice, ...more }, after, batches)

  describe('keeps what a source promises', () => {
    for (const { name, run } of sourceContract(() => lemmy({ instance, community: 'marshwick', http: inventedLemmy(talk(120), dialect).http, now: () => noon, ...choice }), { minimumItems: 240 })) it(name, run)
  })

  it('reads posts, then comments, each once and newest first', async () => {
    const batches = await read(inventedLemmy(talk(120), dialect))
    expect(ids(batches)).toEqual([...upTo(120).reverse().map((id) => `post/${id}`), ...upTo(120).reverse().map((id) => `comment/${id + 5000}`)])
    expect(faults(batches)).toEqual([])
    expect(items(batches).every((item) => SourceItem.strict().safeParse(item).success)).toBe(true)
    expect(JSON.stringify(last(batches)).length).toBeLessThan(6000)
  })

  it('stops at the date the first reading begins', async () => {
    const server = inventedLemmy(talk(300), dialect)
    expect(ids(await read(server, { since: publishedAt(201) })).sort()).toEqual(nativeIds(300, 201))
    expect(server.asked.length).toBeLessThan(8)
  })

  it('later brings what is new, what was edited and what is gone, and nothing twice', async () => {
    const server = inventedLemmy(talk(120), dialect)
    const first = await read(server)
    for (const each of talk(190, 121)) server.things.set(`${each.kind}/${each.id}`, each)
    server.things.set('post/110', said(110, 'post', { edited: '2026-02-28T10:00:00.000Z', words: 'Words put right' }))
    server.things.set('comment/5111', said(5111, 'comment', { at: publishedAt(111), deleted: true }))
    server.things.set('post/112', said(112, 'post', { deleted: true }))
    server.things.delete('comment/5100')
    const second = await read(server, {}, last(first))
    expect(ids(second).sort()).toEqual([...nativeIds(190, 121), 'post/110', 'comment/5111', 'post/112', 'comment/5100'].sort())
    const byId = new Map(items(second).map((item) => [item.nativeId, item]))
    expect(byId.get('post/110')).toMatchObject({ text: 'Words put right', updatedAt: '2026-02-28T10:00:00.000Z' })
    for (const id of ['comment/5111', 'post/112', 'comment/5100']) {
      expect(byId.get(id)?.deleted).toBe(true)
      for (const gone of ['text', 'title', 'author', 'links']) expect(byId.get(id)).not.toHaveProperty(gone)
    }
    expect(ids(await read(server, {}, last(second)))).toEqual([])
  })

  it('loses nothing when it is stopped after any batch', async () => {
    for (const stopAfter of [1, 2, 3, 4, 5]) {
      const server = inventedLemmy(talk(130), dialect)
      const first = await read(server, {}, undefined, stopAfter)
      for (const each of talk(190, 131)) server.things.set(`${each.kind}/${each.id}`, each)
      const second = await read(server, {}, last(first), stopAfter)
      const rest = await read(server, {}, last(second))
      expect([...new Set([...ids(first), ...ids(second), ...ids(rest)])].sort()).toEqual(nativeIds(190))
      expect(items([...first, ...second, ...rest]).some(({ deleted }) => deleted)).toBe(false)
    }
  })
})

describe('lemmy', () => {
  it('hears pinned posts once, whatever their age, and is not stopped by them', async () => {
    const server = inventedLemmy([...talk(120), said(900, 'post', { at: '2024-01-01T00:00:00.000Z', pinned: true })])
    const first = await readAll(server)
    expect(ids(first)).toHaveLength(241)
    for (const each of talk(200, 121)) server.things.set(`${each.kind}/${each.id}`, each)
    const second = await readAll(server, {}, last(first))
    expect(ids(second).sort()).toEqual(nativeIds(200, 121))
    server.things.set('post/900', said(900, 'post', { at: '2024-01-01T00:00:00.000Z', pinned: true, edited: '2026-02-28T10:00:00.000Z' }))
    expect(ids(await readAll(server, {}, last(second)))).toEqual(['post/900'])
  })

  it('does not walk for ever where the server ignores what it is asked', async () => {
    const { http, asked } = answeringHttp(({ url }) => Response.json({ [url.pathname.includes('post') ? 'posts' : 'comments']: [] , posts: [view(said(1, 'post'), '0.18')] }))
    const batches = await readAll({ http })
    expect([ids(batches), faults(batches)]).toEqual([['post/1'], ['truncated']])
    expect(asked.length).toBeLessThan(8)
  })

  it.each([
    [400, { error: 'instance_is_private' }, 'unauthorised'],
    [401, { error: 'incorrect_login' }, 'unauthorised'],
    [403, {}, 'unauthorised'],
    [400, { error: 'rate_limit_error' }, 'throttled'],
    [429, {}, 'throttled'],
    [404, { error: 'couldnt_find_community' }, 'http-status'],
    [500, {}, 'http-status'],
    [200, { error: 'unknown' }, 'not-a-feed'],
  ])('says what an answer of %i %j means', async (status, body, code) => {
    expect(await codeOf(readAll(answeringHttp(() => Response.json(body, { status }))))).toBe(code)
  })

  it('refuses what it cannot work with, another source’s checkpoint, and a search for somebody', async () => {
    expect(await codeOf(readAll(inventedLemmy([]), {}, { version: 1, timelines: [{ recent: [] }] }))).toBe('bad-checkpoint')
    expect(await codeOf(readAll(inventedLemmy([]), {}, { version: 1, timelines: [{ recent: [] }, { recent: [], aside: [['1']] }] } as never))).toBe('bad-checkpoint')
    for (const wrong of [{ community: undefined }, { community: 'two words' }, { community: 'a/b' }, { search: ' ' }, { apiVersion: 5 }, { since: 'soon' }, { rereadItems: 0.5 }]) {
      expect(() => lemmy({ instance, community: 'marshwick', ...wrong } as LemmyOptions)).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    }
    for (const search of ['@wren@elsewhere.example', 'u/wren bins', 'creator:wren']) expect(() => lemmy({ instance, search })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
  })

  it('has an id that tells selections apart', () => {
    expect(lemmy({ instance: `${instance}/`, community: '!Marshwick@lemmy.marshwick.example' }).id).toBe(`lemmy:${instance}/c/marshwick`)
    expect(lemmy({ instance, community: 'talk@other.example', search: 'the bins' })).toMatchObject({ id: `lemmy:${instance}/c/talk@other.example?q=the%20bins`, query: 'the bins' })
  })
})

describe('a post or comment on Lemmy', () => {
  const parse = (raw: unknown) => parseLemmyView(raw, { instance })

  it.each(['0.18', '0.19', '1.0'] as const)('becomes the same item in the words of every version: %s', (dialect) => {
    expect(parse(view(said(7, 'post', { edited: publishedAt(8), words: 'See [the plan](https://plans.example/7) ![map](https://plans.example/7.png)' }), dialect)).item).toEqual({
      nativeId: 'post/7',
      kind: 'post',
      url: `${instance}/post/7`,
      title: 'Title of 7',
      text: 'See the plan map',
      publishedAt: '2026-02-20T01:10:00.000Z',
      updatedAt: '2026-02-20T01:20:00.000Z',
      author: { handle: 'wren_hollow3@elsewhere.example', displayName: 'Wren', alsoKnownAs: ['wren_hollow3'] },
      venue: { nativeId: 'community/marshwick@lemmy.marshwick.example', name: 'Marshwick and around', kind: 'forum', url: `${instance}/c/marshwick` },
      thread: 'post/7',
      links: ['https://news.example/bins', 'https://plans.example/7'],
      metrics: { replies: 2, likes: 4, score: 3 },
    })
    expect(parse(view(said(8, 'comment', { path: '0.3.5.8' }), dialect)).item).toMatchObject({ nativeId: 'comment/8', kind: 'comment', thread: 'post/9000', replyTo: 'comment/5', author: { handle: 'wren_hollow0' }, metrics: { replies: 2, likes: 4 } })
    expect(parse(view(said(8, 'comment'), dialect)).item).toMatchObject({ replyTo: 'post/9000' })
  })

  it('has no words and no author where its author’s account is gone', () => {
    const { item } = parse({ ...view(said(7, 'post'), '0.19'), creator: { name: 'wren_hollow', deleted: true } })
    expect(item).toMatchObject({ deleted: true })
    for (const gone of ['author', 'text', 'title', 'links']) expect(item).not.toHaveProperty(gone)
  })

  it('is by somebody who asks to be left out where the profile says so', () => {
    expect(parse({ ...view(said(7, 'post'), '0.19'), creator: { name: 'wren_hollow', bio: 'Gardens. #nobot', bot_account: true } }).item?.author).toMatchObject({ optedOut: true, bot: true })
  })

  it('becomes a mention without anybody’s handle', () => {
    const { item } = parse(view(said(7, 'comment', { words: 'Ask [@bram@elsewhere.example](https://elsewhere.example/u/bram) or see https://wren_hollow3.example/bins, says **wren_hollow3**' }), '0.19'))
    const normaliser = createNormaliser({ council: { languages: ['en-GB'], accounts: [] }, problems: [], pseudonymKey: 'a key that is only for tests', retention: { days: 30 } })
    const mention = item === undefined ? undefined : normaliser.normalise(item, { source: { id: `lemmy:${instance}/c/marshwick` }, retrievedAt: noon.toISOString() })
    expect(JSON.stringify(mention)).not.toMatch(/bram|wren_hollow/)
    expect(mention).toMatchObject({ url: `${instance}/comment/7`, text: expect.stringMatching(/^Ask @resident or see/) as string })
    expect(mention?.addressed).toHaveLength(1)
  })

  it('makes of anything an item or a fault, and never throws', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('id', 'post_id', 'name', 'content', 'body', 'published', 'updated_at', 'path', 'url', 'deleted', 'actor_id', 'bio', 'title', 'score'), fc.jsonValue()))
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('post', 'comment', 'creator', 'community', 'counts'), odd), odd.map((given) => ({ ...view(said(1, 'comment'), '1.0'), creator: given, community: given, counts: given }))), (raw) => {
      const { item, faults: found } = parse(raw)
      expect(item !== undefined || found.length > 0).toBe(true)
      expect(item === undefined ? undefined : SourceItem.strict().safeParse(item).error).toBeUndefined()
    }), { numRuns: 1000 })
  })
})
