import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open311, SourceItem } from 'civic-cafe/sources'
import type { Batch, Open311Checkpoint, Open311Options } from 'civic-cafe/sources'
import { dataFolder, dataPath, untarXz } from '../../support/data.js'
import { sourceContract } from 'civic-cafe/testing'
import { codeOf } from '../http/loopback.js'

const dayMs = 86_400_000
const now = new Date('2026-03-01T12:00:00Z')

/** A report as FixMyStreet sends it; the people and places are invented. */
function report(id: number, at: Date, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    service_request_id: id,
    title: `Bin ${id}`,
    detail: 'Not emptied again',
    description: `Bin ${id}: Not emptied again`,
    status: 'open',
    service_code: 'Missed bin',
    service_name: 'Missed bin',
    lat: '51.5001',
    long: '-0.1002',
    requested_datetime: at.toISOString().replace('.000Z', '+00:00'),
    updated_datetime: at.toISOString().replace('.000Z', '+00:00'),
    agency_responsible: { recipient: ['Marshwick Council'] },
    requestor_name: 'Wilhelmina Invented',
    interface_used: 'iOS',
    comment_count: 2,
    ...more,
  }
}

/** A GeoReport server over these reports: selects by date, newest first, at most `cap`. */
function server(reports: readonly Record<string, unknown>[], cap = 1000): { readonly fetch: typeof globalThis.fetch; readonly asked: URL[] } {
  const asked: URL[] = []
  return {
    asked,
    fetch: async (input) => {
      const url = new URL(input instanceof Request ? input.url : input)
      asked.push(url)
      const [start, end, status] = ['start_date', 'end_date', 'status'].map((key) => url.searchParams.get(key))
      const found = reports
        .filter(({ requested_datetime, status: is }) => {
          const ms = Date.parse(String(requested_datetime))
          return ms >= Date.parse(start ?? '') && ms < Date.parse(end ?? '') && (status === null || status === is)
        })
        .sort((a, b) => Date.parse(String(b['requested_datetime'])) - Date.parse(String(a['requested_datetime'])))
      return Response.json({ service_requests: found.slice(0, Math.min(cap, Number(url.searchParams.get('max_requests')))) })
    },
  }
}

function sourceOf(options: Partial<Open311Options>): ReturnType<typeof open311> {
  // A client of its own kind: no pauses on the way, the pacing is tested with the client.
  const { fetch } = options
  const http = fetch === undefined ? undefined : {
    get: async (url: string | URL) => {
      const response = await fetch(url)
      const body = new Uint8Array(await response.arrayBuffer())
      return { status: 200, url: String(url), headers: response.headers, body, validators: undefined, nextPollAt: undefined, cost: { requests: 1, bytes: body.byteLength } }
    },
  }
  return open311({ endpoint: 'https://reports.example/open311/v2/', jurisdictionId: 'marshwick', now: () => now, http, ...options })
}

async function readAll(options: Partial<Open311Options>, after?: Open311Checkpoint): Promise<Batch<Open311Checkpoint>[]> {
  const batches: Batch<Open311Checkpoint>[] = []
  for await (const batch of sourceOf(options).read(after === undefined ? {} : { after })) batches.push(batch)
  return batches
}

const ids = (batches: readonly Batch<Open311Checkpoint>[]): string[] => batches.flatMap(({ items }) => items.map(({ nativeId }) => nativeId))
const faults = (batches: readonly Batch<Open311Checkpoint>[]): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))

describe('open311', () => {
  const { fetch } = server(Array.from({ length: 60 }, (_, day) => report(day, new Date(now.getTime() - (day + 0.5) * dayMs))))
  // GeoReport says nothing of what has changed: an overlap is read again.
  for (const { name, run } of sourceContract(() => sourceOf({ fetch }), { minimumItems: 60, handles: ['Wilhelmina Invented'], rereads: true })) it(name, run)
})

describe('open311', () => {
  it('gives a report as an item, without the name of whoever made it', async () => {
    const at = new Date(now.getTime() - dayMs)
    const batches = await readAll({ ...server([report(7, at)]) })
    const [item] = batches.flatMap(({ items }) => items)
    expect(item).toEqual({
      nativeId: '7',
      kind: 'report',
      url: 'https://reports.example/report/7',
      title: 'Bin 7',
      text: 'Not emptied again',
      venue: { nativeId: 'marshwick', name: 'reports.example', kind: 'report-site', url: 'https://reports.example' },
      publishedAt: at.toISOString(),
      updatedAt: at.toISOString(),
      tags: ['Missed bin'],
      point: { lat: 51.5001, lon: -0.1002 },
      metrics: { comments: 2 },
      status: 'open',
    })
    expect(JSON.stringify(batches)).not.toContain('Wilhelmina')
  })

  it('asks window by window, oldest first, each checkpoint standing behind its batch', async () => {
    const reports = Array.from({ length: 60 }, (_, day) => report(day, new Date(now.getTime() - (day + 0.5) * dayMs)))
    const { fetch, asked } = server(reports)
    const batches = await readAll({ fetch, agency: '2492' })
    expect(new Set(ids(batches)).size).toBe(60)
    expect(batches.map(({ checkpoint }) => checkpoint.until)).toEqual(['2026-01-01T12:00:00.000Z', '2026-02-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z'])
    expect(asked[0]?.searchParams.toString()).toBe('jurisdiction_id=marshwick&agency_responsible=2492&start_date=2025-12-01T12%3A00%3A00Z&end_date=2026-01-01T12%3A00%3A00Z&max_requests=1000')
    const order = batches.flatMap(({ items }) => items.map(({ publishedAt }) => publishedAt ?? ''))
    expect(order).toEqual([...order].sort())
  })

  it('sees a change of status in the overlap, and concludes nothing from a report that is gone', async () => {
    const at = new Date(now.getTime() - 5 * dayMs)
    const first = await readAll({ ...server([report(1, at), report(2, at)]) })
    const later = new Date(now.getTime() + dayMs)
    const second = await readAll({ ...server([report(1, at, { status: 'closed', updated_datetime: now.toISOString() })]), now: () => later }, first.at(-1)?.checkpoint)
    expect(second.flatMap(({ items }) => items.map(({ nativeId, status, deleted }) => [nativeId, status, deleted]))).toEqual([['1', 'closed', undefined]])
    expect(second.at(-1)?.checkpoint).toEqual({ until: later.toISOString() })
  })

  it('loses nothing where an answer was cut off, whatever the cap and however crowded the days', async () => {
    await fc.assert(fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 0, max: 80 * 86_400 }), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 100, max: 120 }),
      async (secondsAgo, pageSize) => {
        const reports = secondsAgo.map((seconds, id) => report(id, new Date(now.getTime() - seconds * 1000)))
        const batches = await readAll({ ...server(reports, 100), pageSize })
        expect(new Set(ids(batches)).size).toBe(reports.length)
        expect(faults(batches)).toEqual([])
      },
    ), { numRuns: 25 })
  })

  it('says so when a single minute holds more than the server gives', async () => {
    const at = new Date(now.getTime() - dayMs)
    const batches = await readAll({ ...server(Array.from({ length: 30 }, (_, id) => report(id, at))), pageSize: 20 })
    expect([ids(batches).length, faults(batches)]).toEqual([20, ['truncated']])
  })

  it('asks a server that looks at no dates once only', async () => {
    const old = Array.from({ length: 40 }, (_, id) => report(id, new Date(now.getTime() - id * 30 * dayMs)))
    let asked = 0
    const fetch = async (): Promise<Response> => { asked++; return Response.json(old) }
    const batches = await readAll({ fetch })
    expect([asked, ids(batches).length, faults(batches), batches.at(-1)?.checkpoint.until]).toEqual([1, 40, [], now.toISOString()])
    expect(faults(await readAll({ fetch, pageSize: 40 }))).toEqual(['truncated'])
  })

  it('asks for one status at a time', async () => {
    const at = new Date(now.getTime() - dayMs)
    const { fetch, asked } = server([report(1, at), report(2, at, { status: 'closed' }), report(3, at, { status: 'pending' })])
    expect(ids(await readAll({ fetch, statuses: ['open', 'closed'], since: '2026-02-20T00:00:00Z' }))).toEqual(['1', '2'])
    expect(asked.map((url) => url.searchParams.get('status'))).toEqual(['open', 'closed'])
  })

  it('reads every envelope that is about: bare, wrapped, and the old one with lists of one', async () => {
    const one = report(1, new Date(now.getTime() - dayMs))
    const old = Object.fromEntries(Object.entries(one).map(([key, value]) => [key, [value]]))
    for (const answer of [[one], { service_requests: [one] }, { requests: [{ request: [old] }] }]) {
      expect(ids(await readAll({ fetch: async () => Response.json(answer), since: '2026-02-20T00:00:00Z' }))).toEqual(['1'])
    }
  })

  it('keeps the good reports of a list with bad ones, and names what was wrong', async () => {
    const at = new Date(now.getTime() - dayMs)
    const list = [
      null, 'x', {}, report(1, at), report(2, at, { requested_datetime: 'yesterday' }), report(3, at, { lat: '0', long: '0', detail: '', title: null, comment_count: 'many' }),
      report(4, at, { service_request_id: null }), report(5, at, { lat: '999' }),
    ]
    const batches = await readAll({ fetch: async () => Response.json(list), since: '2026-02-20T00:00:00Z' })
    expect(faults(batches)).toEqual(['bad-item', 'bad-item', 'bad-item', 'bad-date', 'missing-id'])
    const items = batches.flatMap((batch) => batch.items)
    expect(items).toHaveLength(5)
    expect(items.every((item) => SourceItem.safeParse(item).success)).toBe(true)
    expect(items.find(({ nativeId }) => nativeId === '3')).toMatchObject({ text: 'Bin 3: Not emptied again' })
    expect(items.find(({ nativeId }) => nativeId === '3')).not.toHaveProperty('point')
    const derived = items.find(({ nativeId }) => nativeId.startsWith('derived-'))
    expect(derived).toBeDefined()
    expect(derived).not.toHaveProperty('url')
  })

  it('never throws anything but its own errors, whatever the server says', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (answer) => {
      const code = await codeOf(readAll({ fetch: async () => Response.json(answer) }))
      expect(['resolved', 'not-a-feed']).toContain(code)
    }), { numRuns: 200 })
  })

  it('takes neither an HTML page with status 200 nor an error for a list', async () => {
    for (const body of ['<!doctype html><title>Sorry</title>', '', '[{"code":400,"description":"jurisdiction_id was not provided"}]', '{"errors":[]}', 'null']) {
      expect([body, await codeOf(readAll({ fetch: async () => new Response(body) }))]).toEqual([body, 'not-a-feed'])
    }
  })

  it('refuses what it cannot work with', async () => {
    expect(await codeOf(readAll({ ...server([]) }, { until: 'soon' }))).toBe('bad-checkpoint')
    expect(() => open311({ endpoint: 'nowhere' })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(() => open311({ endpoint: 'https://a.example', since: 'yesterday' })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
  })

  it('has an id that tells selections apart and holds no key', () => {
    const made = open311({ endpoint: 'https://reports.example/open311/v2/?api_key=5ecret', jurisdictionId: 'm', agency: '1|2', statuses: ['open', 'closed'] })
    expect(made.id).toBe('open311:https://reports.example/open311/v2?jurisdiction_id=m&agency_responsible=1%7C2&status=closed%2Copen')
    expect(JSON.stringify([made.id, made.query])).not.toContain('5ecret')
  })

  it.skipIf(dataFolder === undefined)('replays real polls: each report once a poll, the changes between them, and nobody’s name', async () => {
    const seen = new Map<string, string>()
    let changes = 0
    let after: Open311Checkpoint | undefined
    const polls = untarXz(dataPath('fixmystreet-open311', 'polls.tar.xz')).filter(({ name }) => name.endsWith('.json'))
    for (const { name, bytes } of polls) {
      const [, date = '', h = '', m = '', s = ''] = /(\d{8})T(\d\d)(\d\d)(\d\d)/.exec(name) ?? []
      const at = new Date(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${h}:${m}:${s}Z`)
      const text = Buffer.from(bytes).toString('utf8')
      const batches = await readAll({ fetch: async () => new Response(text), now: () => at, endpoint: 'https://www.fixmystreet.com/open311/v2/' }, after)
      expect(ids(batches)).toHaveLength((JSON.parse(text) as unknown[]).length)
      expect(faults(batches)).toEqual([])
      for (const item of batches.flatMap(({ items }) => items)) {
        expect(SourceItem.safeParse(item).success).toBe(true)
        const json = JSON.stringify(item)
        if (seen.has(item.nativeId) && seen.get(item.nativeId) !== json) changes++
        seen.set(item.nativeId, json)
      }
      after = batches.at(-1)?.checkpoint
    }
    expect([polls.length, seen.size, changes]).toEqual([92, 104, 5])
    expect([...seen.values()].join('')).not.toMatch(/resident-[0-9a-f]/)
    const sample = readFileSync(dataPath('fixmystreet-open311', 'sample-open311-response.json'), 'utf8')
    expect(ids(await readAll({ fetch: async () => new Response(sample) }))).toHaveLength(76)
  })
})
