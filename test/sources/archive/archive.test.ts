import { mkdtempSync, rmSync } from 'node:fs'
import { appendFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { feed, pruneExchanges, recordExchanges, replayExchanges, SourceError } from 'civic-cafe/sources'
import type { ExchangeClient, HttpRequest, RecordedSource, ReplayedSource, Source } from 'civic-cafe/sources'
import { afterAll, describe, expect, it } from 'vitest'
import { collect } from '../../../src/testing/collect.js'
import { codeOf } from '../http/loopback.js'
import { asRecording, clientOver, key, listenTo, restlessClock, unsealed } from './support.js'

const folder = mkdtempSync(join(tmpdir(), 'civic-cafe-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A source that asks what it is told to, and gives what it was answered as its items. */
function asking(...requests: readonly (readonly [url: string, request?: HttpRequest])[]): (client: ExchangeClient) => Source {
  return ({ http, now }) => ({
    id: 'asking:https://api.example',
    capabilities: { resumable: true, order: 'none', edits: false, deletions: false },
    read: async function* () {
      for (const [url, request] of requests) {
        const { body, status } = await http.get(url, request)
        yield { items: [{ nativeId: `${url} ${status}`, kind: 'post', text: `${now().toISOString()} ${Buffer.from(body).toString('utf8')}`, venue: { nativeId: 'v', name: 'V', kind: 'other' } }], checkpoint: 1, faults: [] }
      }
    },
  })
}

async function recordOnce(make: (client: ExchangeClient) => Source, fetch: typeof globalThis.fetch): Promise<{ readonly archive: string; readonly outcome: unknown }> {
  let archive = ''
  const now = restlessClock()
  const { source } = recordExchanges(make, (line) => { archive += line }, { key, http: clientOver(fetch, now), now })
  return { outcome: await outcomeOf(source), archive }
}

async function outcomeOf(source: Source): Promise<unknown> {
  return collect(source.read()).then((batches) => batches.flatMap(({ items }) => items), (error: unknown) => error instanceof SourceError ? { code: error.code, status: error.status, until: error.until } : error)
}

describe('secrets', () => {
  const secrets = ['s3cret-bearer-token', 's3cret-cookie-value', 's3cret-query-key', 's3cret-header-key', 's3cret-client-secret', 's3cret-password', 's3cret/given+token', 's3cret-refresh-jwt', 's3cret-embedded']
  const requests: [url: string, request: HttpRequest][] = [
    ['https://api.example/token', { body: 'grant_type=password&client_secret=s3cret-client-secret', headers: { authorization: `Basic ${Buffer.from('council:s3cret-password').toString('base64')}` } }],
    ['https://api.example/list?api_key=s3cret-query-key&page_token=next-1', { headers: { authorization: 'Bearer s3cret-bearer-token', cookie: 'session=s3cret-cookie-value', 'x-api-key': 's3cret-header-key' } }],
    ['https://api.example/list?api_key=s3cret-query-key&page_token=next-2', { headers: { authorization: 'Bearer s3cret-bearer-token' } }],
  ]
  const answers = [
    { access_token: 's3cret/given+token', refreshJwt: 's3cret-refresh-jwt', expires_in: 3600 },
    { data: ['echo s3cret-password', 's3cret-header-key', 's3cret-cookie-value'], next_page_token: 'next-2', paging: { next: 'https://api.example/list?access_token=s3cret-embedded&after=1', again: 'https://api.example/?k=s3cret%2Fgiven%2Btoken' } },
    { data: ['the end'] },
  ]
  const fetch = (): typeof globalThis.fetch => {
    const left = [...answers]
    return async () => {
      const echoes = left.length < answers.length ? { link: '<https://api.example/?key=s3cret-query-key>; rel="next"', 'x-echo': 's3cret-bearer-token' } : undefined
      return Response.json(left.shift(), { headers: { 'set-cookie': 'id=s3cret-cookie-value', ...echoes } })
    }
  }

  it('of ours never reach an archive, sealed or not, wherever they stood', async () => {
    const { archive } = await recordOnce(asking(...requests), fetch())
    const inside = unsealed(archive)
    expect(inside).toContain('the end')
    for (const secret of [...secrets, 'given+token', Buffer.from('council:s3cret-password').toString('base64')]) expect([secret, (archive + inside).includes(secret)]).toEqual([secret, false])
  })

  it('are not needed again: a replay with any other token is given the same, page by page', async () => {
    const { archive } = await recordOnce(asking(...requests), fetch())
    const others = requests.map(([url, request]) => [url.replace('s3cret-query-key', 'whatever'), { ...request, headers: { authorization: 'Bearer none' } }] as const)
    const { source } = await replayExchanges(asRecording(archive), asking(...others), { key })
    const items = (await collect(source.read())).flatMap((batch) => batch.items)
    expect(items.map(({ text }) => text)).toEqual([expect.stringContaining('expires_in'), expect.stringContaining('next-2'), expect.stringContaining('the end')])
  })
})

describe('what no source reads of people', () => {
  it('is left out before it is sealed, and nothing else is', async () => {
    const said = { posts: [{ id: 1, username: 'ann_w', cooked: '<p>My email: none, avatar of the harbour</p>', avatar_template: '/ann/{size}.png', user: { email: 'ann@example.org', phone: '01632 960001', profile_image_url: 'https://x.example/a.png' }, requestor_name: 'Ann Wren', __proto__: null }] }
    const { archive } = await recordOnce(asking(['https://api.example/posts.json']), async () => Response.json(said))
    const inside = unsealed(archive)
    expect(inside).toContain('{"posts":[{"id":1,"username":"ann_w","cooked":"<p>My email: none, avatar of the harbour</p>","user":{}}]}')
    expect(inside).not.toMatch(/ann@example|960001|a\.png|Ann Wren|size/)
  })

  it('leaves bytes of any other kind as they came', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const { archive } = await recordOnce(asking(['https://api.example/x']), async () => new Response(bytes))
    let replayed: Uint8Array | undefined
    const { source } = await replayExchanges(asRecording(archive), ({ http }) => ({ ...asking()({ http, now: () => new Date(0) }), read: async function* () {
      replayed = (await http.get('https://api.example/x')).body
    } }), { key })
    await collect(source.read())
    expect(replayed).toEqual(bytes)
  })
})

describe('an archive', () => {
  const blog = (client: ExchangeClient): Source => feed({ url: 'https://blog.example/feed', ...client })
  const page = (...titles: readonly string[]): string => `<rss version="2.0"><channel><title>Blog</title>${titles.map((title) => `<item><guid>${title}</guid><title>${title}</title></item>`).join('')}</channel></rss>`
  const polling = (archive: (line: string) => void | Promise<void>, answers: readonly (() => Response)[]): RecordedSource<never> => {
    const now = restlessClock()
    let next = 0
    return recordExchanges(blog, archive, { key, http: clientOver(async () => (answers[next++] ?? Response.error)(), now), now }) as RecordedSource<never>
  }
  const polls = (...titles: readonly (readonly string[])[]): (() => Response)[] => titles.map((each) => () => new Response(page(...each)))

  it('opens with its own key only, and not once a line was changed', async () => {
    let archive = ''
    await listenTo(polling((line) => { archive += line }, polls(['bins'])))
    const read = async (text: string, by = key): Promise<string> => codeOf(replayExchanges(asRecording(text), blog, { key: by }).then(({ source }) => collect(source.read())))
    expect(await read(archive)).toBe('resolved')
    expect(await read(archive, 'another key, long enough too')).toBe('bad-configuration')
    expect(await read(archive, 'short')).toBe('bad-configuration')
    expect(await read(archive.replace('"status":200', '"status":201'))).toBe('bad-configuration')
    expect(await read(archive.replace(/(sealed":".{60})./, (_, before: string) => `${before}-`))).toBe('bad-configuration')
    expect(await read('a,b,c\n1,2,3')).toBe('bad-configuration')
    expect(() => recordExchanges(blog, () => {}, { key: 'short' })).toThrow(SourceError)
  })

  it('says how a server refused, and until when it wanted to be left alone', async () => {
    const refusals = [() => new Response(null, { status: 429, headers: { 'retry-after': '7200' } }), () => new Response(null, { status: 410 }), () => new Response('<html>', {}), ...polls(['bins'])]
    let archive = ''
    const recorded = polling((line) => { archive += line }, refusals)
    const heard = await listenTo(recorded, { times: 4 })
    expect(heard.outcomes.map(({ code }) => code)).toContain('throttled')
    expect(await listenTo(await replayExchanges(asRecording(archive), blog, { key }), { times: 4 })).toEqual(heard)
  })

  it('goes on in the same file after a process died in the middle of a line', async () => {
    const path = join(folder, 'forum.ndjson')
    const append = (line: string): Promise<void> => appendFile(path, line)
    let first = ''
    await listenTo(polling((line) => { first += line }, polls(['bins'])))
    await writeFile(path, first + first.trimEnd().slice(-200, -80))
    await listenTo(polling(append, polls(['bins', 'roads'])))
    const replayed = await replayExchanges(path, blog, { key })
    expect([replayed.damaged, replayed.remaining()]).toEqual([1, 2])
    expect((await listenTo(replayed, { times: 2 })).mentions.map(({ title }) => title)).toEqual(expect.arrayContaining(['bins', 'roads']))
  })

  it('is kept before it is handled: a sink that fails ends the reading', async () => {
    const disk = new Error('disk full')
    const { source } = polling((line) => { if (line.includes('sealed')) throw disk }, polls(['bins']))
    await expect(collect(source.read())).rejects.toBe(disk)
  })

  it('gives nothing that was not recorded, and no reading more than there were', async () => {
    let archive = ''
    await listenTo(polling((line) => { archive += line }, polls(['bins'])))
    const other = await replayExchanges(asRecording(archive), (client) => feed({ url: 'https://blog.example/other', ...client }), { key })
    expect(await codeOf(collect(other.source.read()))).toBe('network')
    const same: ReplayedSource<never> = await replayExchanges(asRecording(archive), blog, { key }) as ReplayedSource<never>
    expect(await codeOf(collect(same.source.read()))).toBe('resolved')
    expect(await codeOf(collect(same.source.read()))).toBe('bad-configuration')
  })

  it('can be pruned of what has had its time', async () => {
    let archive = ''
    const recorded = polling((line) => { archive += line }, polls(['bins'], ['bins', 'roads'], ['bins', 'roads', 'trees']))
    await listenTo(recorded, { times: 3 })
    const [, , third] = archive.split('\n').filter((line) => line.includes('"reading"')).map((line) => (JSON.parse(line) as { reading: string }).reading)
    let pruned = ''
    expect(await pruneExchanges(asRecording(archive), (line) => { pruned += line }, { key, before: third })).toEqual({ kept: 1, leftOut: 2 })
    expect((await listenTo(await replayExchanges(asRecording(pruned), blog, { key }))).mentions).toHaveLength(3)
  })

  it('can be pruned of somebody who asks to be erased, however their handle was written', async () => {
    for (const [written, handle] of [['says @Quayside_Ann', '@quayside_ann'], ['{"version":"https://jsonfeed.org/version/1","title":"B","items":[{"id":"1","content_text":"\\u0041nn.wren says"}]}', 'ann.wren'], ['by u/%41nn_w', 'ann_w']] as const) {
      let archive = ''
      await listenTo(polling((line) => { archive += line }, [() => new Response(written.startsWith('{') ? written : page(written)), ...polls(['roads'])]), { times: 2 })
      let pruned = ''
      expect(await pruneExchanges(asRecording(archive), (line) => { pruned += line }, { key, handle })).toEqual({ kept: 1, leftOut: 1 })
      expect(unsealed(pruned)).toContain('roads')
      expect(unsealed(pruned)).not.toMatch(/quayside|0041nn|41nn/i)
    }
  })
})
