import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpClient, feed, open311, parseFeed } from 'civic-cafe/sources'
import type { HttpClient } from 'civic-cafe/sources'
import { collect } from '../../../src/testing/collect.js'
import { codeOf, loopback } from './loopback.js'
import { drip, pour, rawServer } from './raw-server.js'

const open: { readonly close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
async function raw(answer: Parameters<typeof rawServer>[0]): Promise<string> {
  const server = await rawServer(answer)
  open.push(server)
  return server.url
}
async function packed(encoding: string, body: Uint8Array): Promise<string> {
  const server = await loopback((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body))
  open.push(server)
  return server.url
}

const client = (): HttpClient => createHttpClient({
  allowPrivateAddresses: true, minimumIntervalMs: 0, maximumRetries: 0, headersTimeoutMs: 250, bodyTimeoutMs: 250, maximumBodyBytes: 1024 * 1024,
})
const ok = 'HTTP/1.1 200 OK\r\n'
const chunked = `${ok}transfer-encoding: chunked\r\n\r\n`

describe('an answer without end', () => {
  it.each([
    ['headers, line after line', pour(ok, 'x-a: b\r\n'), 'too-large'],
    ['headers, one endless line', pour(`${ok}x-a: `, 'b'), 'too-large'],
    ['headers, dripping', drip(ok, 'x: y\r\n'), 'timeout'],
    ['a status line that never comes', pour('', 'x'), 'network'],
    ['announcements that it will answer', pour('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), 'timeout'],
    ['a body', pour(`${ok}\r\n`, 'a'), 'too-large'],
    ['a body in chunks', pour(chunked, `400\r\n${'a'.repeat(1024)}\r\n`), 'too-large'],
    ['a body, dripping', drip(`${ok}\r\n`, '.'), 'timeout'],
    ['a chunk’s extension', pour(`${chunked}1;`, 'a'), 'timeout'],
    ['trailers', pour(`${chunked}1\r\na\r\n0\r\n`, 'x-a: b\r\n'), 'too-large'],
  ])('ends within its cap: %s', async (_, answer, code) => {
    expect(await codeOf(client().get(await raw(answer)))).toBe(code)
  })
})

describe('a small answer that unpacks into a huge one', () => {
  const megabytes = Buffer.alloc(24 * 1024 * 1024)
  it.each([
    ['gzip', gzipSync(megabytes)],
    ['deflate', deflateSync(megabytes)],
    ['br', brotliCompressSync(megabytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['gzip, gzip', gzipSync(gzipSync(megabytes))],
  ])('ends within its cap: %s', async (encoding, body) => {
    expect(await codeOf(client().get(await packed(encoding, body)))).toBe('too-large')
  })

  it('is not unpacked at all where it says it was packed a hundred times', async () => {
    expect(await codeOf(client().get(await packed(Array.from({ length: 100 }, () => 'gzip').join(','), gzipSync('a'))))).toBe('network')
  })
})

describe('a body of a million pieces', () => {
  it('takes no more memory than its length, nearly', async () => {
    const piece = Uint8Array.of(97)
    let sent = 0
    const http = createHttpClient({ minimumIntervalMs: 0, fetch: async () => new Response(new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent++ < 300_000) controller.enqueue(piece)
        else controller.close()
      },
    })) })
    const { body } = await http.get('https://pieces.example/')
    expect([body.byteLength, body.every((byte) => byte === 97)]).toEqual([300_000, true])
    expect(body.buffer.byteLength).toBeLessThan(1_000_000)
  })
})

describe('many large bodies at once', () => {
  it('are read a few at a time, whatever the hosts, and all of them in the end', async () => {
    const body = Buffer.alloc(5 * 1024 * 1024)
    let drawn = 0
    let most = 0
    const http = createHttpClient({
      minimumIntervalMs: 0,
      fetch: async () => {
        let sent = 0
        return new Response(new ReadableStream<Uint8Array>({
          pull: (controller) => {
            // A stream draws one ahead: the third has been read when the fourth is drawn.
            if (sent === 3 * 1024 * 1024) most = Math.max(most, ++drawn)
            if (sent === body.length) {
              drawn--
              controller.close()
              return
            }
            controller.enqueue(body.subarray(sent, sent + 1024 * 1024))
            sent += 1024 * 1024
          },
        }))
      },
    })
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => http.get(`https://host${i}.example/`)))
    expect(answers.map((answer) => answer.body.length)).toEqual(Array.from({ length: 12 }, () => body.length))
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(2)
  })

  it('do not stand in line for one whose reader went away', async () => {
    const stop = new AbortController()
    const endless = (): Response => new Response(new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)) }))
    const http = createHttpClient({ minimumIntervalMs: 0, maximumRetries: 0, maximumBodyBytes: 2 * 1024 * 1024, fetch: async () => endless() })
    const hosts = Array.from({ length: 9 }, (_, i) => http.get(`https://host${i}.example/`, i === 8 ? {} : { signal: stop.signal }))
    stop.abort(new Error('gone home'))
    expect(await codeOf(hosts[8] ?? Promise.resolve())).toBe('too-large')
    expect(await Promise.all(hosts.slice(0, 8).map((host) => host.then(() => 'read', (error: unknown) => String(error))))).toEqual(Array.from({ length: 8 }, () => 'Error: gone home'))
  })
})

describe('a document made to cost more than its length', () => {
  const size = 2 * 1024 * 1024
  const filled = (start: string, unit: string, end = ''): string => start + unit.repeat(Math.floor(size / unit.length)) + end
  const item = '<rss><channel><item><title>'
  const entities = `<!DOCTYPE r [<!ENTITY b0 "ha">${Array.from({ length: 40 }, (_, i) => `<!ENTITY b${i + 1} "${`&b${i};`.repeat(10)}">`).join('')}]>`
  it.each([
    ['elements in elements', filled('<rss><channel>', '<a>')],
    ['items in items', filled('<rss><channel>', '<item>')],
    ['markup in markup', filled(`${item}t</title><description>`, '<div>')],
    ['XHTML in XHTML', filled('<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">', '<div>')],
    ['entities of entities', `${entities}${item}&b40;</title></item></channel></rss>`],
    ['an entity that reads a file', `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${item}&x;</title></item></channel></rss>`],
    ['an entity without end', filled(item, '&')],
    ['references and nothing else', filled(item, '&lt;', '</title></item></channel></rss>')],
    ['opening brackets and nothing else', filled(item, '<')],
    ['ends of sections that never began', filled(item, ']]>')],
    ['sections that never end', filled(item, '<![CDATA[')],
    ['comments that never end', filled('<rss><channel>', '<!--')],
    ['a declaration that never ends', filled('<!DOCTYPE', ' [')],
    ['attributes without end', filled('<rss><channel><item ', 'a="b" ')],
    ['a quote that never closes', filled('<rss><channel><item a="', '<b c="')],
    ['one endless line', filled('', 'a')],
    ['one endless line of a feed', filled(item, 'word ', '</title></item></channel></rss>')],
    ['blanks', filled(`${item}a`, ' ', 'b</title></item></channel></rss>')],
    ['lists in lists', filled('{"version":"https://jsonfeed.org/version/1","items":', '[')],
    ['objects in objects', filled('{"items":', '{"a":')],
    ['a million empty items', filled('{"version":"https://jsonfeed.org/version/1","items":[', '{},', '{}]}')],
  ])('is read or refused like any other: %s', async (_, document) => {
    const outcome = await parseFeed(document).then(({ items }) => items, (error: unknown) => error)
    if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ name: 'FeedError' })
    expect(JSON.stringify(outcome)).not.toMatch(/root:|(?:ha){20}/)
  })

  it.each([['['.repeat(4_000_000)], ['{"service_requests":'.repeat(100_000)], [`[${'{},'.repeat(1_000_000)}{}]`]])('is a typed error to a source that speaks JSON (%#)', async (body) => {
    const source = open311({ endpoint: 'https://reports.example/open311/v2/', http: { get: async (url) => ({ status: 200, url: String(url), headers: new Headers(), body: new TextEncoder().encode(body), validators: undefined, nextPollAt: undefined, cost: { requests: 1, bytes: body.length } }) } })
    expect(await codeOf(collect(source.read()))).toBe('not-a-feed')
  })

  it('is a typed error to a feed that is polled, and the next poll reads what is there then', async () => {
    let body = filled('', 'a')
    const server = await loopback((_, response) => response.end(body))
    open.push(server)
    const blog = feed({ url: server.url, http: createHttpClient({ allowPrivateAddresses: true, minimumIntervalMs: 0 }) })
    expect(await codeOf(collect(blog.read()))).toBe('not-a-feed')
    body = '<rss version="2.0"><channel><title>Blog</title><item><title>Bins</title><guid>1</guid></item></channel></rss>'
    expect((await collect(blog.read())).flatMap(({ items }) => items)).toHaveLength(1)
  })
})
