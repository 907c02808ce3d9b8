import { describe, expect, it } from 'vitest'
import { bluesky } from 'civic-cafe/sources'
import type { Batch, BlueskySearchCheckpoint, BlueskySearchOptions, SourceItem } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { routedHttp } from '../../support/routed-http.js'
import { codeOf } from '../http/loopback.js'
import { hour, inventedNetwork, today } from './network.js'
import type { InventedNetwork } from './network.js'
import { profile, record, uri, view } from './posts.js'

const login = { identifier: 'marshwick.example', appPassword: 'right' }
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at)
const post = (n: number, text = 'bins') => view(`p${n % 7}`, `3k${n}`, record(`${text} ${n}`, { createdAt: hour(n) }))
const search = (network: InventedNetwork, options: Partial<BlueskySearchOptions> = {}, http = routedHttp(network.answer)) => bluesky({ search: 'bins', login, http, now: () => today, ...options })

type Batches = Batch<BlueskySearchCheckpoint>[]
async function readAll(network: InventedNetwork, options: Partial<BlueskySearchOptions> = {}, after?: BlueskySearchCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  for await (const batch of search(network, options).read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as BlueskySearchCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): string[] => items(batches).map(({ nativeId }) => nativeId)
const idOf = (n: number): string => uri(`p${n % 7}`, `3k${n}`)
const faults = (batches: Batches): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))

describe('a search of Bluesky', () => {
  for (const { name, run } of sourceContract(() => search(Object.assign(inventedNetwork(upTo(30).map((n) => post(n))), { pageSize: 7 })), { minimumItems: 30, handles: ['p1.bsky.social', 'marshwick.example', 'right'] })) it(name, run)

  it('finds every post once, newest first, also past where the index stops counting', async () => {
    for (const countsTo of [20, 35, 40, 1000]) {
      const network = Object.assign(inventedNetwork(upTo(100).map((n) => post(n))), { pageSize: 10, countsTo })
      expect(ids(await readAll(network))).toEqual(upTo(100).reverse().map(idOf))
    }
  })

  it('gives posts of one instant once, where a slice ends between them', async () => {
    const network = Object.assign(inventedNetwork(upTo(60).map((n) => view(`p${n % 7}`, `3k${n}`, record(`bins ${n}`, { createdAt: hour(Math.floor(n / 3)) })))), { pageSize: 10, countsTo: 20 })
    const read = ids(await readAll(network))
    expect(new Set(read).size).toBe(60)
    expect(read).toHaveLength(60)
  })

  it('loses nothing and gives nothing twice when it is stopped after any batch and goes on', async () => {
    for (const stopAfter of [1, 2, 3, 4, 5]) {
      const network = Object.assign(inventedNetwork(upTo(50).map((n) => post(n))), { pageSize: 10, countsTo: 20 })
      const first = await readAll(network, {}, undefined, stopAfter)
      network.posts.push(post(2000))
      const second = await readAll(network, { overlapMinutes: 0, now: () => new Date(hour(2001)) }, first.at(-1)?.checkpoint)
      const all = [...ids(first), ...ids(second)]
      // The newest post of the interrupted walk is where the walk above it ends.
      expect(all.toSorted()).toEqual([...upTo(50).map(idOf), idOf(2000), idOf(49)].toSorted())
      expect(second.at(-1)?.checkpoint).toEqual({ v: 1, newest: hour(2000) })
    }
  })

  it('asks later only for what is new, and a little below', async () => {
    const network = inventedNetwork(upTo(20).map((n) => post(n)))
    const first = await readAll(network)
    network.posts.push(post(20), view('late', '3late', record('bins, found late', { createdAt: hour(18) })))
    const second = await readAll(network, { overlapMinutes: 60 }, first.at(-1)?.checkpoint)
    expect(ids(second)).toEqual([idOf(20), idOf(19), ...ids(second).slice(2)])
    expect(new Set(ids(second).slice(2))).toEqual(new Set([idOf(18), uri('late', '3late')]))
  })

  it('reads no further back than since, and asks for one language where it should', async () => {
    const network = inventedNetwork(upTo(20).map((n) => post(n)))
    const http = routedHttp(network.answer)
    const found: string[] = []
    for await (const batch of search(network, { since: hour(15), language: 'cy' }, http).read()) found.push(...batch.items.map(({ nativeId }) => nativeId))
    expect(found).toHaveLength(5)
    expect(http.requests.at(-1)?.url.searchParams.get('lang')).toBe('cy')
  })

  it('stops at its page limit and where the allowance is used up, says so, and goes on next time', async () => {
    const network = Object.assign(inventedNetwork(upTo(50).map((n) => post(n))), { pageSize: 10 })
    const first = await readAll(network, { maximumPages: 2 })
    expect([ids(first).length, faults(first)]).toEqual([20, ['truncated']])
    network.allowance = 3
    const second = await readAll(network, {}, first.at(-1)?.checkpoint)
    expect([ids(second).length, faults(second), second.at(-1)?.nextPollAt]).toEqual([20, ['throttled'], '2026-03-01T12:05:00.000Z'])
    network.allowance = Number.POSITIVE_INFINITY
    const third = await readAll(network, { overlapMinutes: 0 }, second.at(-1)?.checkpoint)
    expect(new Set([...ids(first), ...ids(second), ...ids(third)]).size).toBe(50)
    expect(third.at(-1)?.checkpoint.walk).toBeUndefined()
  })

  it('logs in once, renews an ended session, and logs in again only where it cannot be renewed', async () => {
    const network = inventedNetwork([post(1)])
    const source = search(network)
    const readOnce = async (): Promise<void> => { for await (const _ of source.read()) continue }
    await readOnce()
    await readOnce()
    expect(network.logins).toEqual(['password'])
    network.sessions.clear()
    await readOnce()
    expect(network.logins).toEqual(['password', 'refresh'])
    const expiring = search(network, { now: () => new Date(today.getTime() + network.logins.length * 7_200_000) })
    for await (const _ of expiring.read()) continue
    for await (const _ of expiring.read()) continue
    expect(network.logins).toEqual(['password', 'refresh', 'password', 'refresh'])
  })

  it('says that it is not let in, without a word of who or with what', async () => {
    const wrong = search(inventedNetwork([]), { login: { identifier: 'secret-account.example', appPassword: 'hunter2' } })
    const error: unknown = await wrong.read()[Symbol.asyncIterator]().next().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'unauthorised', status: 401 })
    expect(`${String(error)}${JSON.stringify(error)}`).not.toMatch(/secret-account|hunter2/)
  })

  it('keeps its tokens in headers alone', async () => {
    const network = inventedNetwork(upTo(3).map((n) => post(n)))
    const http = routedHttp(network.answer)
    const batches: Batches = []
    for await (const batch of search(network, {}, http).read()) batches.push(batch)
    expect(http.requests.map(({ url }) => url.href).join(' ')).not.toMatch(/access|refresh|right/)
    expect(JSON.stringify(batches)).not.toMatch(/access\d|refresh\d/)
  })

  it('is refused where it would follow a person, and where it is not a search', () => {
    const made = (text: string, more: Partial<BlueskySearchOptions> = {}) => () => bluesky({ search: text, login, ...more })
    const accounts = [{ platform: 'bluesky', handle: 'marshwick.example', name: 'Marshwick Council', of: 'council' as const }]
    for (const text of ['from:wren.bsky.social', '@wren', 'wren.bsky.social', 'did:plc:abcdef', 'bins mentions:wren.example', 'to:me']) expect(made(text)).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    expect(made('mentions:marshwick.example', { accounts })).not.toThrow()
    expect(made(' ')).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(made('bins', { since: 'May' })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(made('bins', { maximumPages: 0 })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(made('bins', { login: { ...login, service: 'bsky' } })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
  })

  it('refuses what is no page of posts, and a checkpoint that is not its own', async () => {
    const odd = bluesky({ search: 'bins', login, http: routedHttp(({ url }) => (url.pathname.endsWith('createSession') ? { json: { accessJwt: 'a', refreshJwt: 'b' } } : { json: { feed: [] } })), now: () => today })
    expect(await codeOf(odd.read()[Symbol.asyncIterator]().next())).toBe('not-a-feed')
    for (const after of [{ v: 2 }, { v: 1, newest: 'May' }, { v: 1, walk: {} }, { v: 1, walk: { until: hour(1), edge: [1] } }]) {
      expect(await codeOf(search(inventedNetwork([])).read({ after: after as unknown as BlueskySearchCheckpoint })[Symbol.asyncIterator]().next())).toBe('bad-checkpoint')
    }
  })

  it('passes over what cannot be read, with its place', async () => {
    const network = inventedNetwork([post(1), view('pip', '3x', record('bins', { createdAt: hour(2) }), { author: profile('pip', { labels: [{ val: '!no-unauthenticated' }] }) }), { uri: 'rubbish', author: {}, record: { createdAt: hour(3), text: 'bins' } }])
    const batches = await readAll(network)
    expect(batches[0]?.faults).toEqual([{ code: 'bad-item', message: expect.any(String) as string, index: 0 }])
    expect(items(batches).map(({ author }) => author?.optedOut === true)).toEqual([true, false])
  })
})
