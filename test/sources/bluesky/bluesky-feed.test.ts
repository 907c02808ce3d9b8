import { describe, expect, it } from 'vitest'
import { bluesky } from 'civic-cafe/sources'
import type { Batch, BlueskyFeedCheckpoint, BlueskyFeedOptions, SourceItem } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { dataFolder, dataPath, readNdjsonGz } from '../../support/data.js'
import { routedHttp } from '../../support/routed-http.js'
import { codeOf } from '../http/loopback.js'
import { hour, inventedNetwork, replyTo, today } from './network.js'
import type { InventedNetwork } from './network.js'
import { did, profile, record, uri, view } from './posts.js'

const account = { platform: 'bluesky', handle: '@marshwick.example', name: 'Marshwick Council', of: 'council' as const }
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at)
const key = (n: number): string => `3k${String(n).padStart(4, '0')}`
const said = (n: number, more: Record<string, unknown> = {}) => view('council', key(n), record(`Notice ${n}`, { createdAt: hour(n), ...more }), { author: profile('council', { handle: 'marshwick.example' }) })
const feed = (network: InventedNetwork, options: Partial<BlueskyFeedOptions> = {}, http = routedHttp(network.answer)) => bluesky({ account, http, now: () => today, ...options })

type Batches = Batch<BlueskyFeedCheckpoint>[]
async function readAll(network: InventedNetwork, options: Partial<BlueskyFeedOptions> = {}, after?: BlueskyFeedCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  for await (const batch of feed(network, options).read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as BlueskyFeedCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): string[] => items(batches).map(({ nativeId }) => nativeId)
const idOf = (n: number): string => uri('council', key(n))

describe('the feed of a declared account', () => {
  const contents = () => Object.assign(inventedNetwork(upTo(25).map((n) => said(n * 100))), { pageSize: 6 })
  // The account itself is declared, and the only one that is named.
  for (const { name, run } of sourceContract(() => feed(contents()), { minimumItems: 25, handles: ['council.bsky.social'] })) it(name, run)

  it('brings what the account says and answers, under the name it was declared with', async () => {
    const network = inventedNetwork([view('pip', '3q', record('When do the bins come?', { createdAt: hour(1) })), said(2, replyTo('pip', '3q')), said(3, replyTo('tom', '3gone')), said(4)])
    network.passedOn.push({ post: view('ann', '3fun', record('Somebody else’s', { createdAt: hour(3) })), reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: profile('council'), indexedAt: hour(5) } })
    const read = items(await readAll(network))
    expect(read.map(({ nativeId, deleted }) => [nativeId, deleted === true])).toEqual([[idOf(4), false], [idOf(3), false], [idOf(2), false], [uri('tom', '3gone'), true], [uri('pip', '3q'), false]])
    expect(read[0]).toMatchObject({ author: { handle: 'marshwick.example' }, venue: { name: 'Marshwick Council', kind: 'page' } })
    expect(read[2]).toMatchObject({ replyTo: uri('pip', '3q'), thread: uri('pip', '3q'), addressed: [did('pip')] })
    expect(ids(await readAll(network, { conversations: false }))).toEqual([idOf(4), idOf(3), idOf(2)])
  })

  it('asks the public API, by the name that stays, and for nobody else', async () => {
    const network = inventedNetwork([said(1)])
    const http = routedHttp(network.answer)
    for await (const _ of feed(network, {}, http).read()) continue
    expect(http.requests.map(({ url }) => `${url.origin}${url.pathname}`)).toEqual(['https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle', 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed'])
    expect(http.requests[1]?.url.searchParams.get('actor')).toBe(did('council'))
    const byDid = routedHttp(network.answer)
    for await (const batch of feed(network, { account: { ...account, handle: did('council') } }, byDid).read()) expect(batch.items[0]?.author?.handle).toBe(did('council'))
    expect(byDid.requests).toHaveLength(1)
  })

  it('finds later what is new, and what was deleted within the days it reads again', async () => {
    const network = Object.assign(inventedNetwork(upTo(200).map((n) => said(n * 5))), { pageSize: 10 })
    const first = await readAll(network)
    expect(ids(first)).toHaveLength(200)
    expect(JSON.stringify(first.at(-1)?.checkpoint).length).toBeLessThan(2000)
    network.posts.splice(190, 1)
    network.posts.push(said(1000))
    const second = await readAll(network, {}, first.at(-1)?.checkpoint)
    expect(ids(second)[0]).toBe(idOf(1000))
    expect(items(second).filter(({ deleted }) => deleted === true).map(({ nativeId }) => nativeId)).toEqual([idOf(950)])
    expect(ids(second).length).toBeLessThan(55)
    const third = await readAll(network, {}, second.at(-1)?.checkpoint)
    expect(items(third).filter(({ deleted }) => deleted === true)).toEqual([])
  })

  it('takes no post for deleted that the feed leaves out and Bluesky still has', async () => {
    const network = inventedNetwork(upTo(5).map((n) => said(n)))
    const first = await readAll(network)
    const hidden = routedHttp((request) => {
      const answer = network.answer(request)
      return request.url.pathname.endsWith('getAuthorFeed') ? { json: { feed: (answer.json as { readonly feed: unknown[] }).feed.slice(0, 2) } } : answer
    })
    const second: Batches = []
    for await (const batch of feed(network, {}, hidden).read({ after: first.at(-1)?.checkpoint })) second.push(batch)
    expect(items(second).filter(({ deleted }) => deleted === true)).toEqual([])
  })

  it('loses nothing and gives nothing twice when it is stopped after any batch and goes on', async () => {
    for (const stopAfter of [1, 2, 3, 4]) {
      const network = Object.assign(inventedNetwork(upTo(40).map((n) => said(n * 24))), { pageSize: 10 })
      const first = await readAll(network, {}, undefined, stopAfter)
      const rest = await readAll(network, { rereadDays: 0 }, first.at(-1)?.checkpoint)
      expect(new Set([...ids(first), ...ids(rest)])).toEqual(new Set(upTo(40).map((n) => idOf(n * 24))))
      expect(items(rest).some(({ deleted }) => deleted === true)).toBe(false)
      expect(rest.at(-1)?.checkpoint.walk).toBeUndefined()
    }
  })

  it('stops at its page limit and where the allowance is used up, says so, and goes on next time', async () => {
    const network = Object.assign(inventedNetwork(upTo(50).map((n) => said(n * 24))), { pageSize: 10 })
    const first = await readAll(network, { maximumPages: 2 })
    expect(first.flatMap(({ faults }) => faults.map(({ code }) => code))).toEqual(['truncated'])
    network.allowance = 3
    const second = await readAll(network, {}, first.at(-1)?.checkpoint)
    expect(second.flatMap(({ faults }) => faults)).toEqual([{ code: 'throttled', message: expect.any(String) as string, until: '2026-03-01T12:05:00.000Z' }])
    network.allowance = Number.POSITIVE_INFINITY
    const third = await readAll(network, {}, second.at(-1)?.checkpoint)
    expect(new Set([...ids(first), ...ids(second), ...ids(third)]).size).toBe(50)
  })

  it('stops at since on the first reading', async () => {
    const network = Object.assign(inventedNetwork(upTo(50).map((n) => said(n))), { pageSize: 10 })
    expect(ids(await readAll(network, { since: hour(35) })).length).toBeLessThanOrEqual(30)
  })

  it('is nobody’s who is not declared, and nobody’s elsewhere', () => {
    const made = (options: unknown) => () => bluesky(options as BlueskyFeedOptions)
    expect(made({ account: 'wren.bsky.social' })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    expect(made({ account: { platform: 'bluesky', handle: 'wren.bsky.social' } })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    expect(made({ account: { ...account, platform: 'mastodon' } })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(made({ account, rereadDays: -1 })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
  })

  it('says so where the account is not there, or other declared accounts are not', async () => {
    const gone = feed(inventedNetwork([]), { account: { ...account, handle: 'old.example' } })
    expect(await codeOf(gone.read()[Symbol.asyncIterator]().next())).toBe('http-status')
    const batches = await readAll(inventedNetwork([said(1)]), { accounts: [{ ...account, handle: 'old.example' }, { ...account, platform: 'x', handle: 'other' }] })
    expect(batches.flatMap(({ faults }) => faults.map(({ code }) => code))).toEqual(['http-status'])
    expect(ids(batches)).toEqual([idOf(1)])
  })

  it('refuses a checkpoint that is not its own', async () => {
    for (const after of [{ v: 1 }, { v: 1, recent: [3] }, { v: 1, recent: [], walk: {} }, { v: 1, recent: [], newest: 'May' }]) {
      expect(await codeOf(feed(inventedNetwork([])).read({ after: after as unknown as BlueskyFeedCheckpoint })[Symbol.asyncIterator]().next())).toBe('bad-checkpoint')
    }
  })

  it.skipIf(dataFolder === undefined)('reads a recorded feed whole: every post of the account, and what it answered', async () => {
    const exchanges = readNdjsonGz(dataPath('api', 'bluesky', 'bskyr.ndjson.gz')) as { readonly request: { readonly url: string }; readonly response: { readonly body: { readonly feed: readonly { readonly post: { readonly uri: string; readonly author: { readonly did: string } }; readonly reason?: unknown }[] } } }[]
    const recorded = exchanges.find(({ request }) => request.url.includes('getAuthorFeed'))?.response.body
    const own = recorded?.feed.filter(({ reason }) => reason === undefined).map(({ post }) => post)
    const author = own?.[0]?.author.did ?? ''
    const http = routedHttp(({ url }) => ({ json: url.searchParams.has('cursor') ? { feed: [] } : recorded }))
    const read: Batches = []
    for await (const batch of bluesky({ account: { ...account, handle: author }, http, now: () => today }).read()) read.push(batch)
    expect(own).toHaveLength(43)
    expect(read.flatMap(({ faults }) => faults)).toEqual([])
    expect(own?.filter(({ uri: at }) => !ids(read).includes(at))).toEqual([])
  })
})
