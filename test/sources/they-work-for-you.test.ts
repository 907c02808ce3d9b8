import fc from 'fast-check'
import { SourceItem, theyWorkForYou } from 'civic-cafe/sources'
import type { Batch, HansardCheckpoint, TheyWorkForYouOptions } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { describe, expect, it } from 'vitest'
import { answeringHttp, noon } from '../support/answering-http.js'
import type { AskedRequest } from '../support/answering-http.js'
import { codeOf } from './http/loopback.js'

const key = 'Secr3tKeyOfMarshwick'
const dayBefore = (days: number): string => new Date(noon.getTime() - days * 86_400_000).toISOString().slice(0, 10)

// Written by hand in the shape of the API's JSON; there is no recording. Members and speeches are invented.
function row(id: number, day: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    gid: `${day}a.${id}.1`, hdate: day, htime: '14:30:00', htype: '12', major: '1', minor: '0', section_id: '100', subsection_id: '101', hpos: String(id), video_status: '0', epobject_id: String(id),
    body: `The <span class="hi">potholes</span> of Marshwick, said Wren Hollow, number ${id}.`,
    listurl: `/debates/?id=${day}a.${id}.1&s=potholes#g${id}.1`, relevance: 92, collapsed: 0,
    speaker: { member_id: '55', title: 'Mr', first_name: 'Wren', last_name: 'Hollow', house: '1', constituency: 'Marshwick', party: 'Independent', person_id: '10001', url: '/mp/?m=55' },
    parent: { body: 'Road maintenance' },
    ...more,
  }
}

/** The API over these rows, newest first. */
function api(rows: () => readonly Record<string, unknown>[]): (request: AskedRequest) => Response {
  return ({ url }) => {
    if (url.searchParams.get('key') !== key) return Response.json({ error: 'Invalid API key.' })
    const [page, perPage] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('num'))]
    const sorted = [...rows()].sort((a, b) => String(b['hdate']).localeCompare(String(a['hdate'])) || Number(b['hpos']) - Number(a['hpos']))
    return Response.json({ info: { s: url.searchParams.get('search'), results_per_page: perPage, page, total_results: sorted.length, first_result: (page - 1) * perPage + 1 }, searchdescription: 'potholes', rows: sorted.slice((page - 1) * perPage, page * perPage) })
  }
}

async function readAll(answer: (request: AskedRequest) => Response, options: Partial<TheyWorkForYouOptions> = {}, after?: HansardCheckpoint): Promise<Batch<HansardCheckpoint>[]> {
  const batches: Batch<HansardCheckpoint>[] = []
  for await (const batch of theyWorkForYou({ key, search: 'potholes', http: answeringHttp(answer).http, now: () => noon, pageSize: 5, ...options }).read(after === undefined ? {} : { after })) batches.push(batch)
  return batches
}
const ids = (batches: readonly Batch[]): string[] => batches.flatMap(({ items }) => items.map(({ nativeId }) => nativeId))
const faults = (batches: readonly Batch[]): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const month = Array.from({ length: 30 }, (_, index) => row(index, dayBefore(index)))

describe('theyWorkForYou keeps the contract of sources', () => {
  const make = (): ReturnType<typeof theyWorkForYou> => theyWorkForYou({ key, search: 'potholes', http: answeringHttp(api(() => month)).http, now: () => noon, pageSize: 7 })
  for (const { name, run } of sourceContract(make, { minimumItems: 30, handles: ['Wren Hollow', key] })) it(name, run)
})

describe('theyWorkForYou', () => {
  it('gives a speech under its day, its debate and its speaker’s number', async () => {
    const batches = await readAll(api(() => [row(3, '2026-02-27')]))
    expect(batches[0]?.items).toEqual([{
      nativeId: '1/2026-02-27.3.1',
      kind: 'post',
      url: 'https://www.theyworkforyou.com/debates/?id=2026-02-27a.3.1#g3.1',
      title: 'Road maintenance',
      html: 'The potholes of Marshwick, said Wren Hollow, number 3.',
      publishedAt: '2026-02-27T00:00:00Z',
      datePrecision: 'day',
      author: { handle: 'person:10001', displayName: 'Wren Hollow' },
      venue: { nativeId: 'section/1', name: 'House of Commons debates', kind: 'other', url: 'https://www.theyworkforyou.com/' },
      thread: '1/101',
    }])
    expect(batches[0]?.items.every((item) => SourceItem.safeParse(item).success)).toBe(true)
  })

  it('keeps the key out of everything but the address that is asked', async () => {
    const { http, asked } = answeringHttp(api(() => month))
    const source = theyWorkForYou({ key, search: 'potholes', http, now: () => noon })
    const batches: unknown[] = []
    for await (const batch of source.read()) batches.push(batch)
    expect(asked[0]?.url.searchParams.get('key')).toBe(key)
    expect(JSON.stringify([source, batches])).not.toContain(key)
    for (const answer of [new Response('', { status: 500 }), new Response('', { status: 403 }), Response.json({ error: `API key ${key} is not valid` }), new Response(`<html>${key}`), new Response('', { status: 429, headers: { 'retry-after': '90000' } })]) {
      const error: unknown = await readAll(() => answer).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ name: 'SourceError' })
      expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).stack)} ${String((error as Error).cause)}`).not.toContain(key)
    }
  })

  it.each([
    [{ error: 'Invalid API key.' }, 200, 'unauthorised'],
    [{ twfy: { error: 'No API key provided.' } }, 200, 'unauthorised'],
    [{ error: 'You have exceeded your monthly quota.' }, 200, 'quota-exhausted'],
    [{ error: 'x' }, 403, 'unauthorised'],
    [{ error: 'x' }, 402, 'quota-exhausted'],
    [{ error: 'Invalid search term' }, 200, 'http-status'],
    [{ rows: 'none' }, 200, 'not-a-feed'],
  ] as const)('names the refusal %j with status %d: %s', async (body, status, code) => {
    expect(await codeOf(readAll(() => Response.json(body, { status })))).toBe(code)
  })

  it('goes back to since, a page at a time, and no further', async () => {
    const { http, asked } = answeringHttp(api(() => month))
    const batches = await readAll(() => new Response(), { http, since: `${dayBefore(11)}T00:00:00Z` })
    expect([ids(batches).length, asked.map(({ url }) => url.searchParams.get('page'))]).toEqual([12, ['1', '2', '3', '4']])
    expect(batches.at(-1)?.checkpoint).toMatchObject({ until: dayBefore(0) })
  })

  it('goes on where it was cut short, with nothing lost and nothing twice, though more is said meanwhile', async () => {
    let rows = [...month]
    const seen: string[] = []
    let after: HansardCheckpoint | undefined
    for (let reading = 0; reading < 8; reading++) {
      const batches = await readAll(api(() => rows), { maximumPages: 2 }, after)
      seen.push(...ids(batches))
      after = batches.at(-1)?.checkpoint
      if (reading < 4) rows = [...rows, row(200 + reading, dayBefore(0))]
    }
    expect([...seen].sort()).toEqual(rows.map((each) => `1/${String(each['gid']).replace('a.', '.')}`).sort())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('reads the last days again, for corrections under a new letter and for what was published late', async () => {
    const first = await readAll(api(() => month))
    const corrected = [...month.filter(({ hpos }) => hpos !== '2'), row(2, dayBefore(2), { gid: `${dayBefore(2)}b.2.1`, body: 'The potholes, corrected.' }), row(77, dayBefore(5)), row(88, dayBefore(20))]
    const again = await readAll(api(() => corrected), {}, first.at(-1)?.checkpoint)
    expect(ids(again)).toEqual([`1/${dayBefore(2)}.2.1`, `1/${dayBefore(5)}.77.1`])
  })

  it('passes over headings and divisions, and names what it cannot read', async () => {
    const batches = await readAll(() => Response.json({ info: { total_results: 7, results_per_page: 20 }, rows: [row(1, dayBefore(1), { htype: '10' }), row(2, dayBefore(1), { htype: '14' }), null, row(3, dayBefore(1), { body: '' }), row(4, 'yesterday'), row(5, dayBefore(1), { speaker: [], person_id: '0', parent: null, listurl: 'https://evil.example/x', major: '3', subsection_id: 0, section_id: null })] }))
    expect([ids(batches), faults(batches)]).toEqual([['1/yesterdaya.4.1', `3/${dayBefore(1)}.5.1`], ['bad-item', 'bad-item', 'bad-date']])
    expect(Object.keys(batches[0]?.items[1] ?? {})).toEqual(['nativeId', 'kind', 'html', 'publishedAt', 'datePrecision', 'venue'])
    expect(batches[0]?.items[1]?.venue.name).toBe('Written answers')
  })

  it('never throws anything but its own errors, whatever the server says', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.boolean(), async (value, wrapped) => {
      const body = JSON.stringify(wrapped ? { info: {}, rows: [value, { gid: 'x', body: 'y', speaker: value, parent: value, hdate: value }] } : value)
      expect(['resolved', 'not-a-feed', 'unauthorised', 'quota-exhausted', 'http-status']).toContain(await codeOf(readAll(() => new Response(body), { maximumPages: 2 })))
    }), { numRuns: 200 })
  })

  it('follows no member, and refuses what it cannot work with', async () => {
    for (const search of ['speaker:10001', 'potholes person:10001']) expect(() => theyWorkForYou({ key, search })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    for (const wrong of [{ key: ' ' }, { search: '' }, { pageSize: 5000 }, { since: 'May' }, { site: 'x' }]) expect(() => theyWorkForYou({ key, search: 'potholes', ...wrong })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    for (const strange of [{ version: 1, known: [], until: 'soon' }, { version: 1, known: [], walk: { page: 0, stop: '2026-01-01', newest: '2026-01-01' } }]) expect(await codeOf(readAll(api(() => month), {}, strange as HansardCheckpoint))).toBe('bad-checkpoint')
  })
})
