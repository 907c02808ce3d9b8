import { readdirSync, readFileSync } from 'node:fs'
import { WebSocket } from 'undici'
import { afterEach, describe, expect, it } from 'vitest'
import { jetstream } from 'civic-cafe/sources'
import type { Batch, JetstreamCheckpoint, JetstreamOptions, SourceItem } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { dataFolder, dataPath } from '../../support/data.js'
import { routedHttp } from '../../support/routed-http.js'
import { codeOf } from '../http/loopback.js'
import { jetstreamEvents } from './firehose.js'
import { today } from './network.js'
import { did, facet, mentionOf, profile, record, uri } from './posts.js'
import { streamServer } from './stream-server.js'
import type { StreamServer } from './stream-server.js'

const council = { platform: 'bluesky', handle: 'marshwick.example', name: 'Marshwick Council', of: 'council' as const }
const servers: StreamServer[] = []
afterEach(async () => { for (const server of servers.splice(0)) await server.close() })
async function serving(events: unknown[]): Promise<StreamServer> {
  const server = await streamServer(events)
  servers.push(server)
  return server
}

/** The nth second of the hour before now, in microseconds. */
const at = (n: number): number => (today.getTime() - 3_600_000 + n * 1000) * 1000
const commit = (operation: string, n: number, name: string, rkey: string, said?: unknown) => ({ did: did(name), time_us: at(n), kind: 'commit', commit: { rev: `r${n}`, operation, collection: 'app.bsky.feed.post', rkey, ...(said !== undefined && { record: said, cid: 'bafy' }) } })
const say = (n: number, text = `Bins ${n}`, more: Record<string, unknown> = {}, name = 'wren') => commit('create', n, name, `3k${n}`, record(text, { createdAt: new Date(at(n) / 1000).toISOString(), ...more }))
const gone = (n: number, name: string, status = 'deleted') => ({ did: did(name), time_us: at(n), kind: 'account', account: { active: false, did: did(name), status } })
/** Somebody changes a handle now: the reading has caught up. */
const caughtUp = { did: did('somebody'), time_us: today.getTime() * 1000 + 1, kind: 'identity', identity: { did: did('somebody'), handle: 'somebody.else.example' } }
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

function people(profiles: Readonly<Record<string, Record<string, unknown> | undefined>> = {}) {
  return routedHttp(({ url }) => {
    if (url.pathname.endsWith('resolveHandle')) return { json: { did: did('council') } }
    return { json: { profiles: url.searchParams.getAll('actors').flatMap((actor) => {
      const name = actor.replace('did:plc:', '').replace(/a+$/, '')
      return name in profiles ? profiles[name] ?? [] : profile(name)
    }) } }
  })
}
// Pauses before connecting again are zero with random 0; every other wait never ends by itself.
const neverButPauses = (ms: number, signal?: AbortSignal): Promise<void> => ms === 0 ? Promise.resolve() : new Promise((_, reject) => { signal?.addEventListener('abort', () => reject(signal.reason)) })
const source = (server: StreamServer, options: Partial<JetstreamOptions> = {}) => jetstream({ words: ['bins'], endpoint: server.endpoint, allowPrivateAddresses: [server.host], http: people(), now: () => today, random: () => 0, sleep: neverButPauses, ...options })

type Batches = Batch<JetstreamCheckpoint>[]
async function readAll(server: StreamServer, options: Partial<JetstreamOptions> = {}, after?: JetstreamCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  for await (const batch of source(server, options).read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as JetstreamCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): string[] => items(batches).map(({ nativeId }) => nativeId)
const faults = (batches: Batches): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const idOf = (n: number): string => uri('wren', `3k${n}`)
/** Connections as the runtime's own WebSocket makes them, and how many messages they brought. */
function counted() {
  const heard = { messages: 0, webSocket: (url: string): WebSocket => {
    const socket = new WebSocket(url)
    socket.addEventListener('message', () => { heard.messages++ })
    return socket
  } }
  return heard
}
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => { setImmediate(resolve) })
}

describe('jetstream, over a server that keeps what was said', () => {
  let shared: StreamServer
  const cases = sourceContract(() => source(shared, { batchSize: 4 }), { minimumItems: 15, handles: ['wren.bsky.social'] })
  for (const { name, run } of cases) {
    it(name, async () => {
      shared = await serving([...upTo(15).map((n) => say(n)), caughtUp])
      await run()
    })
  }

  it('asks for posts alone, an hour back at first, and a little before its last event later', async () => {
    const server = await serving([say(3599), caughtUp])
    const first = await readAll(server)
    server.say({ ...caughtUp, time_us: caughtUp.time_us + 1_000_000 })
    await readAll(server, { now: () => new Date(today.getTime() + 1000) }, first.at(-1)?.checkpoint)
    expect(server.asked.map((url) => [url.pathname, url.search])).toEqual([
      ['/subscribe', `?wantedCollections=app.bsky.feed.post&cursor=${at(0)}`],
      ['/subscribe', `?wantedCollections=app.bsky.feed.post&cursor=${caughtUp.time_us - 5_000_000}`],
    ])
  })

  it('keeps what has a word, a phrase or a hashtag of interest, in a language of interest', async () => {
    const tagged = 'Gwych! #Saltgate'
    const server = await serving([
      say(1, 'The BINS, again'), say(2, 'cabins and robins'), say(3, 'Tannery\nLane is shut'), say(4, tagged, { langs: ['cy'], facets: [facet(tagged, '#Saltgate', { tag: 'Saltgate' })] }),
      say(5, 'nothing', { facets: [{ features: [{ tag: 'saltgate' }] }] }), say(6, 'Saltgate without a hash'), say(7, 'Look', { embed: { images: [{ alt: 'Overflowing bins' }] } }),
      say(8, 'bins', { langs: ['de', 'fr'] }), say(9, 'bins', { langs: ['de', 'en-GB'] }), say(10, 'bins', { langs: undefined }), caughtUp,
    ])
    const read = await readAll(server, { words: ['bins', 'Tannery Lane'], hashtags: ['#SaltGate'], languages: ['en', 'cy'] })
    expect(ids(read)).toEqual([1, 3, 4, 5, 7, 9, 10].map(idOf))
    expect(items(read)[0]).toMatchObject({ html: '<p>The BINS, again</p>', author: { handle: did('wren'), alsoKnownAs: ['wren.bsky.social'] }, publishedAt: new Date(at(1) / 1000).toISOString() })
  })

  it('keeps what declared accounts say, and what mentions, answers or quotes them, whatever its words', async () => {
    const reply = { root: { uri: uri('council', '3a') }, parent: { uri: uri('pip', '3b') } }
    const server = await serving([
      say(1, 'Roadworks', {}, 'council'), say(2, 'when?', { reply }), say(3, '@marshwick.example hm', { facets: [facet('@marshwick.example hm', '@marshwick.example', mentionOf('council'))] }),
      say(4, 'this', { embed: { record: { uri: uri('council', '3a') } }, langs: ['de'] }), say(5, 'nothing of ours'), caughtUp,
    ])
    const read = await readAll(server, { words: [], accounts: [council], languages: ['en'] })
    expect(ids(read)).toEqual([uri('council', '3k1'), ...[2, 3, 4].map(idOf)])
    expect(items(read)[0]).toMatchObject({ author: { handle: 'marshwick.example' }, venue: { kind: 'page' } })
  })

  it('gives edits and deletions of what it gave, and of nothing else', async () => {
    const server = await serving([
      say(1), say(2), say(3), commit('update', 4, 'wren', '3k1', record('No longer about them')), commit('delete', 5, 'wren', '3k2'), commit('delete', 6, 'pip', '3k9'), caughtUp,
    ])
    const read = await readAll(server, { batchSize: 1 })
    const last = items(read).slice(-3)
    expect(ids(read).filter((id) => id === idOf(2)).length).toBeLessThanOrEqual(2)
    expect(last.find(({ nativeId, updatedAt }) => nativeId === idOf(1) && updatedAt !== undefined)).toMatchObject({ html: '<p>No longer about them</p>', updatedAt: new Date(at(4) / 1000).toISOString() })
    expect(ids(read)).not.toContain(uri('pip', '3k9'))
    const after = read.at(-1)?.checkpoint
    server.say({ ...commit('delete', 3600, 'wren', '3k3'), time_us: caughtUp.time_us + 1000 })
    const second = await readAll(server, { now: () => new Date(today.getTime() + 1) }, after)
    expect(items(second)).toEqual([expect.objectContaining({ nativeId: idOf(3), deleted: true })])
    expect(items(second)[0]).not.toHaveProperty('html')
  })

  it('never gives what is deleted before anybody took it', async () => {
    const server = await serving([say(1), say(2), commit('delete', 3, 'wren', '3k1'), say(4, 'Bins', {}, 'pip'), gone(5, 'pip'), caughtUp])
    expect(ids(await readAll(server))).toEqual([idOf(2)])
  })

  it('takes everything back that an account said which is gone, but not for a passing state of its server', async () => {
    const server = await serving([say(1), say(2), say(3, 'Bins', {}, 'pip'), caughtUp])
    const first = await readAll(server)
    const later = { now: () => new Date(today.getTime() + 1000) }
    server.say({ ...gone(0, 'pip', 'throttled'), time_us: caughtUp.time_us + 1 })
    server.say({ ...gone(0, 'wren', 'deactivated'), time_us: caughtUp.time_us + 1_000_000 })
    const second = await readAll(server, later, first.at(-1)?.checkpoint)
    expect(items(second).map(({ nativeId, deleted }) => [nativeId, deleted])).toEqual([[idOf(1), true], [idOf(2), true]])
    expect(second.at(-1)?.checkpoint.followed).toHaveLength(1)
  })

  it('honours authors who ask not to be shown to strangers, or who are not shown at all', async () => {
    const server = await serving([say(1, 'bins', {}, 'quiet'), say(2, 'bins', {}, 'withdrawn'), say(3), caughtUp])
    const http = people({ quiet: profile('quiet', { labels: [{ val: '!no-unauthenticated' }] }), withdrawn: undefined })
    const read = await readAll(server, { http })
    expect(items(read).map(({ author }) => author?.optedOut === true)).toEqual([true, true, false])
    expect(http.requests).toHaveLength(1)
  })

  it('gives nothing where authors cannot be looked up, and loses nothing by it', async () => {
    const server = await serving([say(1), caughtUp])
    const http = routedHttp(() => ({ status: 502 }))
    expect(await codeOf(source(server, { http }).read()[Symbol.asyncIterator]().next())).toBe('http-status')
    expect(ids(await readAll(server))).toEqual([idOf(1)])
  })
})

describe('a reading of jetstream that is interrupted', () => {
  it('loses nothing and gives nothing twice when it goes on after any batch', async () => {
    const server = await serving([...upTo(12).map((n) => say(n)), caughtUp])
    for (const stopAfter of [1, 2, 3, 4]) {
      const first = await readAll(server, { batchSize: 3 }, undefined, stopAfter)
      const rest = await readAll(server, { batchSize: 3 }, first.at(-1)?.checkpoint)
      expect([...ids(first), ...ids(rest)]).toEqual(upTo(12).map(idOf))
    }
  })

  it('loses nothing and gives nothing twice where the connection breaks again and again, and says so', async () => {
    const server = await serving([...upTo(40).map((n) => say(n * 10)), caughtUp])
    // What is sent before the cut is always more than the rewind brings again.
    server.cutAfter = (connection) => (connection <= 6 ? 7 : Number.POSITIVE_INFINITY)
    const read = await readAll(server)
    expect(ids(read)).toEqual(upTo(40).map((n) => idOf(n * 10)))
    expect(faults(read)).toEqual(['network'])
    expect(server.asked).toHaveLength(7)
    expect(read[0]?.cost?.requests).toBeGreaterThan(7)
  })

  it('takes in what is said while it listens', async () => {
    const server = await serving([say(1)])
    const reading = source(server, { batchSize: 1 }).read()[Symbol.asyncIterator]()
    expect((await reading.next()).value?.items[0]?.nativeId).toBe(idOf(1))
    const next = reading.next()
    server.say(say(2, 'nothing'))
    server.say(say(3))
    expect((await next).value?.items[0]?.nativeId).toBe(idOf(3))
    server.say(caughtUp)
    expect((await reading.next()).value?.items).toEqual([])
    expect((await reading.next()).done).toBe(true)
  })

  it('pauses longer each time it cannot connect, and gives up in the end', async () => {
    const server = await serving([say(1), caughtUp])
    server.refusals = 3
    const pauses: number[] = []
    const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
      if (ms === 30_000) return neverButPauses(ms, signal)
      pauses.push(ms)
    }
    expect(ids(await readAll(server, { random: () => 0.9, sleep }))).toEqual([idOf(1)])
    expect(pauses).toEqual([1800, 3600, 7200])
    server.refusals = 100
    expect(await codeOf(readAll(server, { maximumFailures: 2 }))).toBe('network')
  })

  it('closes the connection where nobody takes what it hears, and gives all of it once somebody does', async () => {
    const server = await serving([...upTo(50).map((n) => say(n * 10)), caughtUp])
    const reading = source(server, { batchSize: 5, waitingPosts: 10 }).read()[Symbol.asyncIterator]()
    const first = await reading.next()
    await until(() => server.open() === 0)
    const read = [...first.value?.items ?? []]
    for (let step = await reading.next(); step.done !== true; step = await reading.next()) read.push(...step.value.items)
    expect(read.map(({ nativeId }) => nativeId)).toEqual(upTo(50).map((n) => idOf(n * 10)))
    expect(server.asked.length).toBeGreaterThan(3)
  })

  it('ends at the signal, with its reason and without its connection', async () => {
    const server = await serving([say(1)])
    const controller = new AbortController()
    const reading = source(server, { untilCaughtUp: false }).read({ signal: controller.signal })[Symbol.asyncIterator]()
    const next = reading.next()
    await until(() => server.open() === 1)
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(next).rejects.toBe(reason)
    await until(() => server.open() === 0)
    expect(server.asked).toHaveLength(1)
  })

  it('ends after a time, giving what it has, caught up or not', async () => {
    const server = await serving([say(1), caughtUp, say(3600), say(3601)])
    let over = (): void => {}
    const sleep = (ms: number, signal?: AbortSignal): Promise<void> => ms === 500 ? new Promise((resolve) => { over = resolve }) : neverButPauses(ms, signal)
    const heard = counted()
    const reading = source(server, { forMs: 500, sleep, webSocket: heard.webSocket }).read()[Symbol.asyncIterator]()
    const next = reading.next()
    await until(() => server.open() === 1)
    server.say(say(3602))
    await until(() => heard.messages === 5)
    over()
    expect((await next).value?.items).toHaveLength(4)
    expect((await reading.next()).done).toBe(true)
  })

  it('ends in silence where it was to catch up, and connects again where it was to stay', async () => {
    const server = await serving([say(1)])
    const silences: (() => void)[] = []
    const sleep = (ms: number, signal?: AbortSignal): Promise<void> => ms === 700 ? new Promise((resolve) => { silences.push(resolve) }) : neverButPauses(ms, signal)
    const passSilence = async (count: number): Promise<void> => {
      await until(() => silences.length === count)
      silences.at(-1)?.()
    }
    const heard = counted()
    const reading = readAll(server, { silenceMs: 700, sleep, webSocket: heard.webSocket })
    await until(() => heard.messages === 1)
    await passSilence(1)
    await passSilence(2)
    expect([ids(await reading), faults(await reading)]).toEqual([[idOf(1)], []])

    silences.length = 0
    const staying = source(server, { silenceMs: 700, sleep, untilCaughtUp: false, batchSize: 1 }).read()[Symbol.asyncIterator]()
    await staying.next()
    const next = staying.next()
    await passSilence(1)
    await passSilence(2)
    await until(() => server.asked.length === 3)
    server.say(say(2))
    expect((await next).value).toMatchObject({ items: [{ nativeId: idOf(2) }], faults: [{ code: 'network' }] })
    await staying.return?.()
    await until(() => server.open() === 0)
  })
})

describe('what a server may send', () => {
  it('is passed over and counted where it is no event', async () => {
    const server = await serving(['rubbish', '', '[]', '{"did":3}', { ...say(1), did: 'wren' }, { ...say(1), time_us: 'soon' }, { kind: 'commit', did: did('a'), time_us: at(1) + 0.5 }, { did: did('wren'), time_us: at(1), kind: 'commit', commit: { collection: 'app.bsky.feed.post', operation: 'create', rkey: '3k' } }, say(2, 'bins '.repeat(20_000)), say(3), caughtUp])
    const read = await readAll(server)
    expect(ids(read)).toEqual([idOf(2), idOf(3)])
    expect(read[0]?.faults).toEqual([{ code: 'bad-item', message: expect.stringMatching(/^8 /) as string }])
  })

  it('begins later than it was asked to where it no longer has what is next: then posts were missed', async () => {
    const server = await serving([say(2000), caughtUp])
    const read = await readAll(server, {}, { v: 1, cursor: at(1), followed: [] })
    expect(faults(read)).toEqual(['window-overrun'])
    expect(faults(await readAll(server, { backlogMs: 86_400_000 }))).toEqual([])
  })
})

describe.skipIf(dataFolder === undefined)('recorded frames of the firehose', () => {
  interface Event { readonly did: string; readonly time_us: number; readonly commit?: { readonly operation: string; readonly collection: string; readonly record?: unknown } }
  const recordings = (): Event[][] => {
    const folder = (...parts: string[]): { readonly [name: string]: unknown }[] => {
      const path = dataPath('api', 'bluesky', 'indigo', ...parts)
      return readdirSync(path).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(`${path}/${name}`, 'utf8')) as { readonly [name: string]: unknown })
    }
    const relay = folder('cmd', 'relay', 'testing', 'testdata').map(({ messages }) => (messages as { readonly frame: Parameters<typeof jetstreamEvents>[0] }[]).flatMap(({ frame }) => jetstreamEvents(frame)))
    const commits = folder('atproto', 'repo', 'testdata').filter((body) => 'ops' in body).map((body) => jetstreamEvents({ body }))
    return [...relay, ...commits] as Event[][]
  }

  it('give every post as an item, and take it back when it is deleted', async () => {
    const counts = { events: 0, created: 0, deleted: 0, given: 0, takenBack: 0, faults: 0 }
    const server = await serving([])
    const http = routedHttp(({ url }) => ({ json: { profiles: url.searchParams.getAll('actors').map((each) => ({ did: each, handle: 'writer.example' })) } }))
    for (const events of recordings()) {
      // Whoever writes there is declared, so that everything they say is kept.
      const accounts = [...new Set(events.map((event) => event.did))].map((handle) => ({ ...council, handle }))
      let after: JetstreamCheckpoint = { v: 1, cursor: 0, followed: [] }
      for (const [index, event] of events.entries()) {
        const isPost = event.commit?.collection === 'app.bsky.feed.post'
        counts.events++
        if (isPost && event.commit.record !== undefined) counts.created++
        if (isPost && event.commit.operation === 'delete') counts.deleted++
        // A reading after each event, as if they were hours apart.
        server.events.splice(0, server.events.length, ...events.slice(0, index + 1), { ...caughtUp, time_us: event.time_us + 1 })
        const read = await readAll(server, { accounts, http, now: () => new Date(Math.ceil(event.time_us / 1000)) }, after)
        after = read.at(-1)?.checkpoint ?? after
        counts.faults += faults(read).filter((code) => code !== 'window-overrun').length
        counts.given += items(read).filter(({ deleted }) => deleted !== true).length
        counts.takenBack += items(read).filter(({ deleted }) => deleted === true).length
      }
    }
    expect(counts).toEqual({ events: 81, created: 4, deleted: 3, given: 4, takenBack: 3, faults: 0 })
  })
})

describe('jetstream is refused', () => {
  it('where it would follow a person, everything, or nothing that can be asked', () => {
    const made = (options: JetstreamOptions) => () => jetstream(options)
    for (const words of [['@wren'], ['bins', 'wren.bsky.social'], ['from:wren'], ['did:plc:abc']]) expect(made({ words })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    for (const options of [{}, { languages: ['en'] }, { words: [' '] }, { hashtags: ['#'] }, { accounts: [{ ...council, platform: 'x' }] }, { words: ['bins'], endpoint: 'https://example.org' }, { words: ['bins'], batchSize: 0 }, { words: ['bins'], waitingPosts: 5 }, { words: ['bins'], forMs: 0 }, { words: ['bins'], rewindMs: -1 }]) {
      expect(made(options)).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    }
  })

  it('where the server is not on the public internet', async () => {
    const server = await serving([say(1), caughtUp])
    expect(await codeOf(readAll(server, { allowPrivateAddresses: false }))).toBe('blocked-address')
    expect(server.asked).toEqual([])
  })

  it('with a checkpoint that is not its own', async () => {
    const server = await serving([caughtUp])
    for (const after of [{ v: 1 }, { v: 1, cursor: -1, followed: [] }, { v: 1, cursor: 1, followed: [2] }, { v: 2, cursor: 1, followed: [] }]) {
      expect(await codeOf(readAll(server, {}, after as unknown as JetstreamCheckpoint))).toBe('bad-checkpoint')
    }
  })
})
