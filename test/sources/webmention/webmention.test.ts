import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { createHttpClient, memoryInbox, nodeListener, SourceItem, webmention } from 'civic-cafe/sources'
import type { Batch, Inbox, WebmentionCheckpoint, WebmentionMessage, WebmentionOptions, WebmentionReceiver } from 'civic-cafe/sources'
import { createNormaliser } from 'civic-cafe/mentions'
import { sourceContract } from 'civic-cafe/testing'
import { describe, expect, it } from 'vitest'
import { answeringHttp, noon } from '../../support/answering-http.js'
import { codeOf } from '../http/loopback.js'

const target = 'https://www.marshwick.example/consultations/bins'
// Written by hand in the shape of microformats2; there is no recording. Everybody in it is invented.
const entry = (words: string, link = target): string => `<!doctype html><html lang="en-GB"><head><title>Wren's notes</title></head><body><article class="h-entry"><h1 class="p-name">On bins</h1><a class="p-author h-card" href="https://wren.example/"><img class="u-photo" src="https://wren.example/me.jpg" alt="">Wren Hollow</a><time class="dt-published" datetime="2026-02-28T09:30:00+00:00">Saturday</time><a class="u-in-reply-to" href="${link}">Re</a><div class="e-content"><p>${words}</p></div></article></body></html>`

interface World {
  readonly receiver: WebmentionReceiver
  readonly pages: Map<string, () => Response>
  readonly asked: string[]
  send(source: string, to?: string): Promise<number>
  read(after?: WebmentionCheckpoint): Promise<Batch<WebmentionCheckpoint>[]>
}

function world(options: Partial<WebmentionOptions> = {}): World {
  const pages = new Map<string, () => Response>()
  const { http, asked } = answeringHttp(({ url }) => pages.get(url.href)?.() ?? new Response('', { status: 404 }))
  const receiver = webmention({ targets: ['https://www.marshwick.example/consultations'], http, now: () => noon, ...options })
  return {
    receiver,
    pages,
    get asked() { return asked.map(({ url }) => url.href) },
    send: async (source, to = target) => (await receiver.handle(notice({ source, target: to }))).status,
    read: async (after) => {
      const batches: Batch<WebmentionCheckpoint>[] = []
      for await (const batch of receiver.source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as WebmentionCheckpoint })) batches.push(batch)
      return batches
    },
  }
}
const notice = (form: Record<string, string>): Request => new Request('https://www.marshwick.example/webmention', { method: 'POST', body: new URLSearchParams(form) })
const page = (html: string, more: ResponseInit = { headers: { 'content-type': 'text/html' } }) => (): Response => new Response(html, more)
const items = (batches: readonly Batch[]): readonly SourceItem[] => batches.flatMap((batch) => batch.items)
const faults = (batches: readonly Batch[]): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const last = (batches: readonly Batch<WebmentionCheckpoint>[]): WebmentionCheckpoint | undefined => batches.at(-1)?.checkpoint

describe('webmention keeps the contract of sources', () => {
  const make = async (): Promise<WebmentionReceiver['source']> => {
    const { receiver, pages, send } = world({ batchSize: 3 })
    for (let index = 0; index < 8; index++) {
      pages.set(`https://wren.example/${index}`, page(entry(`Note ${index}`)))
      await send(`https://wren.example/${index}`)
    }
    return receiver.source
  }
  for (const { name, run } of sourceContract(make, { minimumItems: 8, handles: ['Wren Hollow', 'wren.example'] })) it(name, run)
})

describe('whoever sends a webmention', () => {
  it('is answered at once, before anybody looks at anything', async () => {
    const here = world()
    expect([await here.send('https://wren.example/1'), here.asked]).toEqual([202, []])
  })

  it.each([
    ['no form', new Request('https://a.example', { method: 'POST', body: 'source=x', headers: { 'content-type': 'application/json' } }), 400],
    ['another method', new Request('https://a.example'), 405],
    ['no source', notice({ target }), 400],
    ['the same page twice', notice({ source: target, target }), 400],
    ['another site’s page', notice({ source: 'https://wren.example', target: 'https://elsewhere.example/' }), 400],
    ['a page that takes none', notice({ source: 'https://wren.example', target: 'https://www.marshwick.example/consultations-of-others' }), 400],
    ['another scheme', notice({ source: 'file:///etc/passwd', target }), 400],
    ['a password', notice({ source: 'https://a:b@wren.example', target }), 400],
    ['an endless address', notice({ source: `https://wren.example/${'x'.repeat(4000)}`, target }), 400],
    ['an endless form', notice({ source: `https://wren.example/${'x'.repeat(9000)}`, target }), 413],
  ])('is told so with %s', async (_, request, status) => {
    const response = await world().receiver.handle(request)
    expect([response.status, response.headers.get('content-type'), response.headers.get('x-content-type-options')]).toEqual([status, 'text/plain; charset=utf-8', 'nosniff'])
    expect(await response.text()).not.toMatch(/wren|elsewhere|passwd/)
  })

  it('is asked to come back where there is no more room', async () => {
    const { send } = world({ inbox: memoryInbox({ capacity: 1, now: () => noon }) })
    expect([await send('https://wren.example/1'), await send('https://wren.example/2')]).toEqual([202, 503])
  })

  it('reaches the handler through node:http too', async () => {
    const { receiver, pages, read } = world()
    pages.set('https://wren.example/1', page(entry('Hello')))
    const server = createServer(nodeListener(receiver.handle))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webmention`
    const statuses = [await fetch(url, { method: 'POST', body: new URLSearchParams({ source: 'https://wren.example/1', target }) }), await fetch(url), await fetch(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'x'.repeat(100_000) })]
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    expect(statuses.map(({ status }) => status)).toEqual([202, 405, 413])
    expect(items(await read())).toHaveLength(1)
  })
})

describe('a webmention', () => {
  it('is what the page’s entry says, by whom, and to which page it answers', async () => {
    const { pages, send, read } = world()
    pages.set('https://wren.example/1', page(entry('The bins were <b>missed</b>.')))
    await send('https://wren.example/1')
    const batches = await read()
    expect(items(batches)).toEqual([{
      nativeId: 'https://wren.example/1', kind: 'comment', url: 'https://wren.example/1', title: 'On bins', html: '<p>The bins were <b>missed</b>.</p>', publishedAt: '2026-02-28T09:30:00.000Z', datePrecision: 'instant',
      author: { handle: 'https://wren.example/', displayName: 'Wren Hollow' }, venue: { nativeId: 'wren.example', name: 'wren.example', kind: 'blog', url: 'https://wren.example/' },
      thread: target, links: [target], language: 'en-GB',
    }])
    expect(JSON.stringify(batches)).not.toContain('me.jpg')
    expect(items(batches).every((item) => SourceItem.safeParse(item).success)).toBe(true)
  })

  it('is the paragraph around the link, where a page has no entry', async () => {
    const { pages, send, read } = world()
    pages.set('https://news.example/a', page(`<html><title>Harbour &amp; Quay</title><script>var x = "<p>"</script><p>First.</p><div><p>Have your say on <a href='${target}#top'>bins</a> by May.</p></div><p>Last.</p>`))
    await send('https://news.example/a')
    expect(items(await read())).toMatchObject([{ kind: 'article', title: 'Harbour & Quay', html: `Have your say on <a href='${target}#top'>bins</a> by May.`, venue: { kind: 'other' } }])
  })

  it.each([
    ['a link that is only written out', `<p>${target}</p>`],
    ['a comment in the markup', `<!-- <a href="${target}">x</a> -->`],
    ['a script', `<script>document.write('<a href="${target}">')</script>`],
    ['another page of the site', '<a href="https://www.marshwick.example/consultations/trees">x</a>'],
    ['the address as a part of another', `<a href="https://evil.example/?to=${target}">x</a><a href="${target}2">y</a>`],
  ])('is none by %s', async (_, html) => {
    const { pages, send, read } = world()
    pages.set('https://wren.example/1', page(html))
    await send('https://wren.example/1')
    const batches = await read()
    expect([items(batches), faults(batches)]).toEqual([[], ['bad-item']])
  })

  it('may be a relative link, an image, a value in JSON, or an address in plain text', async () => {
    const { pages, send, read } = world({ targets: ['https://wren.example/about', 'https://www.marshwick.example/'] })
    pages.set('https://wren.example/1', page('<base href="/x/"><a href="../about">about</a>'))
    pages.set('https://wren.example/2', page(`<IMG SRC=${target}>`))
    pages.set('https://wren.example/3', page(JSON.stringify({ a: [{ b: target }] }), { headers: { 'content-type': 'application/json' } }))
    pages.set('https://wren.example/4', page(`See ${target}.`, { headers: { 'content-type': 'text/plain' } }))
    await send('https://wren.example/1', 'https://wren.example/about')
    for (const index of [2, 3, 4]) await send(`https://wren.example/${index}`)
    const batches = await read()
    expect([items(batches).map(({ nativeId, text }) => [nativeId.slice(-1), text]), faults(batches)]).toEqual([[['1', undefined], ['2', undefined], ['3', undefined], ['4', `See ${target}.`]], []])
  })

  it('says nothing where it only likes, and is dropped by the normaliser where its author wants no index', async () => {
    const { pages, send, read } = world()
    pages.set('https://wren.example/like', page(`<div class="h-entry"><a class="u-like-of" href="${target}">liked</a></div>`))
    pages.set('https://wren.example/hidden', page(entry('Hello').replace('<head>', '<head><meta name="robots" content="noindex, nofollow">')))
    pages.set('https://wren.example/hidden2', page(`<p><a href="${target}">x</a></p>`, { headers: { 'content-type': 'text/html', 'x-robots-tag': 'noindex' } }))
    for (const name of ['like', 'hidden', 'hidden2']) await send(`https://wren.example/${name}`)
    const batches = await read()
    expect([items(batches).map(({ author }) => author?.optedOut), faults(batches)]).toEqual([[true, true], []])
  })

  it('leaves nobody’s name when it is normalised', async () => {
    const { pages, send, read, receiver } = world()
    pages.set('https://wren.example/1', page(entry('I am Wren Hollow, and the bins were missed.')))
    await send('https://wren.example/1')
    const normaliser = createNormaliser({ council: { languages: ['en-GB'], accounts: [] }, problems: [], pseudonymKey: 'a key of sixteen bytes', retention: { days: 30 } })
    const mention = items(await read()).map((item) => normaliser.normalise(item, { source: receiver.source, retrievedAt: noon.toISOString() }))[0]
    expect(mention?.text).toMatch(/bins were missed/)
    expect(mention?.text).not.toMatch(/Wren|Hollow/)
    expect(mention?.author).toEqual({ pseudonym: expect.any(String) as string })
  })
})

describe('a webmention that is sent again', () => {
  it('is an edit, or a deletion where the page is gone or links here no more', async () => {
    const { pages, send, read } = world()
    for (const name of ['edited', 'gone', 'missing', 'unlinked']) {
      pages.set(`https://wren.example/${name}`, page(entry('First')))
      await send(`https://wren.example/${name}`)
    }
    const first = await read()
    pages.set('https://wren.example/edited', page(entry('Second')))
    pages.set('https://wren.example/gone', () => new Response('', { status: 410 }))
    pages.delete('https://wren.example/missing')
    pages.set('https://wren.example/unlinked', page('<p>Never mind.</p>'))
    for (const name of ['edited', 'gone', 'missing', 'unlinked']) await send(`https://wren.example/${name}`)
    const second = await read(last(first))
    expect(items(second).map(({ nativeId, deleted, html }) => [nativeId.slice(21), deleted, html])).toEqual([['edited', undefined, '<p>Second</p>'], ['gone', true, undefined], ['missing', true, undefined], ['unlinked', true, undefined]])
    expect(await read(last(second))).toEqual([])
  })

  it('deletes nothing that was never heard', async () => {
    const { send, read } = world()
    await send('https://wren.example/never')
    const batches = await read()
    expect([items(batches), faults(batches)]).toEqual([[], ['bad-item']])
  })

  it('is not a deletion while the page still links to another of the council’s', async () => {
    const { pages, send, read } = world()
    const other = 'https://www.marshwick.example/consultations/trees'
    pages.set('https://wren.example/1', page(`<p><a href="${target}">a</a> <a href="${other}">b</a></p>`))
    await send('https://wren.example/1')
    await send('https://wren.example/1', other)
    const first = await read()
    expect(items(first).map(({ links }) => links)).toEqual([[target, other]])
    pages.set('https://wren.example/1', page(`<p><a href="${other}">b</a></p>`))
    await send('https://wren.example/1')
    expect(items(await read(last(first))).map(({ deleted, links }) => [deleted, links])).toEqual([[undefined, [other]]])
  })

  it('is asked for once, however often it was sent while it waited', async () => {
    const here = world()
    here.pages.set('https://wren.example/1', page(entry('Hello')))
    for (let count = 0; count < 10; count++) await here.send('https://wren.example/1')
    expect([items(await here.read()).length, here.asked.length]).toEqual([1, 1])
  })
})

describe('looking at pages', () => {
  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest/meta-data/', 'http://2130706433/', 'http://localhost:5432/', 'http://intranet.local/', 'https://wren.example:6379/'])('never reaches %s', async (source) => {
    const lookedUp: string[] = []
    const { send, read } = world({ http: createHttpClient({ lookup: async (host) => { lookedUp.push(host); return [{ address: '10.0.0.5', family: 4 }] }, minimumIntervalMs: 0 }) })
    expect(await send(source)).toBe(202)
    expect([faults(await read()), lookedUp]).toEqual([['blocked-address'], []])
  })

  it('never reaches a private address behind a public name or a redirect', async () => {
    const { send, read } = world({ http: createHttpClient({ lookup: async () => [{ address: '10.0.0.5', family: 4 }], minimumIntervalMs: 0 }) })
    await send('https://rebound.example/')
    expect(faults(await read())).toEqual(['blocked-address'])
    const redirecting = world()
    redirecting.pages.set('https://wren.example/r', () => new Response('', { status: 302, headers: { location: 'http://169.254.169.254/' } }))
    await redirecting.send('https://wren.example/r')
    expect(faults(await redirecting.read())).toEqual(['blocked-address'])
  })

  it('asks a page that does not answer again, some readings long, and loses it to no restart', async () => {
    const { pages, send, read } = world({ maximumAttempts: 3 })
    pages.set('https://wren.example/1', () => new Response('', { status: 500 }))
    await send('https://wren.example/1')
    const first = await read()
    expect([items(first), faults(first), last(first)?.waiting.map(([, attempts]) => attempts)]).toEqual([[], [], [1]])
    pages.set('https://wren.example/2', page(entry('Other')))
    await send('https://wren.example/2')
    const second = await read(last(first))
    expect([items(second).length, last(second)?.waiting.map(([, attempts]) => attempts)]).toEqual([1, [2]])
    const third = await read(last(second))
    expect([faults(third), last(third)?.waiting]).toEqual([['network'], []])
    expect(await read(last(third))).toEqual([])
  })

  it('gives up what is too large, and goes on', async () => {
    const { pages, send, read } = world({ http: createHttpClient({ fetch: async (input) => new Response(new URL(input as string).pathname === '/big' ? 'x'.repeat(2_000_000) : entry('Hello'), { headers: { 'content-type': 'text/html' } }), maximumBodyBytes: 1_000_000, minimumIntervalMs: 0 }) })
    expect(pages.size).toBe(0)
    await send('https://wren.example/big')
    await send('https://wren.example/small')
    const batches = await read()
    expect([items(batches).length, faults(batches)]).toEqual([1, ['too-large']])
  })

  it('forgets what a saved checkpoint stands behind, and nothing else', async () => {
    const inbox: Inbox<WebmentionMessage> = memoryInbox({ now: () => noon })
    const { pages, send, read } = world({ inbox })
    pages.set('https://wren.example/1', page(entry('Hello')))
    pages.set('https://wren.example/2', () => new Response('', { status: 500 }))
    await send('https://wren.example/1')
    await send('https://wren.example/2')
    const first = await read()
    expect(await inbox.after(0, 9)).toHaveLength(2)
    await read(last(first))
    expect((await inbox.after(0, 9)).map(({ message }) => message.source)).toEqual(['https://wren.example/2'])
  })

  it('ends, without an error of its own, whatever a page holds', async () => {
    const { pages, send, read } = world()
    let after: WebmentionCheckpoint | undefined
    const parts = fc.constantFrom('<div class="h-entry">', '<p class="p-name">', '<a class="u-url h-card" href="', target, '">', '</div>', '</p>', '<!--', '-->', '<script>', '</script>', '<', '&amp;', '"', 'x', `<a href="${target}">`, '<base href="//a">', '<time class="dt-published" datetime="9999">')
    await fc.assert(fc.asyncProperty(fc.array(parts, { maxLength: 60 }), async (html) => {
      pages.set('https://wren.example/1', page(html.join('')))
      await send('https://wren.example/1')
      const batches = await read(after)
      after = last(batches)
      expect(items(batches).every((item) => SourceItem.safeParse(item).success)).toBe(true)
    }), { numRuns: 500 })
  })

  it('takes no longer for a hostile page than for an honest one of its length', async () => {
    const { pages, send, read } = world()
    const hostile = ['<p class="p-name">'.repeat(50_000), '<div class=h-entry>'.repeat(50_000), '<!--'.repeat(200_000), '<script>'.repeat(100_000), `<a href="${target}">`.repeat(15_000), '<'.repeat(900_000), '</p>'.repeat(200_000)]
    for (const [index, html] of hostile.entries()) {
      pages.set(`https://wren.example/${index}`, page(html))
      await send(`https://wren.example/${index}`)
    }
    expect((await read()).length).toBe(1)
  }, 20_000)

  it('refuses what it cannot work with', async () => {
    expect(() => webmention({ targets: [] })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(() => webmention({ targets: ['marshwick'] })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(await codeOf(world().read({ version: 1, sequence: -1, waiting: [], pages: [] }))).toBe('bad-checkpoint')
  })
})
