import { createHmac } from 'node:crypto'
import { feed, memoryInbox, webSub } from 'civic-cafe/sources'
import type { Batch, FeedCheckpoint, Inbox, WebSubCheckpoint, WebSubMessage, WebSubOptions, WebSubSubscription } from 'civic-cafe/sources'
import { listen } from 'civic-cafe/listening'
import { createNormaliser } from 'civic-cafe/mentions'
import { memoryStore } from 'civic-cafe/stores'
import { sourceContract } from 'civic-cafe/testing'
import { describe, expect, it } from 'vitest'
import { answeringHttp, noon } from '../../support/answering-http.js'
import type { AskedRequest } from '../../support/answering-http.js'
import { codeOf } from '../http/loopback.js'

const url = 'https://harbour-news.example/feed'
const hub = 'https://hub.example/'
const secret = 'a secret of sixteen characters'
const hourMs = 3_600_000

const article = (id: number, title = `Article ${id}`): string => `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://harbour-news.example/${id}</link></item>`
const rss = (articles: readonly string[], head = `<atom:link rel="hub" href="${hub}"/><atom:link rel="self" href="${url}?format=rss"/>`): string => `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour news</title><link>https://harbour-news.example/</link>${head}${articles.join('')}</channel></rss>`

/** A feed, a hub that remembers what it was asked, and a clock. */
class World {
  document = rss([article(2), article(1)])
  headers: Record<string, string> = { 'content-type': 'application/rss+xml' }
  hubStatus = 202
  at = noon
  readonly polls: string[] = []
  readonly wanted: URLSearchParams[] = []
  readonly subscription: WebSubSubscription
  readonly http = answeringHttp((request) => this.answer(request)).http

  constructor(readonly options: Partial<WebSubOptions> = {}) {
    this.subscription = webSub({ url, callback: 'https://www.marshwick.example/pushed', secret, http: this.http, now: () => this.at, ...options })
  }

  answer({ url: { href }, method, body }: AskedRequest): Response {
    if (href !== hub) {
      this.polls.push(href)
      return new Response(this.document, { headers: this.headers })
    }
    if (method === 'POST') this.wanted.push(new URLSearchParams(body))
    return new Response('', { status: this.hubStatus })
  }

  after(ms: number): this {
    this.at = new Date(this.at.getTime() + ms)
    return this
  }

  async read(after?: FeedCheckpoint): Promise<Batch<WebSubCheckpoint>[]> {
    const batches: Batch<WebSubCheckpoint>[] = []
    for await (const batch of this.subscription.source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as WebSubCheckpoint })) batches.push(batch)
    return batches
  }

  get callback(): string {
    return this.wanted.at(-1)?.get('hub.callback') ?? ''
  }

  /** The hub comes back to ask. */
  async confirm(more: Record<string, string> = {}): Promise<Response> {
    const address = new URL(this.callback)
    const asked = { 'hub.mode': 'subscribe', 'hub.topic': this.wanted.at(-1)?.get('hub.topic') ?? '', 'hub.challenge': 'ch4llenge', 'hub.lease_seconds': '864000', ...more }
    for (const [key, value] of Object.entries(asked)) address.searchParams.set(key, value)
    return this.subscription.handle(new Request(address))
  }

  async push(document: string, { key = this.wanted.at(-1)?.get('hub.secret') ?? '', method = 'sha256', signature, to = this.callback }: { readonly key?: string; readonly method?: string; readonly signature?: string | null; readonly to?: string } = {}): Promise<number> {
    const signed = signature === undefined ? `${method}=${createHmac(method, key).update(document).digest('hex')}` : signature
    const headers = { 'content-type': 'application/rss+xml', ...(signed !== null && { 'x-hub-signature': signed }) }
    return (await this.subscription.handle(new Request(to, { method: 'POST', body: document, headers }))).status
  }

  /** Polled, subscribed, confirmed: what stands in the checkpoint then. */
  async subscribed(): Promise<WebSubCheckpoint> {
    const polled = await this.read()
    await this.confirm()
    const confirmed = await this.read(last(polled))
    return last(confirmed) ?? last(polled)
  }
}

const last = (batches: readonly Batch<WebSubCheckpoint>[]): WebSubCheckpoint => {
  const checkpoint = batches.at(-1)?.checkpoint
  if (checkpoint === undefined) throw new Error('no batch')
  return checkpoint
}
const ids = (batches: readonly Batch[]): string[] => batches.flatMap(({ items }) => items.map(({ nativeId }) => nativeId))
const faults = (batches: readonly Batch[]): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))

describe('webSub keeps the contract of sources', () => {
  const make = (): WebSubSubscription['source'] => new World().subscription.source
  for (const { name, run } of sourceContract(make, { minimumItems: 2 })) it(name, run)
})

describe('webSub', () => {
  it('polls once, finds the hub and asks it to push, by the feed’s own name and with a key of its own', async () => {
    const world = new World()
    const batches = await world.read()
    expect([ids(batches), world.polls.length, world.wanted.length]).toEqual([['2', '1'], 1, 1])
    const asked = world.wanted[0]
    expect([asked?.get('hub.mode'), asked?.get('hub.topic'), asked?.get('hub.lease_seconds')]).toEqual(['subscribe', `${url}?format=rss`, '864000'])
    expect(asked?.get('hub.callback')).toMatch(/^https:\/\/www\.marshwick\.example\/pushed\?topic=.*&token=[\w-]{32}$/)
    expect(asked?.get('hub.secret')).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify([asked?.toString(), batches])).not.toContain(secret)
  })

  it.each([
    ['headers', { link: `<${hub}>; rel="hub", <${url}?format=rss>; rel=self` }, rss([article(1)], '')],
    ['Atom', {}, `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><link rel='hub' href='${hub}'/><link rel="self" href="${url}?format=rss"/><entry><id>1</id><title>y</title></entry></feed>`],
    ['JSON Feed', {}, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', feed_url: `${url}?format=rss`, hubs: [{ type: 'rssCloud', url: 'https://x.example' }, { type: 'WebSub', url: hub }], items: [{ id: '1', content_text: 'y' }] })],
  ])('finds the hub in %s', async (_, headers, document) => {
    const world = new World()
    world.headers = headers as Record<string, string>
    world.document = document
    await world.read()
    expect(world.wanted.map((asked) => asked.get('hub.topic'))).toEqual([`${url}?format=rss`])
  })

  it('is a plain feed where there is no hub', async () => {
    const world = new World()
    world.document = rss([article(1)], '')
    const first = await world.read()
    world.document = rss([article(2), article(1)], '')
    expect([ids(first), ids(await world.read(last(first))), world.wanted]).toEqual([['1'], ['2'], []])
  })

  it('confirms what it asked for, and nothing else', async () => {
    const world = new World()
    await world.read()
    const confirmed = await world.confirm()
    expect([confirmed.status, await confirmed.text(), confirmed.headers.get('x-content-type-options')]).toEqual([200, 'ch4llenge', 'nosniff'])
    expect((await world.confirm({ 'hub.topic': 'https://elsewhere.example/feed' })).status).toBe(404)
    expect((await world.confirm({ 'hub.mode': 'unsubscribe' })).status).toBe(404)
    expect((await world.confirm({ token: 'guessed' })).status).toBe(404)
    expect((await world.confirm({ topic: 'https://elsewhere.example/feed' })).status).toBe(404)
    expect((await world.subscription.handle(new Request('https://www.marshwick.example/pushed'))).status).toBe(404)
    expect((await world.subscription.handle(new Request(world.callback, { method: 'DELETE' }))).status).toBe(405)
  })

  it('hears what is pushed as a poll would have, and does not poll meanwhile', async () => {
    const world = new World()
    const checkpoint = await world.subscribed()
    const before = world.polls.length
    expect(await world.push(rss([article(3)]))).toBe(202)
    world.after(hourMs)
    const pushed = await world.read(checkpoint)
    const { http } = answeringHttp(() => new Response(rss([article(3)])))
    const polled: Batch[] = []
    for await (const batch of feed({ url, http }).read()) polled.push(batch)
    expect(pushed.flatMap(({ items }) => items)).toEqual(polled.flatMap(({ items }) => items))
    expect([world.subscription.source.id, world.polls.length]).toEqual([feed({ url }).id, before])
    expect(await world.read(last(pushed))).toEqual([])
  })

  it('gives nothing twice, whether a poll or a push comes first, and sees an edit by either', async () => {
    const world = new World()
    let checkpoint = await world.subscribed()
    await world.push(rss([article(3), article(2)]))
    await world.push(rss([article(3)]))
    const pushed = await world.read(checkpoint)
    checkpoint = last(pushed)
    world.after(7 * hourMs).document = rss([article(4), article(3), article(2), article(1)])
    const polled = await world.read(checkpoint)
    await world.push(rss([article(4), article(3, 'Corrected')]))
    const again = await world.read(last(polled))
    expect([ids(pushed), ids(polled), again.flatMap(({ items }) => items.map(({ title }) => title)), faults([...pushed, ...polled, ...again])]).toEqual([['3'], ['4'], ['Corrected'], []])
  })

  it('says that something was missed only where a poll shares nothing with the poll and the pushes before it', async () => {
    const world = new World()
    let checkpoint = await world.subscribed()
    await world.push(rss([article(3)]))
    checkpoint = last(await world.read(checkpoint))
    world.after(7 * hourMs).document = rss([article(4), article(2)])
    const shared = await world.read(checkpoint)
    world.after(7 * hourMs).document = rss([article(9), article(8)])
    expect([faults(shared), faults(await world.read(last(shared)))]).toEqual([[], ['window-overrun']])
  })

  it('makes one mention of what was polled and pushed, in one store', async () => {
    const world = new World()
    const store = memoryStore()
    const council = { id: 'm', name: 'Marshwick', aliases: [], languages: ['en-GB'], accounts: [] }
    const normaliser = createNormaliser({ council, problems: [], pseudonymKey: 'a key of sixteen bytes', retention: { days: 30 } })
    const hear = async (source: WebSubSubscription['source'] | ReturnType<typeof feed>): Promise<number> => (await listen({ council, sources: [source], normaliser, store, now: () => noon })).sources.reduce((sum, { added }) => sum + added, 0)
    const plain = feed({ url, http: world.http, now: () => noon })
    expect(await hear(plain)).toBe(2)
    expect(await hear(world.subscription.source)).toBe(0)
    await world.confirm()
    await world.push(rss([article(3), article(2)]))
    expect(await hear(world.subscription.source)).toBe(1)
    world.document = rss([article(3), article(2), article(1)])
    expect(await hear(plain)).toBe(0)
  })

  it.each([
    ['none', { signature: null }],
    ['another key’s', { key: 'guessed' }],
    ['the secret’s own', { key: secret }],
    ['a method that is none', { signature: 'md5=0123' }],
    ['half of one', { signature: 'sha256=' }],
  ])('passes over a push whose signature is %s, and tells nobody', async (_, more) => {
    const world = new World()
    const checkpoint = await world.subscribed()
    expect(await world.push(rss([article(66)]), more)).toBe(202)
    expect(await world.read(checkpoint)).toEqual([])
  })

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('takes a signature by %s', async (method) => {
    const world = new World()
    const checkpoint = await world.subscribed()
    await world.push(rss([article(3)]), { method })
    expect(ids(await world.read(checkpoint))).toEqual(['3'])
  })

  it('takes no push for a topic it did not subscribe to, none that is too large, and none there is no room for', async () => {
    const world = new World({ maximumBytes: 1000, inbox: memoryInbox({ capacity: 2, now: () => noon }) })
    await world.read()
    const forged = new URL(world.callback)
    forged.searchParams.set('topic', 'https://elsewhere.example/')
    expect(await world.push(rss([article(3)]), { to: forged.href })).toBe(404)
    expect(await world.push(rss([article(3)]) + ' '.repeat(2000))).toBe(413)
    expect([await world.push(rss([article(3)])), await world.push(rss([article(4)])), await world.push(rss([article(5)]))]).toEqual([202, 202, 503])
  })

  it('says so where something that is no feed was pushed, and goes on', async () => {
    const world = new World()
    const checkpoint = await world.subscribed()
    await world.push('<html><title>Oops</title></html>')
    await world.push(rss([article(3)]))
    const batches = await world.read(checkpoint)
    expect([ids(batches), faults(batches)]).toEqual([['3'], ['not-a-feed']])
  })

  it('renews the lease before it ends, once an hour at most, and polls when it has ended', async () => {
    const world = new World()
    let checkpoint = await world.subscribed()
    world.after(5 * 24 * hourMs)
    checkpoint = last(await world.read(checkpoint))
    expect(world.wanted).toHaveLength(1)
    world.after(3 * 24 * hourMs)
    checkpoint = last(await world.read(checkpoint))
    expect(world.wanted).toHaveLength(2)
    world.after(hourMs / 2)
    expect(await world.read(checkpoint)).toEqual([])
    expect(world.wanted).toHaveLength(2)
    world.after(3 * 24 * hourMs)
    const polls = world.polls.length
    checkpoint = last(await world.read(checkpoint))
    expect([world.polls.length - polls, world.wanted.length]).toEqual([1, 3])
    await world.confirm({ 'hub.lease_seconds': '3600' })
    checkpoint = last(await world.read(checkpoint))
    expect(checkpoint.push?.leaseUntil).toBe(new Date(world.at.getTime() + hourMs).toISOString())
  })

  it('polls on while the hub is silent, away or says no', async () => {
    const world = new World()
    world.hubStatus = 500
    const first = await world.read()
    expect([ids(first), faults(first)]).toEqual([['2', '1'], ['http-status']])
    world.hubStatus = 202
    world.after(2 * hourMs)
    const second = await world.read(last(first))
    expect(world.wanted).toHaveLength(2)
    await world.confirm({ 'hub.mode': 'denied' })
    world.document = rss([article(3), article(2), article(1)])
    world.after(2 * hourMs)
    const third = await world.read(last(second))
    expect([ids(third), world.wanted.length, last(third).push?.deniedAt]).toEqual([['3'], 2, noonPlus(2)])
    world.after(8 * 24 * hourMs)
    await world.read(last(third))
    expect(world.wanted).toHaveLength(3)
  })

  it('loses no push to a process that died before its checkpoint was saved', async () => {
    const inbox: Inbox<WebSubMessage> = memoryInbox({ now: () => noon })
    const world = new World({ inbox })
    const checkpoint = await world.subscribed()
    await world.push(rss([article(3)]))
    expect(ids(await world.read(checkpoint))).toEqual(['3'])
    const again = new World({ inbox })
    const batches = await again.read(checkpoint)
    expect(ids(batches)).toEqual(['3'])
    await again.read(last(batches))
    expect(await inbox.after(0, 9)).toEqual([])
  })

  it('never sends anything to a private address, whatever hub a feed names', async () => {
    const world = new World()
    world.document = rss([article(1)], '<atom:link rel="hub" href="http://169.254.169.254/"/>')
    expect(faults(await world.read())).toEqual(['blocked-address'])
  })

  it('refuses what it cannot work with', async () => {
    for (const wrong of [{ url: 'x' }, { callback: 'x' }, { secret: 'short' }, { leaseSeconds: 0 }]) expect(() => webSub({ url, callback: 'https://a.example', secret, ...wrong })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    const good = last(await new World().read())
    for (const push of ['x', { sequence: -1 }, { sequence: 0, leaseUntil: 'soon' }]) expect(await codeOf(new World().read({ ...good, push } as unknown as WebSubCheckpoint))).toBe('bad-checkpoint')
  })
})

function noonPlus(hours: number): string {
  return new Date(noon.getTime() + hours * hourMs).toISOString()
}
