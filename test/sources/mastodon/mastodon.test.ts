import { describe, expect, it } from 'vitest'
import type { DeclaredAccount } from 'civic-cafe/council'
import { mastodon, SourceItem } from 'civic-cafe/sources'
import type { Batch, HttpClient, MastodonOptions, Source, TimelinesCheckpoint } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { answeringHttp, noon } from '../../support/answering-http.js'
import { codeOf } from '../http/loopback.js'
import { idOf, instance, inventedServer, publishedAt, status } from './mastodon-server.js'
import type { InventedServer } from './mastodon-server.js'

const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, at) => from + at)
const account: DeclaredAccount = { platform: 'mastodon:social.marshwick.example', handle: '@Marshwick_Council', name: 'Marshwick Borough Council', of: 'council' }

// Options are exactly one of three kinds; a table of them is none.
const made = (options: object): Source<TimelinesCheckpoint> => mastodon({ instance, now: () => noon, ...options } as MastodonOptions)

type Batches = Batch<TimelinesCheckpoint>[]
interface Choice { readonly tags?: readonly string[]; readonly account?: DeclaredAccount; readonly search?: string; readonly token?: string }
async function readAll({ http }: { readonly http: HttpClient }, options: object = {}, after?: TimelinesCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  const source = made({ tags: ['Marshwick'], http, ...options })
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

const choices: Readonly<Record<string, Choice>> = {
  'tags': { tags: ['Marshwick', 'saltgate'] },
  'an account': { account },
  'a search': { search: 'Marshwick', token: 't0ken' },
}

describe.each(Object.entries(choices))('mastodon, listening to %s', (_, choice) => {
  const make = (server: InventedServer, more: object = {}) => made({ http: server.http, ...choice, ...more })
  const read = async (server: InventedServer, more: object = {}, after?: TimelinesCheckpoint, batches?: number): Promise<Batches> => readAll(server, { tags: undefined, ...choice, ...more }, after, batches)

  describe('keeps what a source promises', () => {
    const server = inventedServer(upTo(130))
    for (const { name, run } of sourceContract(() => { server.remaining = 300; return make(server) }, { minimumItems: 130, handles: ['marshwick_council'] })) it(name, run)
  })

  it('reads every page down to the first post, each post once', async () => {
    const batches = await read(inventedServer(upTo(205)))
    expect(ids(batches)).toEqual(upTo(205).reverse().map(idOf))
    expect([faults(batches), batches.length]).toEqual([[], choice.search === undefined ? 6 : 7])
    expect(items(batches).every((item) => SourceItem.safeParse(item).success)).toBe(true)
    expect(JSON.stringify(last(batches)).length).toBeLessThan(4096)
  })

  it('stops at the date the first reading begins', async () => {
    const batches = await read(inventedServer(upTo(205)), { since: publishedAt(101) })
    expect(ids(batches)).toEqual(upTo(205, 101).reverse().map(idOf))
    expect(batches.length).toBeLessThan(6)
  })

  it('later brings what is new, what was edited and what is gone, and nothing twice', async () => {
    const server = inventedServer(upTo(120))
    const first = await read(server)
    for (const n of upTo(220, 121)) server.statuses.set(idOf(n), status(n))
    server.statuses.set(idOf(110), status(110, { content: '<p>Put right</p>', edited_at: '2026-02-28T10:00:00.000Z' }))
    server.statuses.delete(idOf(100))
    const second = await read(server, {}, last(first))
    expect(new Set(ids(second))).toEqual(new Set([...upTo(220, 121), 110, 100].map(idOf)))
    expect(ids(second)).toHaveLength(102)
    expect(items(second).find(({ nativeId }) => nativeId === idOf(110))).toMatchObject({ html: '<p>Put right</p>', updatedAt: '2026-02-28T10:00:00.000Z' })
    const gone = items(second).find(({ nativeId }) => nativeId === idOf(100))
    expect(gone).toMatchObject({ deleted: true, venue: items(first)[0]?.venue })
    expect(gone).not.toHaveProperty('html')
    expect(ids(await read(server, {}, last(second)))).toEqual([])
  })

  it('does not take for deleted what has only left the list', async () => {
    const server = inventedServer(upTo(30))
    const first = await read(server)
    server.statuses.set(idOf(12), status(12, { tags: [] }))
    expect(ids(await read(server, {}, last(first)))).toEqual([])
  })

  it('loses nothing and repeats nothing when it is stopped after any batch', async () => {
    for (const stopAfter of [1, 2, 3, 4]) {
      const server = inventedServer(upTo(170))
      const first = await read(server, {}, undefined, stopAfter)
      for (const n of upTo(260, 171)) server.statuses.set(idOf(n), status(n))
      const second = await read(server, {}, last(first), stopAfter)
      const rest = await read(server, {}, last(second))
      const all = [...ids(first), ...ids(second), ...ids(rest)]
      expect([...all].sort()).toEqual(upTo(260).map(idOf))
      expect(last(rest)?.timelines[0]).not.toHaveProperty('walk')
    }
  })

  it('stops at its page limit, says so, and goes on next time', async () => {
    const server = inventedServer(upTo(300))
    const seen: string[] = []
    let after: TimelinesCheckpoint | undefined
    for (let round = 0; round < 12; round++) {
      const batches = await read(server, { maximumPages: 2 }, after)
      seen.push(...ids(batches))
      after = last(batches)
    }
    expect(seen).toHaveLength(300)
    expect(new Set(seen).size).toBe(300)
    expect(faults(await read(server, { maximumPages: 2 }))).toEqual(['truncated'])
  })

  it('stops where the quota is used up, says until when, and goes on from there', async () => {
    const server = inventedServer(upTo(300))
    server.remaining = choice.account === undefined ? 3 : 4
    const first = await read(server)
    expect(faults(first)).toEqual(['throttled'])
    expect(first.at(-1)?.nextPollAt).toBe('2026-03-01T12:05:00.000Z')
    server.remaining = 300
    const rest = await read(server, {}, last(first))
    expect([...ids(first), ...ids(rest)].sort()).toEqual(upTo(300).map(idOf))
  })

  it('sends its token in a header and nowhere else', async () => {
    const server = inventedServer(upTo(60))
    const source = make(server, { token: 'very-5ecret' })
    const batches: Batches = []
    for await (const batch of source.read()) batches.push(batch)
    expect(server.asked.every(({ headers }) => headers.get('authorization') === 'Bearer very-5ecret')).toBe(true)
    expect(JSON.stringify([source.id, source.query, batches, server.asked.map(({ url }) => url.href)])).not.toContain('5ecret')
  })

  it.each([[401, 'unauthorised'], [403, 'unauthorised'], [422, 'unauthorised'], [429, 'throttled'], [410, 'gone'], [500, 'http-status']])('says what a refusal with %i means', async (code, expected) => {
    const refusing = answeringHttp(() => Response.json({ error: 'This method requires an authenticated user' }, { status: code }))
    expect(await codeOf(read({ ...inventedServer([]), ...refusing }))).toBe(expected)
  })

  it('takes no page and no error with status 200 for statuses', async () => {
    for (const body of ['<!doctype html><title>Sorry</title>', '{"error":"no"}', 'null', '']) {
      expect([body, await codeOf(read({ ...inventedServer([]), ...answeringHttp(() => new Response(body)) }))]).toEqual([body, 'not-a-feed'])
    }
  })

  it('refuses another source’s checkpoint', async () => {
    for (const checkpoint of [{}, { version: 2, timelines: [] }, { version: 1, timelines: [] }, { version: 1, timelines: [{}] }, { version: 1, timelines: [{ recent: [['1', 'x', 0]] }] }, { version: 1, timelines: [{ recent: [], walk: { cursor: 3 } }] }]) {
      expect(await codeOf(read(inventedServer([1]), {}, checkpoint as never))).toBe('bad-checkpoint')
    }
  })
})

describe('mastodon', () => {
  it('asks for four tags at once, and hears a post under several of them once, at the first', async () => {
    const server = inventedServer(upTo(10))
    server.statuses.set(idOf(11), status(11, { tags: [{ name: 'saltgate' }, { name: 'harbourfair' }] }))
    const batches = await readAll(server, { tags: ['#HarbourFair', 'Marshwick', 'marshwick', 'Quay', 'Weir', 'Saltgate'] })
    expect(server.asked.map(({ url }) => decodeURIComponent(url.pathname + url.search))).toEqual([
      '/api/v1/timelines/tag/HarbourFair?any[]=Marshwick&any[]=Quay&any[]=Weir&limit=40',
      '/api/v1/timelines/tag/Saltgate?limit=40',
    ])
    expect(ids(batches)).toHaveLength(11)
    expect(items(batches).find(({ nativeId }) => nativeId === idOf(11))?.venue).toEqual({ nativeId: 'tag/harbourfair', name: '#HarbourFair', kind: 'hashtag', url: `${instance}/tags/harbourfair` })
  })

  it('asks later only for what is above the oldest post it reads again', async () => {
    const server = inventedServer(upTo(100))
    const first = await readAll(server, { rereadPosts: 10 })
    server.asked.length = 0
    await readAll(server, { rereadPosts: 10 }, last(first))
    expect(server.asked.map(({ url }) => url.searchParams.get('min_id'))).toEqual([idOf(91), idOf(100)])
  })

  it('gets on even where it may ask for less at a time than it reads again', async () => {
    const server = inventedServer(upTo(200))
    const options = { rereadPosts: 150 }
    let after = last(await readAll(server, options))
    for (const n of upTo(260, 201)) server.statuses.set(idOf(n), status(n))
    const seen: string[] = []
    for (let round = 0; round < 8; round++) {
      const batches = await readAll(server, { ...options, maximumPages: 1 }, after)
      seen.push(...ids(batches))
      after = last(batches)
    }
    expect(seen).toEqual(upTo(260, 201).map(idOf))
  })

  it('hears a post that reaches the server late, as long as it is read again there', async () => {
    const server = inventedServer(upTo(60).filter((n) => n !== 40))
    const first = await readAll(server)
    server.statuses.set(idOf(40), status(40))
    expect(ids(await readAll(server, {}, last(first)))).toEqual([idOf(40)])
  })

  it('does not walk for ever where the server ignores what it is asked', async () => {
    const { http, asked } = answeringHttp(() => Response.json([status(2), status(1)], { headers: { link: `<${instance}/x?max_id=5>; rel="next"` } }))
    const batches = await readAll({ http })
    expect([ids(batches), faults(batches)]).toEqual([[idOf(2), idOf(1)], ['truncated']])
    expect(ids(await readAll({ http }, {}, last(batches)))).toEqual([])
    expect(asked.length).toBeLessThan(6)
  })

  it('keeps the good statuses of a page with rubbish in it', async () => {
    const { http } = answeringHttp(() => Response.json([null, 3, {}, status(3, { content: '' }), status(2, { created_at: 'yesterday' }), status(1, { visibility: 'private' }), status(0)]))
    const batches = await readAll({ http }, {}, undefined, 1)
    expect([ids(batches), faults(batches)]).toEqual([[idOf(2), idOf(0)], ['bad-item', 'bad-item', 'bad-item', 'bad-item', 'bad-date']])
    expect(batches[0]?.faults.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
  })

  it('reads a server where nobody has said anything yet, and hears the first post there', async () => {
    const server = inventedServer([])
    const first = await readAll(server)
    server.statuses.set(idOf(1), status(1))
    expect([ids(first), ids(await readAll(server, {}, last(first)))]).toEqual([[], [idOf(1)]])
  })

  it('leaves no trace of somebody who asks not to be indexed once the post is gone', async () => {
    const server = inventedServer(upTo(5))
    server.statuses.set(idOf(6), status(6, { account: { acct: 'quiet_person', indexable: false } }))
    const first = await readAll(server)
    server.statuses.delete(idOf(6))
    expect(items(first).find(({ nativeId }) => nativeId === idOf(6))?.author?.optedOut).toBe(true)
    expect(ids(await readAll(server, {}, last(first)))).toEqual([])
  })

  it('keeps boosts out of a declared account’s own words', async () => {
    const server = inventedServer([1])
    await readAll(server, { tags: undefined, account })
    expect(server.asked.map(({ url }) => url.pathname + url.search)).toEqual(['/api/v1/accounts/lookup?acct=Marshwick_Council', '/api/v1/accounts/77/statuses?exclude_reblogs=true&limit=40'])
  })

  it('follows nobody: an account is a declared one of this server, and a search names nobody', () => {
    expect(() => made({ account: { ...account, platform: 'bluesky' } })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    for (const search of ['from:wren', '@wren@social.example bins', 'bins from:me']) expect(() => made({ search, token: 't' })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    for (const wrong of [{}, { tags: [] }, { tags: ['two words'] }, { tags: ['@wren'] }, { tags: ['7'] }, { tags: ['a'], account }, { search: 'bins' }, { search: ' ', token: 't' }, { tags: ['a'], rereadPosts: 0 }, { tags: ['a'], since: 'yesterday' }, { tags: ['a'], instance: 'social' }]) {
      expect(() => made(wrong)).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    }
  })

  it('has an id that tells selections apart and names nobody', () => {
    expect(mastodon({ instance: `${instance}/`, tags: ['Saltgate', '#marshwick'] })).toMatchObject({ id: `mastodon:${instance}/tags/marshwick,saltgate`, query: 'tags=marshwick,saltgate' })
    expect(mastodon({ instance, account }).id).not.toMatch(/council/i)
    expect(mastodon({ instance, account }).query).toBeUndefined()
  })
})
