import { gzipSync, deflateSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpClient, SourceError } from 'civic-cafe/sources'
import type { HttpClientOptions, HttpClient } from 'civic-cafe/sources'
import { codeOf, loopback } from './loopback.js'
import type { Loopback } from './loopback.js'

const open: Loopback[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
async function server(...args: Parameters<typeof loopback>): Promise<Loopback> {
  const made = await loopback(...args)
  open.push(made)
  return made
}

const at = new Date('2026-03-01T12:00:00Z')

/** A client whose clock stands still and whose sleeps are written down instead of slept. */
function client(options: HttpClientOptions = {}): HttpClient & { readonly slept: number[] } {
  const slept: number[] = []
  const http = createHttpClient({ allowPrivateAddresses: true, now: () => at, random: () => 0.5, sleep: async (ms) => { slept.push(ms) }, minimumIntervalMs: 0, ...options })
  return { ...http, slept }
}

async function errorOf(promise: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason)
  if (error instanceof SourceError) return error
  throw new Error(`not a SourceError: ${String(error)}`)
}

describe('asking again', () => {
  it('sends back what the server said and understands "not modified"', async () => {
    const site = await server((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"v1"', 'last-modified': 'Sun, 01 Mar 2026 11:00:00 GMT' }).end('body')
    })
    const http = client()
    const first = await http.get(site.url)
    expect(first.validators).toEqual({ etag: '"v1"', lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT' })
    const second = await http.get(site.url, { validators: first.validators })
    expect([second.status, second.body.byteLength, second.validators]).toEqual([304, 0, first.validators])
    expect(site.requests[1]?.headers['if-modified-since']).toBe('Sun, 01 Mar 2026 11:00:00 GMT')
  })

  it.each([
    [{ 'cache-control': 'no-store' }], [{ 'cache-control': 'private, No-Cache' }], [{ pragma: 'no-cache' }], [{ expires: '0' }],
  ])('keeps nothing where the answer forbids it: %j', async (headers) => {
    const site = await server((_, response) => response.writeHead(200, { etag: '"x"', ...headers }).end())
    expect((await client().get(site.url)).validators).toBeUndefined()
  })

  it.each([
    [{ 'cache-control': 'max-age=600' }, '2026-03-01T12:10:00.000Z'],
    [{ 'cache-control': 'public, max-age=600', age: '60' }, '2026-03-01T12:09:00.000Z'],
    [{ 'cache-control': 'max-age=60', expires: 'Sun, 01 Mar 2026 13:00:00 GMT' }, '2026-03-01T12:01:00.000Z'],
    [{ expires: 'Sun, 01 Mar 2026 13:00:00 GMT', date: 'Sun, 01 Mar 2026 12:30:00 GMT' }, '2026-03-01T12:30:00.000Z'],
    [{ 'cache-control': 'max-age=60', 'retry-after': '900' }, '2026-03-01T12:15:00.000Z'],
    [{ 'cache-control': 'max-age=99999999' }, '2026-03-02T12:00:00.000Z'],
    [{ expires: '0' }, undefined],
    [{}, undefined],
  ])('says when the server wants to be asked again: %j', async (headers, expected) => {
    const site = await server((_, response) => {
      response.sendDate = false
      response.writeHead(200, headers).end()
    })
    expect((await client().get(site.url)).nextPollAt).toBe(expected)
  })
})

describe('being asked to wait', () => {
  it.each([['7', 7350], ['Sun, 01 Mar 2026 12:00:09 GMT', 9450]])('waits when the wait is short, and a little longer, never less (Retry-After: %s)', async (retryAfter, ms) => {
    const site = await server((_, response, count) => {
      if (count === 1) response.writeHead(429, { 'retry-after': retryAfter }).end()
      else response.end('now')
    })
    const http = client()
    const answer = await http.get(site.url)
    expect([answer.status, answer.cost.requests, http.slept]).toEqual([200, 2, [ms]])
  })

  it.each([['3600', '2026-03-01T13:00:00.000Z'], ['Sun, 01 Mar 2026 14:30:00 GMT', '2026-03-01T14:30:00.000Z']])('says until when a longer one lasts (Retry-After: %s), and leaves the host alone meanwhile', async (retryAfter, until) => {
    const site = await server((_, response) => response.writeHead(503, { 'retry-after': retryAfter }).end())
    const http = client()
    expect(await errorOf(http.get(site.url))).toMatchObject({ code: 'throttled', status: 503, until })
    expect(await errorOf(http.get(`${site.url}/another`))).toMatchObject({ code: 'throttled', until })
    expect(site.requests).toHaveLength(1)
  })

  it('does not wait for ever when told so again and again', async () => {
    const site = await server((_, response) => response.writeHead(429, { 'retry-after': '1' }).end())
    const http = client({ maximumRetries: 3 })
    expect(await codeOf(http.get(site.url))).toBe('throttled')
    expect(site.requests).toHaveLength(4)
  })

  it('takes a rate-limit reset for a Retry-After, and caps what nobody can mean', async () => {
    const reset = await server((_, response) => response.writeHead(429, { 'x-ratelimit-reset': '2026-03-01T12:05:00.000Z' }).end())
    expect(await errorOf(client().get(reset.url))).toMatchObject({ until: '2026-03-01T12:05:00.000Z' })
    const silly = await server((_, response) => response.writeHead(429, { 'retry-after': '31536000' }).end())
    expect(await errorOf(client().get(silly.url))).toMatchObject({ until: '2026-03-02T12:00:00.000Z' })
    const silent = await server((_, response) => response.writeHead(429).end())
    expect(await errorOf(client().get(silent.url))).toMatchObject({ code: 'throttled', until: '2026-03-01T12:05:00.000Z' })
  })

  it('counts other statuses as throttling where configured', async () => {
    const site = await server((_, response) => response.writeHead(403, { 'retry-after': '900' }).end())
    expect(await codeOf(client().get(site.url))).toBe('http-status')
    expect(await codeOf(client({ throttlingStatuses: [403, 429, 503] }).get(site.url))).toBe('throttled')
    const here = (url: URL): number[] => (url.pathname === '/r/marshwick' ? [403, 429] : [429])
    expect(await codeOf(client({ throttlingStatuses: here }).get(site.url))).toBe('http-status')
    expect(await codeOf(client({ throttlingStatuses: here }).get(`${site.url}/r/marshwick`))).toBe('throttled')
  })

  it.each([
    ['feed', ['throttled', 'resolved', 'resolved', 'resolved']],
    ['host', ['throttled', 'throttled', 'resolved', 'resolved']],
    ['registrable-domain', ['throttled', 'throttled', 'throttled', 'resolved']],
  ] as const)('leaves alone what it is told to: the %s', async (retryAfterScope, expected) => {
    const busy = 'https://ann.blogs.co.uk/busy?feed=1'
    const http = client({
      retryAfterScope,
      fetch: async (url) => (url === busy ? new Response(null, { status: 429, headers: { 'retry-after': '3600' } }) : new Response('')),
    })
    expect(await codeOf(http.get(busy))).toBe('throttled')
    const others = [busy, 'https://ann.blogs.co.uk/busy?feed=2', 'https://ben.blogs.co.uk/feed', 'https://ben.papers.co.uk/feed']
    expect(await Promise.all(others.map((url) => codeOf(http.get(url))))).toEqual(expected)
  })

  it('keeps to the pause between retries and redirects too', async () => {
    let clockMs = at.getTime()
    const arrivals: number[] = []
    const site = await server((request, response, count) => {
      arrivals.push(clockMs)
      if (count === 1) response.writeHead(500).end()
      else if (request.url === '/') response.writeHead(302, { location: '/two' }).end()
      else response.end()
    })
    const http = client({ minimumIntervalMs: 400, random: () => 0, now: () => new Date(clockMs), sleep: async (ms) => { clockMs += ms } })
    await http.get(site.url)
    await http.get(site.url)
    expect(arrivals.map((arrival) => arrival - at.getTime())).toEqual([0, 400, 800, 1200, 1600])
  })

  it('leaves room between two requests to one host, and asks it one thing at a time', async () => {
    let running = 0
    let most = 0
    const site = await server((_, response) => {
      most = Math.max(most, ++running)
      setImmediate(() => {
        running--
        response.end()
      })
    })
    const other = await server((_, response) => response.end())
    const http = client({ minimumIntervalMs: 250 })
    await Promise.all([http.get(site.url), http.get(site.url), http.get(other.url), http.get(site.url)])
    expect(most).toBe(1)
    expect(http.slept).toEqual([250, 250])
  })
})

describe('failures', () => {
  it('tries again after a 5xx or a broken connection, with a spread pause, and not for ever', async () => {
    const site = await server((_, response, count) => {
      if (count === 1) response.writeHead(500).end()
      else if (count === 2) response.destroy()
      else response.end('at last')
    })
    const http = client()
    expect(new TextDecoder().decode((await http.get(site.url)).body)).toBe('at last')
    expect(http.slept).toEqual([1000, 2000])
    const broken = await server((_, response) => response.writeHead(502).end())
    expect(await errorOf(client().get(broken.url))).toMatchObject({ code: 'http-status', status: 502 })
    expect(broken.requests).toHaveLength(3)
  })

  it.each([[410, 'gone'], [404, 'http-status'], [401, 'http-status'], [501, 'http-status']])('says at once what %i means', async (status, code) => {
    const site = await server((_, response) => response.writeHead(status).end())
    expect(await errorOf(client().get(site.url))).toMatchObject({ code, status })
    expect(site.requests).toHaveLength(1)
  })

  it('says "network" where nobody listens', async () => {
    const site = await server((_, response) => response.end())
    await site.close()
    expect(await codeOf(client({ maximumRetries: 1 }).get(site.url))).toBe('network')
  })

  it('stops at its cap: a body that never ends, one that says it is too long, and a gzip bomb', async () => {
    const endless = await server((_, response) => {
      const chunk = Buffer.alloc(64 * 1024)
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', pour)
      pour()
    })
    const honest = await server((_, response) => response.writeHead(200, { 'content-length': '999999999' }).write('x'))
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const bomber = await server((_, response) => response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(bomb.byteLength) }).end(bomb))
    const twice = await server((_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(bomb)))
    const http = client({ maximumBodyBytes: 1024 * 1024 })
    for (const site of [endless, honest, bomber, twice]) expect(await codeOf(http.get(site.url))).toBe('too-large')
  })

  it('stops a server that does not answer and one that drips', async () => {
    const silent = await server(() => {})
    const drip = await server((_, response) => {
      const timer = setInterval(() => response.write('.'), 5)
      response.on('close', () => clearInterval(timer))
    })
    const http = client({ headersTimeoutMs: 60, bodyTimeoutMs: 60 })
    expect(await codeOf(http.get(silent.url))).toBe('timeout')
    expect(await codeOf(http.get(drip.url))).toBe('timeout')
    expect([silent.requests.length, drip.requests.length]).toEqual([1, 1])
  })

  it('treats damaged compression as a failure of the network, not of the program', async () => {
    const site = await server((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is not gzip'))
    expect(await codeOf(client({ maximumRetries: 0 }).get(site.url))).toBe('network')
  })
})

describe('what APIs want beside a GET', () => {
  it('posts what it is given, once where it was meant to go and nowhere else', async () => {
    const bodies: string[] = []
    const site = await server((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(`${request.method ?? ''} ${chunk.toString()}`))
      request.on('end', () => response.writeHead(request.url === '/moved' ? 307 : 200, { location: `${site.url}/elsewhere` }).end('{}'))
    })
    const http = client()
    const request = { body: 'grant_type=client_credentials', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    expect((await http.get(`${site.url}/token`, request)).status).toBe(200)
    expect(await codeOf(http.get(`${site.url}/moved`, request))).toBe('http-status')
    expect(bodies).toEqual(['POST grant_type=client_credentials', 'POST grant_type=client_credentials'])
    expect(site.requests[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(site.requests.map(({ url }) => url)).toEqual(['/token', '/moved'])
  })

  it('gives the words of a refusal to whoever asked for them, and does not ask again', async () => {
    const site = await server((_, response) => response.writeHead(503).end('{"reason":"quotaExceeded"}'))
    const http = client()
    const answer = await http.get(site.url, { refusals: [403, 503] })
    expect([answer.status, new TextDecoder().decode(answer.body), site.requests.length]).toEqual([503, '{"reason":"quotaExceeded"}', 1])
    expect(await codeOf(http.get(site.url, { refusals: [403] }))).toBe('throttled')
  })
})

describe('redirects', () => {
  it('follows a few and says where it ended', async () => {
    const site = await server((request, response) => {
      if (request.url === '/end') response.end('here')
      else response.writeHead(request.url === '/' ? 301 : 308, { location: request.url === '/' ? 'two' : '/end' }).end()
    })
    const answer = await client().get(site.url)
    expect([answer.url, answer.cost.requests]).toEqual([`${site.url}/end`, 3])
  })

  it('does not go in circles nor down endless chains', async () => {
    const circle = await server((request, response) => response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end())
    expect(await errorOf(client().get(`${circle.url}/a`))).toMatchObject({ code: 'http-status', status: 302 })
    expect(circle.requests).toHaveLength(2)
    const chain = await server((_, response, count) => response.writeHead(302, { location: `/${count}` }).end())
    expect(await codeOf(client({ maximumRedirects: 3 }).get(chain.url))).toBe('http-status')
    expect(chain.requests).toHaveLength(4)
  })

  it('keeps keys from other origins', async () => {
    const elsewhere = await server((_, response) => response.end())
    const site = await server((request, response) => response.writeHead(307, { location: request.url === '/' ? '/same' : elsewhere.url }).end())
    await client().get(site.url, { headers: { authorization: 'Bearer k', cookie: 'a=b', 'x-api-key': 'k', accept: 'text/html' } })
    expect(site.requests.map(({ headers }) => headers['authorization'])).toEqual(['Bearer k', 'Bearer k'])
    const { authorization, cookie, accept } = elsewhere.requests[0]?.headers ?? {}
    expect([authorization, cookie, elsewhere.requests[0]?.headers['x-api-key'], accept]).toEqual([undefined, undefined, undefined, 'text/html'])
  })
})

describe('what it says and counts', () => {
  it('names itself and whom to write to, and nothing that could break a header', async () => {
    const site = await server((_, response) => response.end())
    await client({ contact: 'https://www.marshwick.example/listening' }).get(site.url)
    await client().get(site.url)
    expect(site.requests.map(({ headers }) => headers['user-agent'])).toEqual(['civic-cafe (+https://www.marshwick.example/listening)', 'civic-cafe'])
    expect(() => createHttpClient({ contact: 'a\r\nX-Evil: 1' })).toThrow(SourceError)
  })

  it('counts bytes as they came over the wire', async () => {
    const text = 'pothole '.repeat(5000)
    const zipped = gzipSync(text)
    const site = await server((request, response) => {
      if (request.url === '/gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped)
      else if (request.url === '/deflate') response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(text))
      else response.end(text)
    })
    const http = client()
    const gzip = await http.get(`${site.url}/gzip`)
    expect([gzip.body.byteLength, gzip.cost.bytes]).toEqual([text.length, zipped.byteLength])
    expect((await http.get(`${site.url}/deflate`)).cost.bytes).toBeLessThan(1000)
    expect((await http.get(site.url)).cost).toEqual({ requests: 1, bytes: text.length })
    const injected = await client({ fetch: async () => new Response(text) }).get('https://example.org/')
    expect(injected.cost).toEqual({ requests: 1, bytes: text.length })
  })

  it('never repeats a token: not from a query, not from credentials, not from a header', async () => {
    const token = 'tok3n-5ecret'
    const site = await server((request, response) => {
      if (request.url?.startsWith('/hop') === true) response.writeHead(302, { location: `http://10.0.0.1/?t=${token}` }).end()
      else if (request.url?.startsWith('/broken') === true) response.writeHead(302, { location: `http://[${token}/` }).end()
      else if (request.url?.startsWith('/slow') === true) response.writeHead(429, { 'retry-after': '9999' }).end()
      else response.writeHead(404).end(token)
    })
    const closed = await server((_, response) => response.end())
    await closed.close()
    const http = client({ allowPrivateAddresses: [site.host, closed.host], maximumRetries: 0 })
    const failures = [
      () => http.get(`${site.url}/?key=${token}#${token}`), () => http.get(`${site.url}/hop?k=${token}`), () => http.get(`${site.url}/broken?k=${token}`),
      () => http.get(`http://u:${token}@example.com/`), () => http.get(`${closed.url}/?k=${token}`), () => http.get(`http://not a url ${token}`),
      () => http.get(`${site.url}/`, { headers: { authorization: `Bearer ${token}\n` + token } }), () => http.get(`${site.url}/slow?k=${token}`),
      () => client({ fetch: async () => { throw new TypeError(`bad header ${token}`) }, maximumRetries: 0 }).get(`https://example.org/?k=${token}`),
    ]
    for (const failure of failures) {
      const error = await errorOf(failure())
      const causes = [error, error.cause].map((part) => part instanceof Error ? `${part.message} ${part.stack ?? ''} ${JSON.stringify(part)}` : '')
      expect(causes.join(' ')).not.toContain(token)
    }
  })

  it('stops with the signal’s own reason, wherever it is', async () => {
    const reason = new Error('the officer went home')
    const before = AbortSignal.abort(reason)
    await expect(client().get('https://example.org/', { signal: before })).rejects.toBe(reason)

    const silent = await server((_, response, count) => {
      if (count > 1) response.write('half')
      queueMicrotask(() => setImmediate(() => stop.abort(reason)))
    })
    let stop = new AbortController()
    await expect(client().get(silent.url, { signal: stop.signal })).rejects.toBe(reason)
    stop = new AbortController()
    await expect(client().get(silent.url, { signal: stop.signal })).rejects.toBe(reason)

    const busy = await server((_, response) => response.writeHead(503, { 'retry-after': '5' }).end())
    const waiting = new AbortController()
    const http = createHttpClient({ allowPrivateAddresses: true, sleep: (_, signal) => new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
      waiting.abort(reason)
    }) })
    await expect(http.get(busy.url, { signal: waiting.signal })).rejects.toBe(reason)

    const deaf = new AbortController()
    const never = client({ fetch: () => new Promise(() => { setImmediate(() => deaf.abort(reason)) }) })
    await expect(never.get('https://example.org/', { signal: deaf.signal })).rejects.toBe(reason)
  })
})
