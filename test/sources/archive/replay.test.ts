import { readFileSync } from 'node:fs'
import { createNormaliser } from 'civic-cafe/mentions'
import { discourse, feed, fixMyStreet, open311, recordExchanges, replayExchanges } from 'civic-cafe/sources'
import type { ExchangeClient, Source } from 'civic-cafe/sources'
import { describe, expect, it } from 'vitest'
import { dataFolder, dataPath, untarXz } from '../../support/data.js'
import { inventedForum, post } from '../discourse/forum-server.js'
import { asRecording, clientOver, key, listenTo, normaliser, restlessClock } from './support.js'

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url))
const urlOf = (input: Parameters<typeof globalThis.fetch>[0]): URL => new URL(input instanceof Request ? input.url : input)

/** A server and a source that reads it, what happens between two readings, and the people in it. */
interface Case {
  readonly fetch: typeof globalThis.fetch
  readonly make: (client: ExchangeClient) => Source
  readonly between: () => void
  readonly people: readonly string[]
  readonly words: string
}

function forum(): Case {
  const { posts, fetch } = inventedForum(Array.from({ length: 230 }, (_, i) => i + 1))
  for (const id of [225, 226, 227]) posts.set(id, post(id, { username: `harbour_gull${id}`, name: 'Wilhelmina Wren', reply_to_user: { username: 'quayside_ann' }, cooked: `<p>The bins again, <a class="mention" href="/u/quayside_ann">@quayside_ann</a>, says Wilhelmina Wren. Ring 01632 960001.</p>` }))
  return {
    fetch,
    make: (client) => discourse({ url: 'https://forum.marshwick.example', ...client }),
    between: () => {
      posts.delete(220)
      posts.set(231, post(231, { cooked: '<p>New: the bins are back</p>' }))
      posts.set(229, post(229, { cooked: '<p>Edited words</p>', version: 2, updated_at: '2026-02-01T00:00:00Z' }))
    },
    people: ['harbour_gull', 'quayside_ann', 'Wilhelmina', 'resident1'],
    words: 'bins again',
  }
}

function reports(): Case {
  const held = Array.from({ length: 120 }, (_, i) => ({
    service_request_id: i, title: `Bin ${i}`, detail: 'Not emptied again, write to quay@resident.example', status: 'open', service_name: 'Missed bin', lat: '51.5', long: '-0.1',
    requested_datetime: new Date(Date.UTC(2026, 0, 1) + i * 43_200_000).toISOString(), requestor_name: 'Wilhelmina Wren',
  }))
  return {
    fetch: async (input) => {
      const [from, to] = ['start_date', 'end_date'].map((name) => Date.parse(urlOf(input).searchParams.get(name) ?? ''))
      return Response.json({ service_requests: held.filter(({ requested_datetime: at }) => Date.parse(at) >= (from ?? 0) && Date.parse(at) < (to ?? 0)) })
    },
    make: (client) => open311({ endpoint: 'https://reports.marshwick.example/open311/v2/', ...client }),
    between: () => { held.forEach((report, i) => { if (i > 100) report.status = 'closed' }) },
    people: ['Wilhelmina', 'quay@resident'],
    words: 'Not emptied',
  }
}

function blog(): Case {
  let version = 1
  return {
    fetch: async (_, init) => {
      const etag = `"${version}"`
      if (new Headers(init?.headers).get('if-none-match') === etag) return new Response(null, { status: 304 })
      const body = fixture('rss-20-council-blog.xml').toString('utf8').replace('</channel>', `<item><guid>v${version}</guid><title>Bins, says @quayside_ann</title><author>Wilhelmina Wren</author></item></channel>`)
      return new Response(body, { headers: { etag, 'content-type': 'application/rss+xml', 'cache-control': 'max-age=60' } })
    },
    make: (client) => feed({ url: 'https://blog.marshwick.example/feed', ...client }),
    between: () => { version++ },
    people: ['quayside_ann', 'Wilhelmina', 'Ffion'],
    words: 'Bins, says',
  }
}

function street(): Case {
  let last = 20
  const item = (id: number): string => `<item><title>Hole ${id}, 7th June</title><link>https://fix.example/report/${id}</link><description>Wilhelmina Wren of @quayside_ann fell&#10;&lt;br&gt;Nearest road to the pin: Quay Street, Marshwick</description><guid isPermaLink="false">https://fix.example/report/${id}</guid><pubDate>Sat, 07 Jun 2025 20:43:31 +0100</pubDate></item>`
  return {
    fetch: async () => new Response(`<?xml version="1.0"?><rss version="2.0"><channel><title>Reports</title>${Array.from({ length: 20 }, (_, i) => item(last - i)).join('')}</channel></rss>`, { headers: { 'last-modified': 'Sun, 01 Mar 2026 10:00:00 GMT' } }),
    make: (client) => fixMyStreet({ url: 'https://fix.example/rss/reports/Marshwick', ...client }),
    between: () => { last += 30 },
    people: ['Wilhelmina', 'quayside_ann'],
    words: 'fell',
  }
}

/** Listens three times, with something happening before the third. */
async function record(world: Case, by = normaliser): Promise<{ readonly archive: string; readonly heard: Awaited<ReturnType<typeof listenTo>> }> {
  const now = restlessClock()
  let archive = ''
  const recorded = recordExchanges(world.make, (line) => { archive += line }, { key, http: clientOver(world.fetch, now), now })
  let readings = 0
  const source: Source = { ...recorded.source, read: (how) => {
    if (++readings === 3) world.between()
    return recorded.source.read(how)
  } }
  return { heard: await listenTo({ source, now: recorded.now }, { times: 3, by }), archive }
}

describe.each([['a forum (discourse)', forum], ['reports (open311)', reports], ['a blog (feed)', blog], ['reports (fixMyStreet)', street]] as const)('%s, recorded and replayed', (_, prepare) => {
  it('gives the same mentions, checkpoints, faults and costs, reading by reading, and asks nobody', async () => {
    const world = prepare()
    const { archive, heard } = await record(world)
    expect(heard.mentions.length).toBeGreaterThanOrEqual(3)
    expect(heard.outcomes.map(({ status }) => status)).not.toContain('failed')
    expect(heard.outcomes[2]?.items).toBeGreaterThan(0)

    const replayed = await replayExchanges(asRecording(archive), world.make, { key })
    expect([replayed.remaining(), replayed.damaged]).toEqual([3, 0])
    expect(await listenTo(replayed, { times: 3 })).toEqual(heard)
    expect(replayed.remaining()).toBe(0)
  })

  it('leaves nobody in the archive, nor a word of theirs, nor where it was asked', async () => {
    const world = prepare()
    const { archive } = await record(world)
    for (const each of [...world.people, world.words, 'example', '/feed', 'posts.json']) expect(archive).not.toContain(each)
    // Nor behind another way of writing it.
    const plain = archive.split(/[^A-Za-z0-9+/=_-]+/).map((part) => Buffer.from(part, 'base64').toString('latin1')).join('\n')
    for (const each of [...world.people, world.words]) expect(plain).not.toContain(each)
  })

  it('is the same archive, byte for byte, when the same is recorded again', async () => {
    expect((await record(prepare())).archive).toBe((await record(prepare())).archive)
  })

  it('can be normalised again with a better normaliser: the same things said, better understood', async () => {
    const world = prepare()
    const coarse = createNormaliser({ council: { languages: ['en'], accounts: [], places: [] }, problems: [], pseudonymKey: 'the pseudonym key, which is another', retention: { days: 365 } })
    const { archive, heard } = await record(world, coarse)
    const again = await listenTo(await replayExchanges(asRecording(archive), world.make, { key }), { times: 3 })
    expect(again.mentions.map(({ id, text, author }) => [id, text, author])).toEqual(heard.mentions.map(({ id, text, author }) => [id, text, author]))
    if (world.words.toLowerCase().includes('bins')) expect(again.mentions.some(({ problems }) => problems.length > 0)).toBe(true)
    expect(heard.mentions.some(({ problems }) => problems.length > 0)).toBe(false)
  })
})

describe.skipIf(dataFolder === undefined)('fifty real polls of a feed of reports', () => {
  it('are recorded and replayed to the same store', async () => {
    const polls = untarXz(dataPath('fixmystreet-rss/polls.tar.xz')).filter(({ name }) => name.endsWith('.xml')).slice(0, 50)
    let poll = 0
    const make = (client: ExchangeClient): Source => fixMyStreet({ url: 'https://www.fixmystreet.com/rss/l/51.55761,0.073477/20', ...client })
    const now = restlessClock()
    let archive = ''
    const fetch = async (): Promise<Response> => new Response(new Uint8Array(polls[poll++]?.bytes ?? []), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
    const recorded = recordExchanges(make, (line) => { archive += line }, { key, http: clientOver(fetch, now), now })
    const heard = await listenTo(recorded, { times: polls.length })
    expect(heard.mentions.length).toBeGreaterThan(400)
    expect(await listenTo(await replayExchanges(asRecording(archive), make, { key }), { times: polls.length })).toEqual(heard)
    // Compressed and sealed, it is still less than a third of what came over the wire.
    expect(archive.length).toBeLessThan(polls.reduce((sum, { bytes }) => sum + bytes.length, 0) / 3)
  })
})
