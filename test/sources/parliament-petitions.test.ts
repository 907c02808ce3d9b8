import fc from 'fast-check'
import { parliamentPetitions, SourceItem } from 'civic-cafe/sources'
import type { Batch, ParliamentPetitionsOptions, PetitionsCheckpoint } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { describe, expect, it } from 'vitest'
import { answeringHttp } from '../support/answering-http.js'
import type { AskedRequest } from '../support/answering-http.js'
import { codeOf } from './http/loopback.js'

// Written by hand in the shape of the site's JSON; there is no recording. Petitions and people are invented.
function petition(id: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'petition',
    id,
    links: { self: `https://petition.parliament.uk/petitions/${id}.json` },
    attributes: {
      action: `Keep bus ${id} running`, background: 'Villages need it.', additional_details: 'Evenings too.', committee_note: '', state: 'open', signature_count: 100 + id,
      created_at: '2026-01-02T10:00:00.000Z', updated_at: '2026-02-02T10:00:00.000Z', rejected_at: null, opened_at: '2026-01-09T10:00:00.000Z', closed_at: null,
      creator_name: 'Wilhelmina Invented', rejection: null, government_response: null, debate: null, departments: [], topics: ['Transport'], ...more,
    },
  }
}

/** A site with these petitions, three a page, which notes whoever asks for a page it never named. */
function site(petitions: () => readonly Record<string, unknown>[]): { readonly answer: (request: AskedRequest) => Response; readonly wrong: string[] } {
  const wrong: string[] = []
  return {
    wrong,
    answer: ({ url }) => {
      if (url.pathname === '/petitions/local/3427.json') return Response.json({ constituency: { name: 'Marshwick', mp: { name: 'A. Member' } }, petitions: [{ action: 'Keep bus 2 running', url: 'https://petition.parliament.uk/petitions/2', state: 'open', constituency_signature_count: 17, total_signature_count: 102 }, null, { url: 4 }] })
      const page = Number(url.searchParams.get('page') ?? '1')
      const pages = Math.max(1, Math.ceil(petitions().length / 3))
      if (url.pathname !== '/petitions.json' || !(page >= 1 && page <= pages)) {
        wrong.push(url.href)
        return new Response('', { status: 403 })
      }
      const link = (to: number): string => `https://petition.parliament.uk/petitions.json?page=${to}&state=${url.searchParams.get('state')}`
      return Response.json({ links: { self: url.href, first: link(1), last: link(pages), next: page < pages ? link(page + 1) : null, prev: page > 1 ? link(page - 1) : null }, data: petitions().slice((page - 1) * 3, page * 3) })
    },
  }
}

async function readAll(answer: (request: AskedRequest) => Response, options: ParliamentPetitionsOptions = {}, after?: PetitionsCheckpoint): Promise<Batch<PetitionsCheckpoint>[]> {
  const batches: Batch<PetitionsCheckpoint>[] = []
  for await (const batch of parliamentPetitions({ http: answeringHttp(answer).http, ...options }).read(after === undefined ? {} : { after })) batches.push(batch)
  return batches
}
const ids = (batches: readonly Batch[]): string[] => batches.flatMap(({ items }) => items.map(({ nativeId }) => nativeId))
const faults = (batches: readonly Batch[]): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const eight = Array.from({ length: 8 }, (_, index) => petition(index + 1))

describe('parliamentPetitions keeps the contract of sources', () => {
  const make = (): ReturnType<typeof parliamentPetitions> => parliamentPetitions({ http: answeringHttp(site(() => eight).answer).http })
  for (const { name, run } of sourceContract(make, { minimumItems: 8, handles: ['Wilhelmina'] })) it(name, run)
})

describe('parliamentPetitions', () => {
  it('gives a petition with its counts, those of the constituency too, and without who made it', async () => {
    const batches = await readAll(site(() => eight).answer, { constituency: '3427' })
    expect(batches[0]?.items[1]).toEqual({
      nativeId: '2',
      kind: 'petition',
      url: 'https://petition.parliament.uk/petitions/2',
      title: 'Keep bus 2 running',
      text: 'Villages need it.\n\nEvenings too.',
      publishedAt: '2026-01-09T10:00:00.000Z',
      updatedAt: '2026-02-02T10:00:00.000Z',
      venue: { nativeId: 'https://petition.parliament.uk', name: 'UK Parliament petitions', kind: 'other', url: 'https://petition.parliament.uk/' },
      tags: ['Transport'],
      metrics: { signatures: 102, localSignatures: 17 },
      status: 'open',
    })
    expect(batches[0]?.items[0]?.metrics).toEqual({ signatures: 101 })
    expect(JSON.stringify(batches)).not.toContain('Wilhelmina')
    expect(batches.flatMap(({ items }) => items).every((item) => SourceItem.safeParse(item).success)).toBe(true)
  })

  it('goes from page to page by the links of the pages, and never to another', async () => {
    const { answer, wrong } = site(() => eight)
    const { http, asked } = answeringHttp(answer)
    for await (const _ of parliamentPetitions({ search: 'bus', http }).read());
    expect(asked.map(({ url }) => url.search)).toEqual(['?state=open&q=bus', '?page=2&state=open', '?page=3&state=open'])
    expect(wrong).toEqual([])
  })

  it('asks for no page that is gone since, wherever the reading before was cut short', async () => {
    let petitions = eight
    const { answer, wrong } = site(() => petitions)
    const [, second] = await readAll(answer)
    petitions = eight.slice(0, 4)
    const again = await readAll(answer, {}, second?.checkpoint)
    expect([ids(again), wrong]).toEqual([[], []])
  })

  it('follows no link to elsewhere and none in a circle', async () => {
    for (const next of ['https://evil.example/petitions.json?page=2', 'https://petition.parliament.uk/admin.json', 'https://petition.parliament.uk/petitions.json?state=open', 'nonsense:', 7]) {
      const { http, asked } = answeringHttp(() => Response.json({ links: { next }, data: [petition(1)] }))
      for await (const _ of parliamentPetitions({ http }).read());
      expect(asked).toHaveLength(1)
    }
  })

  it('goes on where it was cut short, gives nothing twice, and sees a change of words, of state and of counts', async () => {
    let petitions = eight
    const { answer } = site(() => petitions)
    const [first] = await readAll(answer)
    expect(ids(await readAll(answer, {}, first?.checkpoint))).toEqual(['4', '5', '6', '7', '8'])
    const whole = await readAll(answer)
    petitions = eight.map((each, index) => index === 0 ? petition(1, { state: 'closed' }) : index === 1 ? petition(2, { signature_count: 5000 }) : index === 2 ? petition(3, { action: 'Keep every bus running' }) : each)
    const changed = await readAll(answer, {}, whole.at(-1)?.checkpoint)
    expect(changed.flatMap(({ items }) => items.map(({ status, metrics, title }) => [title, status, metrics?.['signatures']]))).toEqual([['Keep bus 1 running', 'closed', 101], ['Keep bus 2 running', 'open', 5000], ['Keep every bus running', 'open', 103]])
  })

  it('says so where it read not all pages, and remembers what stands on the others', async () => {
    const { answer } = site(() => eight)
    const whole = await readAll(answer)
    const some = await readAll(answer, { maximumPages: 2 }, whole.at(-1)?.checkpoint)
    expect([ids(some), faults(some), some.at(-1)?.checkpoint.known.length]).toEqual([[], ['truncated'], 8])
  })

  it('keeps the good petitions of a page with bad ones', async () => {
    const batches = await readAll(() => Response.json({ links: { next: null }, data: [null, { id: 1 }, petition(2), petition(3, { opened_at: null, created_at: 'soon', signature_count: 'many', topics: 'x' }), petition(4, { action: ' ' }), petition(2)] }))
    expect([ids(batches), faults(batches)]).toEqual([['2', '3'], ['bad-item', 'bad-item', 'bad-date', 'bad-item']])
    expect(batches[0]?.items[1]).not.toHaveProperty('metrics')
  })

  it('never throws anything but its own errors, whatever the server says', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.constantFrom(true, false), async (value, wrapped) => {
      const body = JSON.stringify(wrapped ? { links: value, data: [value, { id: 1, attributes: value }] } : value)
      expect(['resolved', 'not-a-feed']).toContain(await codeOf(readAll(() => new Response(body))))
    }), { numRuns: 200 })
    expect(await codeOf(readAll(() => new Response('', { status: 403 })))).not.toBe('resolved')
    expect(await codeOf(readAll(() => Response.json({ petitions: 'none' }), { constituency: '1' }))).toBe('not-a-feed')
  })

  it('refuses what it cannot or will not do', async () => {
    expect(() => parliamentPetitions({ site: 'nowhere' })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(() => parliamentPetitions({ search: 'by:"Wren Hollow"' })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    expect(await codeOf(readAll(() => Response.json({ data: [] }), {}, { version: 1, known: ['x'] }))).toBe('bad-checkpoint')
  })
})
