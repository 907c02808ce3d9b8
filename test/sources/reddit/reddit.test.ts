import { describe, expect, it } from 'vitest'
import { reddit, SourceError } from 'civic-cafe/sources'
import type { Batch, RedditCheckpoint, RedditOptions, SourceItem } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { codeOf } from '../http/loopback.js'
import { commentName, inventedSubreddit, listing, postName, redditComment, redditPost } from './subreddit-server.js'
import type { InventedSubreddit } from './subreddit-server.js'

const now = (): Date => new Date('2026-03-01T12:00:00Z')
const credentials = { clientId: 'client-invented', clientSecret: 'secret-invented' }
const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, at) => from + at)

type Batches = Batch<RedditCheckpoint>[]
async function readAll({ http }: InventedSubreddit, options: Partial<RedditOptions> = {}, after?: RedditCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  const source = reddit({ subreddit: 'Marshwick', credentials, http, now, ...options })
  for await (const batch of source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as RedditCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): string[] => items(batches).map(({ nativeId }) => nativeId)
const faults = (batches: Batches): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))

describe('reddit keeps the contract of sources', () => {
  const make = (): ReturnType<typeof reddit> => reddit({ subreddit: 'Marshwick', credentials, http: inventedSubreddit(upTo(230), upTo(150)).http, now })
  for (const { name, run } of sourceContract(make, { minimumItems: 380 })) it(name, run)
})

describe('a subreddit', () => {
  it('is read whole, posts and comments, each once, a page of 100 a batch', async () => {
    const batches = await readAll(inventedSubreddit(upTo(230), upTo(150)))
    expect(ids(batches)).toEqual([...upTo(230).reverse().map(postName), ...upTo(150).reverse().map(commentName)])
    expect(batches.map((batch) => batch.items.length)).toEqual([100, 100, 30, 100, 50])
    expect(faults(batches)).toEqual([])
    expect(JSON.stringify(batches.at(-1)?.checkpoint).length).toBeLessThan(6000)
  })

  it('gives later what is new, what was edited and what is gone', async () => {
    const server = inventedSubreddit(upTo(150), upTo(20))
    const first = await readAll(server)
    server.things.set(postName(151), redditPost(151))
    server.things.set(postName(149), redditPost(149, { selftext_html: '<div class="md"><p>Edited</p></div>', edited: 1_772_000_000 }))
    server.things.set(postName(30), redditPost(30, { author: '[deleted]', selftext: '[deleted]', selftext_html: '<p>[deleted]</p>' }))
    server.things.set(postName(29), redditPost(29, { removed_by_category: 'moderator', selftext: '[removed]' }))
    server.things.delete(commentName(20))
    const second = await readAll(server, {}, first.at(-1)?.checkpoint)
    const byId = new Map(items(second).map((item) => [item.nativeId, item]))
    expect(byId.get(postName(151))?.title).toBe('Bins of week 151')
    expect(byId.get(postName(149))).toMatchObject({ html: expect.stringContaining('Edited') as string, updatedAt: '2026-02-25T06:13:20.000Z' })
    for (const gone of [postName(30), postName(29), commentName(20)]) {
      expect(byId.get(gone)).toMatchObject({ deleted: true, venue: { nativeId: 'r/marshwick' } })
      expect(JSON.stringify(byId.get(gone))).not.toMatch(/Words|Bins|resident|walker/)
    }
    // Asked after once: what is gone is not asked after again.
    const third = await readAll(server, {}, second.at(-1)?.checkpoint)
    expect(items(third).filter(({ deleted }) => deleted === true)).toEqual([])
  })

  it('loses nothing when it is stopped after any batch and goes on from its checkpoint', async () => {
    for (const stopAfter of upTo(6)) {
      const server = inventedSubreddit(upTo(330), upTo(210))
      const first = await readAll(server, {}, undefined, stopAfter)
      server.things.set(postName(331), redditPost(331))
      const rest = await readAll(server, {}, first.at(-1)?.checkpoint)
      expect(new Set([...ids(first), ...ids(rest)])).toEqual(new Set([...upTo(331).map(postName), ...upTo(210).map(commentName)]))
      expect(rest.at(-1)?.checkpoint.posts?.walk).toBeUndefined()
    }
  })

  it('starts its walk again where the post it stopped at has been deleted since', async () => {
    const server = inventedSubreddit(upTo(330), [])
    const first = await readAll(server, { read: ['posts'] }, undefined, 1)
    server.things.delete(first[0]?.checkpoint.posts?.walk?.after ?? '')
    const rest = await readAll(server, { read: ['posts'] }, first.at(-1)?.checkpoint)
    expect(new Set([...ids(first), ...ids(rest)]).size).toBe(330)
  })

  it('says when more came in than Reddit still lists', async () => {
    const server = inventedSubreddit(upTo(100), [])
    const { checkpoint } = (await readAll(server)).at(-1) ?? {}
    for (const n of upTo(1300, 101)) server.things.set(postName(n), redditPost(n))
    expect(faults(await readAll(server, {}, checkpoint))).toEqual(['window-overrun'])
    for (const n of upTo(1400, 1301)) server.things.set(postName(n), redditPost(n))
    const quiet = await readAll(server, {}, { version: 1, posts: { newest: postName(1300), recent: [] } })
    expect(faults(quiet)).toEqual([])
  })

  it('stops the first reading where a whole page is too old', async () => {
    const read = ids(await readAll(inventedSubreddit(upTo(500), []), { since: new Date(Date.UTC(2026, 1, 1) + 300 * 60_000).toISOString() }))
    expect(upTo(500, 300).map(postName).filter((name) => !read.includes(name))).toEqual([])
    expect(read.length).toBeLessThanOrEqual(400)
  })

  it('may be searched, and the comments under what is found read while it is new', async () => {
    const server = inventedSubreddit(upTo(5), upTo(5))
    server.things.set(postName(6), redditPost(6, { title: 'Crossing at Tannery Lane', num_comments: 13, created_utc: Date.UTC(2026, 1, 27) / 1000 }))
    const batches = await readAll(server, { search: 'tannery', threadDays: 7 })
    expect(new Set(ids(batches))).toEqual(new Set([postName(6), commentName(9000)]))
    // Twelve comments behind a stub: said, not passed over.
    expect(faults(batches)).toEqual(['truncated'])
    expect(batches.flatMap((batch) => batch.faults.map(({ message }) => message)).join()).toContain('12')
    const asked = server.http.requests.map(({ url }) => url).find(({ pathname }) => pathname.endsWith('/search'))
    expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({ raw_json: '1', limit: '100', q: 'tannery', restrict_sr: '1', sort: 'new', type: 'link' })
    expect(ids(await readAll(server, { search: 'tannery' }))).toEqual([postName(6)])
  })

  it('is one place however it is read: a search and a listing name a post alike', () => {
    const plain = reddit({ subreddit: 'r/Marshwick', credentials })
    const found = reddit({ subreddit: 'Marshwick', search: 'bins & boxes', credentials })
    expect([plain.id, found.id]).toEqual(['reddit:https://www.reddit.com/r/Marshwick', 'reddit:https://www.reddit.com/r/Marshwick/search?q=bins%20%26%20boxes'])
    expect(found.query).toBe('r/Marshwick bins & boxes')
  })

  it.each(['u_wren_hollow', 'u/wren_hollow', '/user/wren_hollow', '@wren'])('is not somebody’s profile: %s', (subreddit) => {
    expect(() => reddit({ subreddit, credentials })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
  })

  it('is not searched for a person, nor set up wrongly', () => {
    for (const search of ['author:wren_hollow', 'bins u/wren_hollow']) expect(() => reddit({ subreddit: 'Marshwick', search, credentials })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    for (const wrong of [{ subreddit: 'a b' }, { subreddit: '../me' }, { search: ' ' }, { since: 'yesterday' }, { recheckItems: -1 }, { threadDays: Number.NaN }]) {
      expect(() => reddit({ subreddit: 'Marshwick', credentials, ...wrong })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    }
  })
})

describe('Reddit’s key', () => {
  it('is exchanged once for a token, which goes into headers only', async () => {
    const server = inventedSubreddit(upTo(250), upTo(5))
    const batches = await readAll(server)
    const [token, ...rest] = server.http.requests
    expect([token?.url.href, token?.body]).toEqual(['https://www.reddit.com/api/v1/access_token', 'grant_type=client_credentials'])
    expect(token?.headers?.['authorization']).toBe(`Basic ${Buffer.from('client-invented:secret-invented').toString('base64')}`)
    expect(rest.every(({ headers, url }) => headers?.['authorization'] === 'Bearer tok-invented' && !url.href.includes('tok-invented'))).toBe(true)
    expect(batches[0]?.cost?.requests).toBe(2)
    expect(JSON.stringify(batches)).not.toMatch(/tok-invented|secret-invented/)
  })

  it('is exchanged again when the token has ended, and once more when Reddit takes it back', async () => {
    const server = inventedSubreddit(upTo(250), [])
    let minutes = 0
    await readAll(server, { now: () => new Date(now().getTime() + (minutes += 700) * 60_000) })
    expect(server.http.requests.filter(({ body }) => body !== undefined).length).toBeGreaterThan(1)
    let refused = 0
    const taken = inventedSubreddit(upTo(250), [])
    taken.intercept = ({ url }) => url.searchParams.has('after') && refused++ === 0 ? { status: 401, json: { error: 401 } } : undefined
    expect(ids(await readAll(taken))).toHaveLength(250)
    taken.intercept = ({ url }) => url.pathname.startsWith('/r/') ? { status: 401, json: { error: 401 } } : undefined
    expect(await codeOf(readAll(taken))).toBe('unauthorised')
  })

  it.each([
    ['unauthorised', '/api/v1/access_token', { status: 401, json: { message: 'Unauthorized', error: 401 } }],
    ['unauthorised', '/api/v1/access_token', { json: { error: 'unsupported_grant_type' } }],
    ['unauthorised', '/r/Marshwick/new', { status: 403, json: { reason: 'private', message: 'Forbidden', error: 403 } }],
    ['unauthorised', '/r/Marshwick/new', { status: 403, json: { error: 403 } }],
    ['throttled', '/r/Marshwick/new', { status: 403, body: '<html><title>Blocked</title></html>' }],
    ['throttled', '/r/Marshwick/new', { status: 429 }],
    ['gone', '/r/Marshwick/new', { status: 404, json: { reason: 'banned', message: 'Not Found', error: 404 } }],
    ['http-status', '/r/Marshwick/new', { status: 404, json: { message: 'Not Found', error: 404 } }],
    ['gone', '/r/Marshwick/new', { json: listing([{ kind: 't5', data: {} }]), location: 'https://oauth.reddit.com/subreddits/search?q=Marshwick' }],
    ['not-a-feed', '/r/Marshwick/new', { body: '<html>' }],
    ['not-a-feed', '/r/Marshwick/new', { json: { kind: 't5', data: {} } }],
  ])('and a refusal is %s: %s %j', async (code, path, answer) => {
    const server = inventedSubreddit(upTo(5), [])
    server.intercept = ({ url }) => url.pathname === path ? answer : undefined
    const error: unknown = await readAll(server).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SourceError)
    expect(error).toMatchObject({ code, ...(code === 'throttled' && { until: expect.any(String) as string }) })
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/tok-invented|secret-invented|client-invented/)
  })

  it('is used up: the next poll waits until Reddit counts anew', async () => {
    const server = inventedSubreddit(upTo(5), [])
    server.intercept = ({ url }) => url.pathname === '/r/Marshwick/new' ? { json: listing([redditPost(1)]), headers: { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '300' } } : undefined
    const [posts, comments] = await readAll(server)
    expect([posts?.nextPollAt, comments?.nextPollAt]).toEqual(['2026-03-01T12:05:00.000Z', undefined])
  })

  it('takes no foreign checkpoint for its own', async () => {
    for (const after of [{}, { version: 2 }, { version: 1, posts: { newest: 'x', recent: [] } }, { version: 1, comments: { newest: '', recent: ['harbour resident'] } }, { version: 1, posts: { newest: '', recent: [], walk: { head: 't3_1' } } }]) {
      expect(await codeOf(readAll(inventedSubreddit([1], []), {}, after as never))).toBe('bad-checkpoint')
    }
  })

  it('reads on past what it cannot read', async () => {
    const server = inventedSubreddit([], [])
    server.intercept = ({ url }) => url.pathname.endsWith('/comments') ? { json: listing([null, 5, { kind: 't1' }, { kind: 't9', data: {} }, redditComment(3, { created_utc: 'soon' })]) } : undefined
    const batches = await readAll(server)
    expect([ids(batches), faults(batches)]).toEqual([[commentName(3)], ['bad-item', 'bad-item', 'bad-item', 'bad-item', 'bad-date']])
  })
})
