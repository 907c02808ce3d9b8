import { activityStreams, atrsDraft, decisionLog, jsonFeed } from 'civic-cafe/reports'
import type { Json } from '../../src/core/json.js'
import { describe, expect, it } from 'vitest'
import { mentionOf } from '../nurture/support/mentions.js'
import { councilAccount, problems } from './support/world.js'

const at = '2026-03-01T09:00:00.000Z'
const mentions = [
  mentionOf('t1.1', 'p_one', at, { title: 'Tide', text: 'The <tide> & the gate', tags: ['tide'], url: 'https://social.marshwick.example/@jane/1', language: 'cy', places: [{ id: 'w1', name: 'Harbour', kind: 'ward' }], problems: [{ id: 'allotment-floods', score: 1, because: [] }] }),
  mentionOf('t1.2', councilAccount, '2026-03-02T09:00:00.000Z', { replyTo: 't1.1', url: 'https://forum.marshwick.example/p/2', updatedAt: '2026-03-03T09:00:00.000Z' }),
  mentionOf('n1.1', undefined, '2026-03-04T09:00:00.000Z', { kind: 'article', url: 'https://news.marshwick.example/tide', language: 'und' }),
  mentionOf('t2.1', 'p_two', at, { deletedAt: '2026-03-05T09:00:00.000Z', text: '' }),
]

describe('ActivityStreams', () => {
  const collection = activityStreams(mentions)

  it('is a collection of notes and articles, newest first, without what was deleted', () => {
    expect(collection['@context'][0]).toBe('https://www.w3.org/ns/activitystreams')
    expect(collection).toMatchObject({ type: 'OrderedCollection', totalItems: 3 })
    expect(collection.orderedItems.map(({ type, id }) => [type, id])).toEqual([['Article', 'urn:civic-cafe:n1.1'], ['Note', 'urn:civic-cafe:t1.2'], ['Note', 'urn:civic-cafe:t1.1']])
  })

  it('keeps who answered whom, where, in which language and about what', () => {
    const [, reply, opening] = collection.orderedItems
    expect(reply).toMatchObject({ inReplyTo: 'urn:civic-cafe:t1.1', context: 'urn:civic-cafe:t1', updated: '2026-03-03T09:00:00.000Z', attributedTo: { type: 'Organization', name: councilAccount } })
    expect(opening).toMatchObject({ name: 'Tide', content: 'The <tide> & the gate', mediaType: 'text/plain', contentMap: { cy: 'The <tide> & the gate' }, tag: [{ type: 'Hashtag', name: '#tide' }], location: [{ type: 'Place', name: 'Harbour' }] })
  })

  it('knows residents by pseudonym and never by the address of what they wrote', () => {
    expect(collection.orderedItems[2]?.attributedTo).toEqual({ type: 'Person', id: 'urn:civic-cafe:p_one' })
    expect(JSON.stringify(collection)).not.toContain('@jane')
    expect(collection.orderedItems[0]?.url).toBe('https://news.marshwick.example/tide')
  })

  it('is the same whatever the order', () => {
    expect(activityStreams(mentions.toReversed())).toEqual(collection)
  })
})

describe('the JSON Feed', () => {
  const feed = jsonFeed(mentions, { title: 'Marshwick', homePageUrl: 'https://marshwick.example/' })

  it('is version 1.1 and says what was said, not who said it', () => {
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Marshwick', home_page_url: 'https://marshwick.example/' })
    expect(feed.items.map(({ id }) => id)).toEqual(['n1.1', 't1.2', 't1.1'])
    expect(feed.items[2]).toMatchObject({ content_text: 'The <tide> & the gate', date_published: at, tags: ['tide', 'allotment-floods'], language: 'cy' })
    expect(JSON.stringify(feed)).not.toMatch(/p_one|@jane/)
    expect(feed.items[1]?.authors).toEqual([{ name: councilAccount }])
  })

  it('keeps to its limit', () => {
    expect(jsonFeed(mentions, { title: 'x', limit: 1 }).items).toHaveLength(1)
  })

  it('is read back by our own feed reader', async () => {
    const { parseFeed } = await import('civic-cafe/sources')
    const parsed = await parseFeed(JSON.stringify(feed), { url: 'https://marshwick.example/feed.json' })
    expect(parsed.items.map(({ nativeId }) => nativeId).sort()).toEqual(['n1.1', 't1.1', 't1.2'])
  })
})

describe('the decision log', () => {
  const event = (type: string, more: Record<string, Json>): Json => ({ schemaVersion: 1, aggregate: 'relationship', id: 'r1', communityId: 'c_1', at, decidedBy: 'Head of Waste Services', type, ...more })
  const entries = [
    { stream: 'relationship:r1', version: 3, event: event('complaint-received', { at: '2026-03-03T09:00:00.000Z', complaint: { id: 'k', about: 'Mrs Prys of 3 Quay Row', receivedOn: '2026-03-03', acknowledgeBy: '2026-04-02' } }) },
    { stream: 'relationship:r1', version: 1, event: event('role-decided', { decision: { role: 'none', reason: 'They do well; ring 07700 900123 or write to jane@marshwick.example', decidedBy: 'Head of Waste Services', reviewOn: '2027-01-01' } }) },
    { stream: 'relationship:r1', version: 2, event: event('withdrew', { at: '2026-03-02T09:00:00.000Z', reason: 'Nothing to add', reviewOn: '2027-01-01' }) },
    { stream: 'engagement:e1', version: 1, event: { ...(event('started', { at: '2026-03-04T09:00:00.000Z' }) as Record<string, Json>), aggregate: 'engagement', id: 'e1', relationshipId: 'r1', problemId: 'missed-bins' } },
    { stream: 'other:1', version: 1, event: { hello: 'world' } },
    { stream: 'other:2', version: 1, event: event('invented-by-a-later-release', {}) },
    { stream: 'other:3', version: 1, event: event('role-decided', {}) },
  ]
  const log = decisionLog(entries)

  it('says who decided what, when and why, oldest first', () => {
    expect(log.decisions.map(({ reference, type }) => [reference, type])).toEqual([
      ['relationship:r1#1', 'role-decided'], ['relationship:r1#2', 'withdrew'], ['relationship:r1#3', 'complaint-received'], ['engagement:e1#1', 'started'],
    ])
    expect(log.decisions[1]).toMatchObject({ decidedBy: 'Head of Waste Services', words: 'No role is taken: Nothing to add. To be looked at again on 1 January 2027.' })
    expect(log.decisions[3]?.problemId).toBe('missed-bins')
  })

  it('holds no personal data an officer may have typed, and says what is held back', () => {
    expect(JSON.stringify(log)).not.toMatch(/07700|jane@|Prys|Quay/)
    expect(log.decisions[2]?.withheld).toContain('section 40')
  })

  it('counts what it cannot read instead of failing or guessing', () => {
    expect(log.unreadable).toBe(3)
  })
})

describe('the draft transparency record', () => {
  const draft = atrsDraft({
    council: { name: 'Marshwick Borough Council' }, problems, noticeUrl: 'https://marshwick.example/listening', retentionDays: 365,
    tools: [{ tool: 'FixMyStreet', problemId: 'missed-bins', whyThisTool: 'People report there', reviewOn: '2027-01-31', lawfulBasis: 'UK GDPR Art 6(1)(e)', dpiaReference: 'DPIA-2026-07' }],
  })
  const fields = draft.sections.flatMap((section) => section.fields)

  it('is filled in as far as the configuration goes, and asks for the rest', () => {
    expect(draft.standard).toBe('Algorithmic Transparency Recording Standard v3.0')
    expect(fields.find(({ attribute }) => attribute === 'Website URL')?.value).toBe('https://marshwick.example/listening')
    expect(fields.find(({ number }) => number === '5.1')?.value).toContain('DPIA-2026-07')
    expect(fields.find(({ number }) => number === '2.4')?.value).toContain('Supervisors walk the round')
    const open = fields.filter(({ value }) => value === null)
    expect(open.length).toBe(draft.toComplete)
    expect(open.length).toBeGreaterThan(5)
    for (const { ask } of open) expect(ask).toBeTruthy()
  })

  it('has every attribute of both tiers of version 3.0 under its number, once and in order', () => {
    const run = (prefix: string, last: number): string[] => Array.from({ length: last }, (_, i) => `${prefix}${i + 1}`)
    expect(fields.map(({ number }) => number)).toEqual([
      ...run('', 4), ...run('1.', 4), ...run('1.4.', 5), ...run('2.', 5), ...run('3.', 6), ...run('4.1.', 4), ...run('4.2.', 9), ...run('4.3.', 11), ...run('5.', 2),
    ])
  })
})
