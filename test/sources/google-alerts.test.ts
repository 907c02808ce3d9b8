import { readFileSync } from 'node:fs'
import { googleAlerts } from 'civic-cafe/sources'
import type { Batch, FeedCheckpoint, GoogleAlertsOptions } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { cannedHttp } from '../support/canned-http.js'
import { feedServer, hour, stillClient } from './feed/feed-server.js'
import type { FeedAnswer } from './feed/feed-server.js'
import type { Loopback } from './http/loopback.js'

const fixture = readFileSync(new URL('../fixtures/feeds/google-alerts.xml', import.meta.url))
// Whoever has this path can read the alert.
const path = '/alerts/feeds/00000000000000000001/2'
const open: Loopback[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
async function serve(body: string | Uint8Array, more?: Partial<FeedAnswer>): ReturnType<typeof feedServer> {
  const server = await feedServer(body, more)
  open.push(server)
  return server
}

async function poll(options: GoogleAlertsOptions, after?: FeedCheckpoint): Promise<Batch<FeedCheckpoint>> {
  for await (const batch of googleAlerts({ now: () => hour, ...options }).read(after === undefined ? {} : { after })) return batch
  throw new Error('no batch')
}
/** All an error could tell whoever prints it. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${String(error.stack)} ${JSON.stringify({ ...error })} ${wordsOf(error.cause)}` : String(error)
}
/** An alert with one entry. */
async function pollEntry(entry: string): Promise<Batch<FeedCheckpoint>> {
  const body = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert - bins</title><entry><id>tag:google.com,2013:googlealerts/feed:1</id>${entry}</entry></feed>`
  return poll({ url: `https://www.google.com${path}`, http: cannedHttp([{ body }]) })
}

describe('googleAlerts keeps the contract of sources', () => {
  const serving = feedServer(fixture, { validates: false, headers: { 'cache-control': 'no-cache, no-store', expires: '0' } })
  afterAll(async () => (await serving).close())
  const make = async (): Promise<ReturnType<typeof googleAlerts>> => googleAlerts({ url: `${(await serving).url}${path}`, http: stillClient(), now: () => hour })
  for (const { name, run } of sourceContract(make, { minimumItems: 2 })) it(name, run)
})

describe('a Google Alert', () => {
  it('gives the pages it found: their own address, their own host, no highlighting', async () => {
    const { items, faults } = await poll({ url: `https://www.google.com${path}`, http: cannedHttp([{ body: fixture }]) })
    expect(faults).toEqual([])
    expect(items).toEqual([
      {
        nativeId: 'https://www.fenpost.example/news/bins?page=2',
        kind: 'article',
        url: 'https://www.fenpost.example/news/bins?page=2',
        title: 'Marshwick residents \'fed up\' with missed bins',
        text: 'The bins on Quay Street were missed for a third week, said…',
        publishedAt: '2024-03-06T07:30:15.000Z',
        datePrecision: 'instant',
        venue: { nativeId: 'www.fenpost.example', name: 'fenpost.example', kind: 'other', url: 'https://www.fenpost.example/' },
      },
      {
        nativeId: 'https://forum.harbour.example/t/12',
        kind: 'article',
        url: 'https://forum.harbour.example/t/12',
        title: 'Harbour Forum: who empties the bins?',
        publishedAt: '2024-03-05T20:00:00.000Z',
        datePrecision: 'instant',
        venue: { nativeId: 'forum.harbour.example', name: 'forum.harbour.example', kind: 'other', url: 'https://forum.harbour.example/' },
      },
    ])
  })

  it.each([
    ['https://www.google.com/url?rct=j&amp;url=https://a.example/x%3Fy%3D1%26z%3D2%23top&amp;ct=ga', 'https://a.example/x?y=1&z=2#top'],
    ['https://www.google.co.uk/url?q=https://a.example/x', 'https://a.example/x'],
    ['https://google.com/url?url=http://a.example', 'http://a.example/'],
    ['https://a.example/straight', 'https://a.example/straight'],
    ['https://www.google.com/maps/place/Marshwick', 'https://www.google.com/maps/place/Marshwick'],
    ['https://notgoogle.example/url?url=https://a.example/', 'https://notgoogle.example/url?url=https://a.example/'],
  ])('unwraps %s', async (link, page) => {
    const { items } = await pollEntry(`<title type="html">A page about bins</title><link href="${link}"/>`)
    expect(items.map(({ nativeId, url }) => [nativeId, url])).toEqual([[page, page]])
  })

  it.each([
    '<link href="https://www.google.com/url?url=javascript:alert(1)"/>',
    '<link href="https://www.google.com/url?rct=j"/>',
    '<title>No link at all</title>',
  ])('leaves out, with a fault, what leads nowhere: %s', async (entry) => {
    const { items, faults } = await pollEntry(entry)
    expect([items, faults.map(({ code, index }) => [code, index])]).toEqual([[], [['bad-item', 0]]])
  })

  it('is one item where two alerts find one page, and an edit where its words change', async () => {
    const other = Buffer.from(fixture.toString().replace('feed:11', 'feed:99').replace('&amp;ct=ga&amp;cd=C1&amp;usg=AOv1', '&amp;ct=ga&amp;cd=XYZ').replace('third week', 'fourth week'))
    const http = cannedHttp([{ body: fixture }, { body: other }])
    const first = await poll({ url: `https://www.google.com${path}`, http })
    const second = await poll({ url: `https://www.google.com${path}`, http }, first.checkpoint)
    expect(second.items.map(({ nativeId, text }) => [nativeId, text])).toEqual([[first.items[0]?.nativeId, 'The bins on Quay Street were missed for a fourth week, said…']])
  })

  it('never asks whether it has changed, whatever the server says it could', async () => {
    const server = await serve(fixture, { validates: true, headers: { 'last-modified': 'Sun, 01 Mar 2026 11:00:00 GMT' } })
    const options = { url: server.url + path, http: stillClient() }
    const { checkpoint } = await poll(options)
    expect(checkpoint).not.toHaveProperty('etag')
    expect((await poll(options, checkpoint)).items).toEqual([])
    for (const { headers } of server.requests) expect(Object.keys(headers).filter((name) => name.startsWith('if-'))).toEqual([])
    expect(server.requests).toHaveLength(2)
  })

  it('says what it asks for: in the feed’s words, or in the caller’s', async () => {
    const read = async (query?: string): Promise<(string | undefined)[]> => {
      const source = googleAlerts({ url: `https://www.google.com${path}`, query, http: cannedHttp([{ body: fixture }]) })
      const before = source.query
      for await (const _ of source.read());
      return [before, source.query]
    }
    expect(await read()).toEqual([undefined, '"Marshwick" bins'])
    expect(await read('bins in Marshwick')).toEqual(['bins in Marshwick', 'bins in Marshwick'])
  })

  it('can be told what kind of places it finds', async () => {
    const { items } = await poll({ url: `https://www.google.com${path}`, venueKind: 'news', http: cannedHttp([{ body: fixture }]) })
    expect(items.map(({ venue }) => venue.kind)).toEqual(['news', 'news'])
  })
})

describe('the address of an alert, which is a key to it', () => {
  it('is in no id, though two alerts are two sources', () => {
    const { id } = googleAlerts({ url: `https://www.google.com${path}` })
    expect(id).toMatch(/^google-alerts:https:\/\/www\.google\.com\/alerts\/[\w-]{12}$/)
    expect(id).not.toContain('00000000000000000001')
    expect(googleAlerts({ url: `https://www.google.com${path}3` }).id).not.toBe(id)
  })

  it('is in no batch', async () => {
    const server = await serve(fixture)
    expect(JSON.stringify(await poll({ url: server.url + path, http: stillClient() }))).not.toContain('0000000001')
  })

  it.each([
    ['http-status', { status: 404 }],
    ['http-status', { status: 500 }],
    ['gone', { status: 410 }],
    ['throttled', { status: 429, headers: { 'retry-after': '3600' } }],
    ['not-a-feed', { body: '<html><title>Sign in</title></html>' }],
    ['not-a-feed', { body: '' }],
    ['too-large', { body: new Uint8Array(17 * 1024 * 1024) }],
    ['blocked-address', { status: 302, headers: { location: 'ftp://a.example/' } }],
  ] as const)('is in no error: %s', async (code, answer) => {
    const server = await serve('', answer)
    const error: unknown = await poll({ url: server.url + path, http: stillClient() }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'SourceError', code })
    if (code === 'throttled') expect(error).toMatchObject({ status: 429, until: '2026-03-01T13:00:00.000Z' })
    expect(wordsOf(error)).not.toContain('0000000001')
  })

  it('is in no error where the server is not there', async () => {
    const server = await feedServer('')
    await server.close()
    const error: unknown = await poll({ url: server.url + path, http: stillClient() }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'SourceError', code: 'network' })
    expect(wordsOf(error)).not.toContain('0000000001')
  })

  it('has to be one', () => {
    for (const url of ['', 'bins', 'ftp://www.google.com/alerts']) expect(() => googleAlerts({ url })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
  })
})
