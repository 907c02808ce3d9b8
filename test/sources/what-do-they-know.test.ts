import fc from 'fast-check'
import { SourceItem, whatDoTheyKnow } from 'civic-cafe/sources'
import type { Batch, FeedCheckpoint, WhatDoTheyKnowOptions } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { describe, expect, it } from 'vitest'
import { answeringHttp, noon } from '../support/answering-http.js'
import { codeOf } from './http/loopback.js'

// Written by hand in the shape Alaveteli's JSON has; there is no recording. Everybody in it is invented.
function event(id: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id,
    event_type: 'sent',
    created_at: '2026-02-28T09:30:00.000+00:00',
    described_state: 'waiting_response',
    calculated_state: 'waiting_response',
    last_described_at: '2026-02-28T09:30:00.000+00:00',
    incoming_message_id: null,
    outgoing_message_id: 7000 + id,
    comment_id: null,
    display_status: 'Awaiting response',
    snippet: 'Dear Marshwick Council, How many <span class="highlight">bins</span> were missed in January? Yours faithfully, Wilhelmina Invented',
    info_request: { id: 500, url_title: 'missed_bins', title: 'Missed bins', created_at: '2026-02-28T09:30:00.000+00:00', described_state: 'waiting_response', awaiting_description: false, prominence: 'normal', law_used: 'foi', tags: [['waste', null]] },
    public_body: { id: 9, url_name: 'marshwick_council', name: 'Marshwick Council', short_name: '', tags: [['local_council', null]] },
    user: { id: 42, url_name: 'wilhelmina_invented', name: 'Wilhelmina Invented', ban_text: '', about_me: 'I live above the Tannery and keep bees.' },
    ...more,
  }
}
const answer = event(2, { event_type: 'response', incoming_message_id: 31, outgoing_message_id: null, calculated_state: 'successful', snippet: 'Dear Wilhelmina  Invented, 214 bins. Yours sincerely, Barnaby Clerk' })
const remark = event(3, { event_type: 'comment', outgoing_message_id: null, comment_id: 12, snippet: 'Same in our street.' })

async function poll(body: string, more: Partial<WhatDoTheyKnowOptions> = {}, after?: FeedCheckpoint): Promise<Batch<FeedCheckpoint>> {
  const { http } = answeringHttp(() => new Response(body))
  for await (const batch of whatDoTheyKnow({ body: 'marshwick_council', http, now: () => noon, ...more }).read(after === undefined ? {} : { after })) return batch
  throw new Error('no batch')
}

describe('whatDoTheyKnow keeps the contract of sources', () => {
  const make = (): ReturnType<typeof whatDoTheyKnow> => whatDoTheyKnow({ body: 'marshwick_council', now: () => noon, http: answeringHttp(() => Response.json([remark, answer, event(1)])).http })
  for (const { name, run } of sourceContract(make, { minimumItems: 3, handles: ['Wilhelmina'] })) it(name, run)
})

describe('WhatDoTheyKnow', () => {
  it('gives a request, its answer and a remark as one conversation with the authority', async () => {
    const { items, faults } = await poll(JSON.stringify([remark, answer, event(1)]))
    expect(faults).toEqual([])
    expect(items.map(({ nativeId, kind, thread, author, venue, status }) => [nativeId, kind, thread, author?.handle, venue.name, status])).toEqual([
      ['3', 'comment', '500', undefined, 'Marshwick Council', 'waiting_response'],
      ['2', 'response', '500', 'body:marshwick_council', 'Marshwick Council', 'successful'],
      ['1', 'request', '500', 'user:42', 'Marshwick Council', 'waiting_response'],
    ])
    expect(items[2]).toEqual({
      nativeId: '1',
      kind: 'request',
      url: 'https://www.whatdotheyknow.com/request/missed_bins#outgoing-7001',
      title: 'Missed bins',
      text: 'Dear Marshwick Council, How many bins were missed in January?',
      publishedAt: '2026-02-28T09:30:00.000Z',
      author: { handle: 'user:42' },
      venue: { nativeId: 'body/marshwick_council', name: 'Marshwick Council', kind: 'other', url: 'https://www.whatdotheyknow.com/body/marshwick_council' },
      thread: '500',
      tags: ['waste'],
      status: 'waiting_response',
    })
    expect(items[1]).toMatchObject({ url: 'https://www.whatdotheyknow.com/request/missed_bins#incoming-31', text: 'Dear …, 214 bins.' })
    expect(items.every((item) => SourceItem.safeParse(item).success)).toBe(true)
  })

  it('keeps nobody’s name and nothing people tell of themselves, in JSON or in Atom', async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:www.whatdotheyknow.com,2005:/feed/body/marshwick_council</id><title>FOI requests to 'Marshwick Council'</title><entry><id>tag:www.whatdotheyknow.com,2005:InfoRequestEvent/1</id><published>2026-02-28T09:30:00Z</published><updated>2026-02-28T09:30:00Z</updated><link rel="alternate" type="text/html" href="https://www.whatdotheyknow.com/request/missed_bins#outgoing-7001"/><title>Missed bins</title><content type="html">&lt;div&gt;Request sent to Marshwick Council by &lt;a href="/user/wilhelmina_invented"&gt;Wilhelmina Invented&lt;/a&gt;&lt;/div&gt;&lt;p&gt;How many bins were missed? Yours faithfully, Wilhelmina&lt;/p&gt;</content><author><name>Wilhelmina Invented</name></author></entry></feed>`
    const [json, entry] = [await poll(JSON.stringify([answer, event(1)])), await poll(atom, { format: 'atom' })]
    expect(JSON.stringify([json, entry])).not.toMatch(/wilhelmina|barnaby|bees|invented/i)
    expect(entry.items).toMatchObject([{ nativeId: '1', kind: 'request', title: 'Missed bins', text: 'Request sent to Marshwick Council by … How many bins were missed?', thread: 'missed_bins' }])
    expect(entry.items[0]).not.toHaveProperty('author')
  })

  it('passes over what nobody said, and names what it cannot read', async () => {
    const { items, faults } = await poll(JSON.stringify([event(1, { event_type: 'status_update' }), null, { id: 5 }, event(6, { created_at: 'soon', public_body: null, user: null, info_request: { title: 'Trees' }, snippet: '' }), event(7, { info_request: {}, snippet: ' ' })]))
    expect(items).toEqual([{ nativeId: '6', kind: 'request', title: 'Trees', venue: { nativeId: 'https://www.whatdotheyknow.com', name: 'whatdotheyknow.com', kind: 'other', url: 'https://www.whatdotheyknow.com/' }, status: 'waiting_response' }])
    expect(faults.map(({ code, index }) => [code, index])).toEqual([['bad-item', 1], ['bad-item', 2], ['bad-date', 3], ['bad-item', 4]])
  })

  it('gives nothing twice, notices a new state, and says when 25 events were not enough', async () => {
    const first = await poll(JSON.stringify([event(1)]))
    const second = await poll(JSON.stringify([event(2), event(1, { calculated_state: 'successful' })]), {}, first.checkpoint)
    expect([second.items.map(({ nativeId, status }) => [nativeId, status]), second.faults]).toEqual([[['2', 'waiting_response'], ['1', 'successful']], []])
    expect((await poll(JSON.stringify([event(90)]), {}, second.checkpoint)).faults.map(({ code }) => code)).toEqual(['window-overrun'])
  })

  it('asks where the site answers', async () => {
    const { http, asked } = answeringHttp(() => Response.json([]))
    for await (const _ of whatDoTheyKnow({ search: 'bins requested_from:marshwick_council', http }).read());
    for await (const _ of whatDoTheyKnow({ body: 'marshwick', site: 'https://foi.example/en', http }).read());
    expect(asked.map(({ url }) => url.href)).toEqual(['https://www.whatdotheyknow.com/feed/search/bins%20requested_from%3Amarshwick_council.json', 'https://foi.example/feed/body/marshwick.json'])
  })

  it('never throws anything but its own errors, whatever the server says', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(['resolved', 'not-a-feed']).toContain(await codeOf(poll(JSON.stringify(value))))
    }), { numRuns: 200 })
    expect(await codeOf(poll('<!doctype html><title>Sorry</title>'))).toBe('not-a-feed')
  })

  it('follows nobody', () => {
    for (const search of ['requested_by:wilhelmina_invented', 'bins commented_by:ann', 'from:ann']) expect(() => whatDoTheyKnow({ search })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    expect(() => whatDoTheyKnow({ body: ' ' })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
  })
})
