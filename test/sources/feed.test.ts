import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { feed } from 'civic-cafe/sources'
import type { Batch, FeedCheckpoint, FeedOptions } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { cannedHttp } from '../support/canned-http.js'
import { feedServer, hour, stillClient } from './feed/feed-server.js'
import type { FeedAnswer } from './feed/feed-server.js'
import { codeOf } from './http/loopback.js'
import type { Loopback } from './http/loopback.js'

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url))
const open: Loopback[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
async function serve(body: string | Uint8Array, more?: Partial<FeedAnswer>): ReturnType<typeof feedServer> {
  const server = await feedServer(body, more)
  open.push(server)
  return server
}

interface Told {
  readonly id: number
  readonly title?: string
  readonly extra?: string
}
const rss = (items: readonly Told[], head = ''): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>Marsh talk</title><link>https://marsh.example/</link>${head}${items.map(({ id, title = `Title ${id}`, extra = '' }) => `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://marsh.example/${id}</link>${extra}</item>`).join('')}</channel></rss>`
const window = (...ids: readonly number[]): string => rss(ids.map((id) => ({ id })))

/** One poll; the checkpoint goes through JSON, as through a store. */
async function poll(options: FeedOptions, after?: FeedCheckpoint): Promise<Batch<FeedCheckpoint>> {
  const batches: Batch<FeedCheckpoint>[] = []
  const source = feed({ now: () => hour, ...options })
  for await (const batch of source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as FeedCheckpoint })) batches.push(batch)
  const [only, ...others] = batches
  if (only === undefined || others.length > 0) throw new Error(`${batches.length} batches`)
  return only
}
/** Polls that see these bodies, each when the one before asked for it, as if the server never validated anything. */
async function polls(bodies: readonly string[], options: Partial<FeedOptions> = {}): Promise<Batch<FeedCheckpoint>[]> {
  const http = cannedHttp(bodies.map((body) => ({ body })))
  const read: Batch<FeedCheckpoint>[] = []
  for (const _ of bodies) {
    const at = new Date(read.at(-1)?.nextPollAt ?? hour)
    read.push(await poll({ url: 'https://marsh.example/feed', http, now: () => at, ...options }, read.at(-1)?.checkpoint))
  }
  return read
}
const ids = ({ items }: Batch): string[] => items.map(({ nativeId }) => nativeId)
const faults = (batch: Batch): string[] => batch.faults.map(({ code }) => code)
/** From a poll to the next it asks for. */
const minutes = ({ nextPollAt, checkpoint }: Batch<FeedCheckpoint>): number => (Date.parse(nextPollAt ?? '') - Date.parse(checkpoint.polledAt ?? '')) / 60_000

describe.each([
  ['rss-20-council-blog.xml', 2, ['Ffion', 'Gwen']],
  ['atom-10.xml', 2, ['Idris']],
  ['json-feed-11.json', 2, ['Mabli']],
  ['missing-guids.xml', 8, []],
] as const)('feed keeps the contract of sources, over %s', (name, minimumItems, handles) => {
  const serving = feedServer(fixture(name))
  afterAll(async () => (await serving).close())
  const make = async (): Promise<ReturnType<typeof feed>> => feed({ url: (await serving).url, http: stillClient(), now: () => hour })
  for (const { name: promise, run } of sourceContract(make, { minimumItems, handles })) it(promise, run)
})

describe('a feed read again', () => {
  it('asks whether it has changed, and takes "not modified" for nothing new', async () => {
    const server = await serve(window(2, 1))
    const options = { url: server.url, http: stillClient() }
    const first = await poll(options)
    const second = await poll(options, first.checkpoint)
    expect([ids(first), ids(second), faults(second)]).toEqual([['2', '1'], [], []])
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, first.checkpoint.etag])
    expect(second.checkpoint).toEqual(first.checkpoint)
    expect(second.cost).toEqual({ requests: 1, bytes: 0 })
    server.answer.body = window(3, 2, 1)
    const third = await poll(options, second.checkpoint)
    expect(ids(third)).toEqual(['3'])
    expect(third.checkpoint.etag).not.toBe(first.checkpoint.etag)
  })

  it('yields nothing twice where the server validates nothing', async () => {
    const server = await serve(window(2, 1), { validates: false })
    const options = { url: server.url, http: stillClient() }
    const first = await poll(options)
    expect(ids(await poll(options, first.checkpoint))).toEqual([])
    expect(server.requests.some(({ headers }) => 'if-none-match' in headers || 'if-modified-since' in headers)).toBe(false)
  })

  it('asks for the whole again where it got a part: "not modified" would be the end of the rest', async () => {
    const whole = window(9, 8, 7, 6, 5, 4, 3, 2, 1)
    const http = cannedHttp([whole.slice(0, whole.length / 2), whole].map((body) => ({ body, validators: { etag: '"same"' } })))
    const part = await poll({ url: 'https://marsh.example/feed', http })
    expect(faults(part)).toContain('truncated')
    const rest = await poll({ url: 'https://marsh.example/feed', http }, part.checkpoint)
    expect(http.requests[1]?.validators).toEqual({})
    expect(new Set([...ids(part), ...ids(rest)])).toEqual(new Set(ids(await poll({ url: 'https://marsh.example/feed', http: cannedHttp([{ body: whole }]) }))))
    expect(rest.checkpoint.etag).toBe('"same"')
  })

  it('yields an edit again under its own id, and takes a ticking counter for none', async () => {
    const batches = await polls([
      rss([{ id: 2 }, { id: 1 }]),
      rss([{ id: 2, title: 'Title 2, corrected' }, { id: 1 }]),
      rss([{ id: 2, title: 'Title 2, corrected', extra: '<comments>x</comments><slash:comments>4</slash:comments><pubDate>Sun, 01 Mar 2026 11:59:00 GMT</pubDate><enclosure url="https://cdn.example/a.jpg?cache=2"/>' }, { id: 1 }], '<lastBuildDate>Sun, 01 Mar 2026 11:59:00 GMT</lastBuildDate>'),
      rss([{ id: 2, title: 'Title 2, corrected', extra: '<slash:comments>9</slash:comments><pubDate>Sun, 01 Mar 2026 12:59:00 GMT</pubDate><enclosure url="https://cdn.example/a.jpg?cache=3"/>' }, { id: 1 }]),
      rss([{ id: 2, title: 'Title 2, corrected', extra: '<description>A body at last</description><enclosure url="https://cdn.example/a.jpg?cache=3"/>' }, { id: 1 }]),
    ])
    // The third has a picture that was not there; counts and dates alone are no edit.
    expect(batches.map(ids)).toEqual([['2', '1'], ['2'], ['2'], [], ['2']])
  })

  it('remembers what fell out of the window, so that it is not new when it comes back', async () => {
    expect((await polls([window(3, 2, 1), window(4, 3, 2), window(4, 3, 2, 1)])).map(ids)).toEqual([['3', '2', '1'], ['4'], []])
    expect((await polls([window(3, 2, 1), window(4, 3, 2), window(4, 3, 2, 1)], { rememberItems: 3 })).map(ids)).toEqual([['3', '2', '1'], ['4'], ['1']])
  })

  it('yields each state of each item exactly once, whatever the feed does between polls', async () => {
    const told = fc.record({ id: fc.integer({ min: 1, max: 12 }), title: fc.constantFrom('a', 'b', 'c') })
    const poll = fc.uniqueArray(told, { maxLength: 8, selector: ({ id }) => id })
    await fc.assert(fc.asyncProperty(fc.array(poll, { minLength: 1, maxLength: 8 }), async (windows) => {
      const batches = await polls(windows.map((items) => rss(items)))
      const last = new Map<string, string | undefined>()
      for (const [at, { items }] of batches.entries()) {
        const due = (windows[at] ?? []).filter(({ id, title }) => last.get(String(id)) !== title)
        expect(items.map(({ nativeId, title }) => [nativeId, title])).toEqual(due.map(({ id, title }) => [String(id), title]))
        for (const { nativeId, title } of items) last.set(nativeId, title)
      }
    }), { numRuns: 60 })
  })

  it('loses nothing to an answer that was no feed: the checkpoint before it still stands', async () => {
    const server = await serve(window(2, 1))
    const options = { url: server.url, http: stillClient() }
    const { checkpoint } = await poll(options)
    server.answer.body = '<!doctype html><html><title>Back soon</title></html>'
    expect(await codeOf(poll(options, checkpoint))).toBe('not-a-feed')
    server.answer.body = window(3, 2, 1)
    expect(ids(await poll(options, checkpoint))).toEqual(['3'])
  })
})

describe('a window that moved too far', () => {
  it('is reported, once', async () => {
    const batches = await polls([window(3, 2, 1), window(6, 5, 4), window(7, 6, 5)])
    expect(batches.map(faults)).toEqual([[], ['window-overrun'], []])
    expect(ids(batches[1] ?? { items: [], faults: [], checkpoint: {} })).toEqual(['6', '5', '4'])
  })

  it('is no overrun where one item is shared, at the first poll, or where nothing was there before', async () => {
    expect((await polls([window(3, 2, 1), window(5, 4, 3)])).flatMap(faults)).toEqual([])
    expect((await polls([window(), window(2, 1)])).flatMap(faults)).toEqual([])
  })

  it('is not hidden by an empty answer in between, nor by an old item that was put back on top', async () => {
    expect((await polls([window(3, 2, 1), window(), window(6, 5, 4)])).map(faults)).toEqual([[], [], ['window-overrun']])
    expect((await polls([window(3, 2, 1), window(5, 4, 3), window(8, 7, 1)])).map(faults)).toEqual([[], [], ['window-overrun']])
  })

  it('is not forgotten where it is read again before its time, as after a crash', async () => {
    const waits = (await polls([window(3, 2, 1), window(6, 5, 4), window(6, 5, 4), window(6, 5, 4)], { now: () => hour, pollEveryMs: 60 * 60_000 })).map(minutes)
    expect(waits).toEqual([60, 30, 30, 30])
  })

  it('makes it ask to be read sooner, down to a floor, and later again once all is well', async () => {
    const overruns = Array.from({ length: 6 }, (_, at) => window(at * 3 + 3, at * 3 + 2, at * 3 + 1))
    const calm = Array.from({ length: 6 }, () => window(18, 17, 16))
    const waits = (await polls([...overruns, ...calm], { pollEveryMs: 60 * 60_000, pollAtLeastEveryMs: 5 * 60_000 })).map(minutes)
    expect(waits).toEqual([60, 30, 15, 7.5, 5, 5, 7.5, 11.25, 16.875, 25.3125, 37.96875, 56.953125].map((wait) => expect.closeTo(wait, 3)))
  })
})

describe('when to ask again', () => {
  it('is when the slowest of the schedule, the feed and the server says', async () => {
    const server = await serve(rss([{ id: 1 }], '<ttl>90</ttl>'))
    const options = { url: server.url, http: stillClient(), pollEveryMs: 20 * 60_000 }
    expect(minutes(await poll(options))).toBe(90)
    server.answer.headers = { 'cache-control': 'max-age=7200' }
    expect(minutes(await poll(options))).toBe(120)
    server.answer.headers = { 'cache-control': 'max-age=60' }
    expect(minutes(await poll({ ...options, pollEveryMs: 100 * 60_000 }))).toBe(100)
    server.answer.body = rss([{ id: 1 }], '<ttl>99999999</ttl>')
    expect(minutes(await poll(options))).toBe(24 * 60)
  })

  it('is kept over a "not modified", which repeats neither', async () => {
    const server = await serve(rss([{ id: 1 }], '<ttl>90</ttl>'))
    const options = { url: server.url, http: stillClient(), pollEveryMs: 20 * 60_000 }
    const { checkpoint } = await poll(options)
    expect(minutes(await poll(options, checkpoint))).toBe(90)
  })
})

describe('a server that does not give its feed', () => {
  it.each([
    ['a web page with status 200', { body: '<!doctype html><html><title>Sign in</title></html>' }, 'not-a-feed'],
    ['nothing with status 200', { body: '' }, 'not-a-feed'],
    ['other JSON', { body: '{"message":"rate limited"}' }, 'not-a-feed'],
    ['not found', { status: 404 }, 'http-status'],
    ['gone', { status: 410 }, 'gone'],
    ['a failure', { status: 500 }, 'http-status'],
    ['more than the cap', { body: new Uint8Array(17 * 1024 * 1024) }, 'too-large'],
  ] as const)('%s is an error with a code', async (_, answer, code) => {
    const server = await serve('', answer)
    expect(await codeOf(poll({ url: server.url, http: stillClient() }))).toBe(code)
  })

  it('is left alone as long as it asks (429 with Retry-After)', async () => {
    const server = await serve(window(1), { status: 429, headers: { 'retry-after': '3600' } })
    const options = { url: server.url, http: stillClient() }
    await expect(poll(options)).rejects.toMatchObject({ code: 'throttled', status: 429, until: '2026-03-01T13:00:00.000Z' })
    await expect(poll(options)).rejects.toMatchObject({ code: 'throttled', until: '2026-03-01T13:00:00.000Z' })
    expect(server.requests).toHaveLength(1)
  })

  it('is waited for where the wait is short', async () => {
    const slept: number[] = []
    const server = await serve(window(1), { status: 429, headers: { 'retry-after': '4' } })
    const http = stillClient(slept, () => { server.answer.status = 200 })
    expect(ids(await poll({ url: server.url, http }))).toEqual(['1'])
    expect([slept, server.requests.length]).toEqual([[4000], 2])
  })
})

describe('what is remembered and shown', () => {
  it('holds nothing anybody wrote: digests only', async () => {
    const server = await serve(fixture('rss-20-council-blog.xml'))
    const { checkpoint } = await poll({ url: server.url, http: stillClient() })
    expect(checkpoint.seen).toHaveLength(2)
    for (const entry of checkpoint.seen) expect(entry).toMatch(/^[\w-]{20}$/)
    expect(Object.keys(checkpoint).sort()).toEqual(['etag', 'intervalMs', 'polledAt', 'seen', 'ttlMinutes', 'version', 'window'])
  })

  it('has an id without passwords, keys and tokens, though two keys are two sources', () => {
    const idOf = (url: string): string => feed({ url }).id
    expect(idOf('https://marsh.example/feed?tag=bins')).toBe('feed:https://marsh.example/feed?tag=bins')
    const secret = idOf('https://user:hunter2@marsh.example/feed?api_key=5ecret&access_token=70ken&tag=bins#frag')
    expect(secret).not.toMatch(/user|hunter2|5ecret|70ken|frag/)
    expect(secret).toContain('tag=bins')
    expect(idOf('https://marsh.example/feed?key=a')).not.toBe(idOf('https://marsh.example/feed?key=b'))
  })

  it('keeps a token out of every error', async () => {
    for (const answer of [{ status: 404 }, { status: 410 }, { status: 429 }, { body: '<html>' }, { body: '' }]) {
      const server = await serve('', answer)
      const error: unknown = await poll({ url: `${server.url}/feed?token=70ken`, http: stillClient() }).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(Error)
      for (let at = error; at instanceof Error; at = at.cause) expect(JSON.stringify([at.message, { ...at }])).not.toContain('70ken')
    }
  })

  it('resolves links against the address that answered, after redirects', async () => {
    const server = await serve('<rss version="2.0"><channel><title>T</title><item><guid isPermaLink="false">1</guid><link>one</link></item></channel></rss>')
    const door = await serve('', { status: 301, headers: { location: `${server.url}/moved/feed` } })
    expect((await poll({ url: door.url, http: stillClient() })).items[0]?.url).toBe(`${server.url}/moved/one`)
  })
})

describe('what it cannot work with', () => {
  it.each(['', 'feed', '/feed', 'ftp://marsh.example/feed', 'javascript:alert(1)'])('refuses the address %j when it is made', (url) => {
    expect(() => feed({ url })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
  })

  it('refuses a checkpoint that is none of its own, before it asks anybody', async () => {
    const http = cannedHttp([])
    for (const after of [{}, 7, 'x', [], { version: 2, seen: [], window: 0, intervalMs: 1 }, { version: 1, seen: [7], window: 0, intervalMs: 1 }, { version: 1, seen: [], window: '0', intervalMs: 1 }]) {
      expect(await codeOf(poll({ url: 'https://marsh.example/feed', http }, after as never))).toBe('bad-checkpoint')
    }
    expect(http.requests).toEqual([])
  })

  it('stops with the signal’s reason', async () => {
    const server = await serve(window(1))
    const reason = new Error('enough')
    const source = feed({ url: server.url, http: stillClient() })
    await expect((async () => {
      for await (const _ of source.read({ signal: AbortSignal.abort(reason) }));
    })()).rejects.toBe(reason)
    expect(server.requests).toEqual([])
  })
})
