import type { CommunityMap } from '../../src/communities/community.js'
import type { Mention } from '../../src/mentions/mention.js'
import { buildReport, publicCount, renderHtml, summariseHeard, type ReportInput } from 'civic-cafe/reports'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { initialRelationship } from 'civic-cafe/engagement'
import { scoreNurture } from 'civic-cafe/nurture'
import { mentionOf } from '../nurture/support/mentions.js'
import { input, map, season } from './support/world.js'

describe('a report', () => {
  it('holds no pseudonym, handle, address or mention of anybody, in its page or its JSON', async () => {
    const report = buildReport(await input())
    for (const bytes of [renderHtml(report), JSON.stringify(report)]) {
      expect(bytes).not.toMatch(/SECRET|p_[A-Za-z]|marshwick_council|\/u\//)
      expect(bytes).not.toContain('Does anyone know when the sluice shuts')
    }
  })

  it('carries nothing on that its input has too much of', async () => {
    const given = await input()
    const overfull = { ...map, unplaced: { authors: 3, mentions: 7 }, communities: map.communities.map((community) => Object.assign({}, community, { members: [{ pseudonym: 'p_SECRET', share: 1 }], conversations: ['t_SECRET'], mentions: 7, threads: 3 })) }
    expect(JSON.stringify(buildReport({ ...given, map: overfull }))).toBe(JSON.stringify(buildReport(given)))
  })

  it('says nothing of a community that is not shown but what the council did', async () => {
    const { panels } = buildReport(await input())
    const hidden = panels.find(({ communityId }) => communityId === 'c_small')
    expect(hidden).toBeDefined()
    expect(hidden?.community).toBeUndefined()
  })

  it('lets nobody through that an officer typed into a promise, a request or a plan', async () => {
    const given = await input()
    const relationship = {
      ...initialRelationship('c_tide', 'c_tide'), phase: 'participating' as const,
      steward: { post: 'Coastal Engineer @SECRET_post', team: 'Coast', handovers: [] },
      commitments: [{ id: 'p', promise: 'Ring @SECRET_jane back', madeOn: '2026-01-01', due: '2026-02-01' }],
      help: [{ id: 'h', what: 'A key for SECRET@marshwick.example', askedOn: '2026-01-02' }],
      planRecognitions: [{ document: 'Plan by @SECRET_prys', section: '4', wording: 'x', ownDescription: 'y', adoptedOn: '2026-03-01' }],
      history: [{ schemaVersion: 2 as const, aggregate: 'relationship' as const, id: 'c_tide', communityId: 'c_tide', at: '2026-03-02T10:00:00.000Z', decidedBy: 'Coastal Engineer', type: 'steward-appointed' as const, steward: { post: 'Coastal Engineer', team: 'Coast' } }],
    }
    const score = scoreNurture({ community: { id: 'c_tide' }, mentions: [], relationship, now: given.now })
    expect(JSON.stringify(score.actions)).toContain('SECRET')
    const report = buildReport({ ...given, relationships: [{ state: relationship, moves: [] }], nurture: [score] })
    expect(report.panels[0]?.actions.length).toBeGreaterThan(1)
    for (const bytes of [renderHtml(report), JSON.stringify(report)]) expect(bytes).not.toContain('SECRET')
  })

  it('counts what was heard in tens, or not at all', async () => {
    const report = buildReport(await input())
    const counts: { about: number | null }[] = []
    JSON.stringify(report, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'about' in value) counts.push(value as { about: number | null })
      return value
    })
    expect(counts.length).toBeGreaterThan(15)
    for (const { about } of counts) expect(about === null || about % 10 === 0).toBe(true)
    for (const { figures } of report.panels.flatMap(({ community }) => community ?? [])) {
      for (const count of figures.flatMap(({ n, counts: from }) => [n, ...Object.values(from)])) expect(count === 0 || count === 2 || count >= 10).toBe(true)
    }
  })

  it('gives the shares of a community and the bounds of their intervals to two digits: with more, they tell how many people they are of', async () => {
    const given = await input()
    // The sections and pages of the report are made of the same JSON.
    const told = buildReport(given).panels.flatMap(({ community }) => community ?? [])
    const bounded = told.flatMap((community) => [community, ...community.windows, ...community.figures]).filter(({ value, interval }) => value !== null && interval !== undefined)
    expect(bounded.length).toBeGreaterThan(5)
    expect(told.flatMap(({ figures }) => figures).find(({ id }) => id === 'survival')?.interval).toBeDefined()
    for (const { value, interval = [] } of bounded) for (const number of [value, ...interval]) expect(String(number)).toMatch(/^-?\d+(\.\d{1,2})?$/)
    const exact = given.nurture?.flatMap(({ community }) => community.index.interval ?? []) ?? []
    expect(exact.some((bound) => !/^-?\d+(\.\d{1,2})?$/.test(String(bound)))).toBe(true)
  })

  it('cannot be given mentions or a map with its authors', () => {
    expectTypeOf<CommunityMap>().not.toExtend<ReportInput['map']>()
    expectTypeOf<Mention[]>().not.toExtend<ReportInput['heard']>()
  })
})

describe('public counts', () => {
  it('are none, too few, or rounded', () => {
    expect(publicCount(0)).toEqual({ about: 0, words: 'none' })
    expect(publicCount(9)).toEqual({ about: null, fewerThan: 10, words: 'fewer than 10' })
    expect(publicCount(10)).toEqual({ about: 10, words: 'about 10' })
    expect(publicCount(1234)).toEqual({ about: 1230, words: 'about 1,230' })
    expect(publicCount(14, 20)).toEqual({ about: null, fewerThan: 20, words: 'fewer than 20' })
    expect(publicCount(9, 3).about).toBeNull()
  })

  it('are about people: what one person says thirty times is not shown', () => {
    expect(publicCount(30, 10, 1)).toEqual({ about: null, words: 'from too few people' })
    expect(publicCount(30, 20, 19).about).toBeNull()
    expect(publicCount(30, 10, 10).about).toBe(30)
    expect(publicCount(0, 10, 0).words).toBe('none')
  })

  it('do not give a small number away when the other part and the total are shown', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 1, max: 9 }), (part, hidden) => {
      const shownPart = publicCount(part).about
      const shownTotal = publicCount(part + hidden).about
      const possible = Array.from({ length: 9 }, (_, i) => i + 1).filter((other) =>
        Array.from({ length: 10 }, (_, i) => (shownPart ?? 0) - 5 + i).some((guess) => publicCount(guess).about === shownPart && publicCount(guess + other).about === shownTotal))
      expect(possible).toContain(hidden)
      expect(possible.length).toBeGreaterThan(2)
    }))
  })
})

describe('what was heard', () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 5, 1 + n, 12)).toISOString()
  const problems = [{ id: 'missed-bins' }]
  const bins = [{ id: 'missed-bins', score: 1, because: ['missed bin'] }]

  it('shows nothing about one person among many: not by problem, by language, in time or in what was taken out', async () => {
    const loud = Array.from({ length: 30 }, (_, i) => mentionOf(`a${i}.1`, 'p_loud', day(i % 2), { language: 'cy', problems: bins, redactions: [{ kind: 'phone', count: 1 }] }))
    const many = Array.from({ length: 60 }, (_, i) => mentionOf(`b${i}.1`, `p_${i % 15}`, day(21 + (i % 2))))
    const council = Array.from({ length: 20 }, (_, i) => mentionOf(`c${i}.1`, 'forum:x.example/council', day(0), { problems: bins }))
    const heard = await summariseHeard([...loud, ...many, ...council], { problems })
    expect(heard.total.about).toBe(110)
    expect(heard.problems[0]?.count.about).toBeNull()
    expect(heard.redactions.about).toBeNull()
    expect(heard.languages.map(({ language }) => language)).toEqual(['en'])
    expect(heard.buckets.map(({ count }) => count.about).filter((about) => about !== 0)).toEqual([null, 60])
  })

  it('counts each mention that nobody\'s name is on as somebody else', async () => {
    const reports = Array.from({ length: 12 }, (_, i) => mentionOf(`r${i}.1`, undefined, day(i), { problems: bins }))
    expect((await summariseHeard(reports, { problems })).problems[0]?.count.about).toBe(10)
  })

  it('was heard on a day in London, not in Greenwich', async () => {
    expect(await summariseHeard([mentionOf('a.1', 'p_a', '2026-06-30T23:30:00.000Z')], { problems })).toMatchObject({ from: '2026-07-01', to: '2026-07-01' })
  })

  it('is summed over time, by problem and by language, whatever the order', async () => {
    const problems = [{ id: 'missed-bins' }, { id: 'allotment-floods' }, { id: 'silence' }]
    const heard = await summariseHeard(season(), { problems })
    expect(heard.total.about).toBe(430)
    expect(heard.problems.map(({ id, count }) => [id, count.about])).toEqual([['missed-bins', 60], ['allotment-floods', 110], ['silence', 0]])
    expect(heard.languages.map(({ language }) => language)).toEqual(['en', 'cy'])
    expect(heard).toMatchObject({ from: '2026-01-10', to: '2026-06-28', bucketDays: 28, venues: 1 })
    expect(heard.buckets[0]).toMatchObject({ from: '2026-01-10', to: '2026-02-06' })
    expect(heard.buckets.at(-1)?.to).toBe('2026-06-28')
    expect(await summariseHeard(season().toReversed(), { problems })).toEqual(heard)
  })

  it('leaves out what the source deleted', async () => {
    const mentions = season()
    const deleted = Array.from({ length: 50 }, (_, i) => mentionOf(`gone${i}.1`, 'p_x', '2026-03-01T00:00:00.000Z', { deletedAt: '2026-03-02T00:00:00.000Z', text: '' }))
    expect(await summariseHeard([...mentions, ...deleted], { problems: [] })).toEqual(await summariseHeard(mentions, { problems: [] }))
  })

  it('never needs more than sixteen bars, for a day or for a lifetime', async () => {
    for (const days of [1, 15, 40, 300, 2000, 5000]) {
      const span = [0, days - 1].map((day, i) => mentionOf(`d${i}.1`, 'p_x', new Date(Date.UTC(2000, 0, 1 + day)).toISOString()))
      expect((await summariseHeard(span, { problems: [] })).buckets.length).toBeLessThanOrEqual(16)
    }
  })
})
