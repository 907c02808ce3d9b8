import { describe, expect, it } from 'vitest'
import { SourceError, xRecentSearch } from 'civic-cafe/sources'
import type { Batch, SourceItem, XCheckpoint, XRecentSearchOptions } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { codeOf } from '../http/loopback.js'
import { inventedSearch, token, xId, xPost } from './search-server.js'
import type { InventedSearch } from './search-server.js'

const now = (): Date => new Date('2026-03-01T12:00:00Z')
const query = '"Tannery Lane" bins'
const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, at) => from + at)

type Batches = Batch<XCheckpoint>[]
async function readAll({ http }: InventedSearch, options: Partial<XRecentSearchOptions> = {}, after?: XCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  for await (const batch of xRecentSearch({ query, token, http, now, ...options }).read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as XCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): string[] => items(batches).map(({ nativeId }) => nativeId)
const faults = (batches: Batches): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))

describe('xRecentSearch keeps the contract of sources', () => {
  for (const { name, run } of sourceContract(() => xRecentSearch({ query, token, now, http: inventedSearch(upTo(330)).http }), { minimumItems: 330 })) it(name, run)
})

describe('a search on X', () => {
  it('gives every post once, newest first, a page a batch, and then only what is new', async () => {
    const search = inventedSearch(upTo(330))
    const first = await readAll(search)
    expect(ids(first)).toEqual(upTo(330).reverse().map(xId))
    expect(first.at(-1)?.checkpoint).toEqual({ version: 1, newest: xId(330) })
    for (const minute of [331, 332]) search.posts.set(xId(minute), xPost(minute))
    const second = await readAll(search, {}, first.at(-1)?.checkpoint)
    expect(ids(second)).toEqual([xId(332), xId(331)])
    const third = await readAll(search, {}, second.at(-1)?.checkpoint)
    expect([ids(third), third.at(-1)?.checkpoint, faults([...first, ...second, ...third])]).toEqual([[], { version: 1, newest: xId(332) }, []])
  })

  it('loses nothing when it is stopped after any batch and goes on from its checkpoint', async () => {
    for (const stopAfter of [1, 2, 3, 4]) {
      const search = inventedSearch(upTo(330))
      const first = await readAll(search, {}, undefined, stopAfter)
      search.posts.set(xId(331), xPost(331))
      const rest = await readAll(search, {}, first.at(-1)?.checkpoint)
      expect([...ids(first), ...ids(rest)].sort()).toEqual(upTo(331).map(xId).sort())
    }
  })

  it('reads no more pages than are paid for, says so, and goes on next time', async () => {
    const search = inventedSearch(upTo(330))
    const seen: string[] = []
    let after: XCheckpoint | undefined
    for (let round = 0; round < 6; round++) {
      search.http.requests.length = 0
      const batches = await readAll(search, { maximumPages: 1 }, after)
      expect(search.http.requests.length).toBeLessThanOrEqual(1)
      seen.push(...ids(batches))
      after = batches.at(-1)?.checkpoint
      if (after?.walk === undefined) break
      expect(faults(batches)).toEqual(['truncated'])
    }
    expect(seen.sort()).toEqual(upTo(330).map(xId).sort())
  })

  it('begins its walk again where the page has been forgotten', async () => {
    const search = inventedSearch(upTo(330))
    const first = await readAll(search, {}, undefined, 2)
    let refused = false
    search.intercept = ({ url }) => url.searchParams.has('next_token') && !refused ? (refused = true, { status: 400, json: { title: 'Invalid Request' } }) : undefined
    expect(new Set([...ids(first), ...ids(await readAll(search, {}, first.at(-1)?.checkpoint))]).size).toBe(330)
  })

  it('says what it missed when it was not read for more than seven days', async () => {
    const search = inventedSearch(upTo(5))
    const batches = await readAll(search, {}, { version: 1, newest: xId(-8 * 1440) })
    expect([faults(batches), ids(batches).length]).toEqual([['window-overrun'], 5])
    expect(search.http.requests[0]?.url.searchParams.has('since_id')).toBe(false)
  })

  it('takes a post that was edited for the same post', async () => {
    const search = inventedSearch([1])
    const first = await readAll(search)
    search.posts.set(xId(20), xPost(20, { text: 'Edited', edit_history_tweet_ids: [xId(1), xId(20)], conversation_id: xId(1) }))
    const [edited] = items(await readAll(search, {}, first.at(-1)?.checkpoint))
    expect(edited).toMatchObject({ nativeId: xId(1), text: 'Edited', publishedAt: items(first)[0]?.publishedAt, updatedAt: '2026-02-27T00:20:00.000Z', thread: xId(1) })
  })

  it('waits when its allowance is used up, and says when it begins again', async () => {
    const search = inventedSearch([1])
    search.intercept = () => ({ json: { meta: { result_count: 0 } }, headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(Date.parse('2026-03-01T12:09:00Z') / 1000) } })
    expect((await readAll(search))[0]?.nextPollAt).toBe('2026-03-01T12:09:00.000Z')
    search.intercept = () => ({ status: 429, json: { title: 'Too Many Requests' }, headers: { 'x-rate-limit-reset': String(Date.parse('2026-03-01T12:11:00Z') / 1000) } })
    await expect(readAll(search)).rejects.toMatchObject({ code: 'throttled', until: '2026-03-01T12:11:00.000Z' })
  })

  it.each([
    ['unauthorised', { status: 401, json: { title: 'Unauthorized', detail: token } }],
    ['unauthorised', { status: 403, json: { reason: 'client-not-enrolled' } }],
    ['throttled', { status: 429, body: '' }],
    ['quota-exhausted', { status: 429, json: { title: 'UsageCapExceeded', type: 'https://api.twitter.com/2/problems/usage-capped' } }],
    ['quota-exhausted', { status: 402, json: { title: 'CreditsDepleted' } }],
    ['http-status', { status: 400, json: { title: 'Invalid Request' } }],
    ['not-a-feed', { json: { data: [] } }],
    ['not-a-feed', { json: { meta: {}, data: 5 } }],
    ['not-a-feed', { body: '<html>' }],
  ])('says %s, and not the token, where X refuses: %j', async (code, answer) => {
    const search = inventedSearch([1])
    search.intercept = () => answer
    const error: unknown = await readAll(search).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SourceError)
    expect(error).toMatchObject({ code })
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(token)
  })

  it('sends its token in a header, and asks for no reposts unless they are wanted', async () => {
    const search = inventedSearch(upTo(120))
    const batches = await readAll(search)
    expect(JSON.stringify([batches, search.http.requests.map(({ url }) => url.href)])).not.toContain(token)
    const asked = (options: Partial<XRecentSearchOptions>): string | undefined => xRecentSearch({ query, token, ...options }).query
    expect(asked({})).toBe('"Tannery Lane" bins -is:retweet')
    expect(asked({ query: 'bins OR boxes' })).toBe('(bins OR boxes) -is:retweet')
    expect(asked({ reposts: true })).toBe(query)
    expect(xRecentSearch({ query: 'bins & boxes', token }).id).toBe('x:https://x.com/search?q=bins%20%26%20boxes')
  })

  it.each(['from:wren_hollow', 'bins @wren_hollow', 'to:wren_hollow', 'url:"x.com/wren_hollow"', 'retweets_of:wren_hollow', 'list:1234'])('does not follow a person: %s', (followed) => {
    expect(() => xRecentSearch({ query: followed, token })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
  })

  it('may be what is said to a declared account', () => {
    const accounts = [{ platform: 'twitter', handle: '@MarshwickCouncil', name: 'Marshwick Council', of: 'council' }] as const
    expect(xRecentSearch({ query: 'to:marshwickcouncil', token, accounts }).query).toBe('to:marshwickcouncil -is:retweet')
    expect(() => xRecentSearch({ query: 'to:marshwickcouncil from:wren', token, accounts })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
  })

  it('is not set up wrongly, and takes no foreign checkpoint for its own', async () => {
    for (const wrong of [{ query: ' ' }, { query: 'b'.repeat(600) }, { token: '' }, { maximumPages: 0 }]) expect(() => xRecentSearch({ query, token, ...wrong })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    for (const after of [{}, { version: 1, newest: 'x' }, { version: 1, newest: 5 }, { version: 1, walk: { head: '1' } }]) expect(await codeOf(readAll(inventedSearch([1]), {}, after as never))).toBe('bad-checkpoint')
  })
})
