import { openCafe, type Cafe } from 'civic-cafe'
import type { EngagementCommand } from 'civic-cafe/engagement'
import { renderHtml } from 'civic-cafe/reports'
import type { Store } from 'civic-cafe/stores'
import { beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../../src/testing/collect.js'
import { bins, engagementFacts, plan } from '../engagement/support.js'
import { cafeOptions, engaged, identifiedCafe } from './support.js'

const by = { decidedBy: 'Head of Waste Services' }
const codes = (decision: Awaited<ReturnType<Cafe['engage']>>): string[] => decision.ok ? [] : decision.refusals.map(({ code }) => code)

let cafe: Cafe
let store: Store
let harbour: string
beforeEach(async () => {
  ({ cafe, store, harbour } = await identifiedCafe())
  await engaged(cafe, harbour)
})
const engage = (command: EngagementCommand, id?: string): ReturnType<Cafe['engage']> => cafe.engage(harbour, 'missed-bins', command, { engagementId: id })

describe('work on a problem that has ended', () => {
  beforeEach(async () => {
    await engage({ ...by, type: 'make-commitment', commitmentId: 'k', promise: 'Say what we found', due: '2026-10-01' })
    await engage({ ...by, type: 'close', reason: 'The round was redrawn' })
  })

  it('can be taken up again: its plan begins another engagement, and the first keeps its history', async () => {
    expect(codes(await engage({ ...by, type: 'start' }))).toContain('closed')
    for (const command of [...engagementFacts, { ...by, type: 'start' as const }]) expect(codes(await engage(command))).toEqual([])
    expect(await cafe.engagement(harbour, 'missed-bins')).toMatchObject({ id: `${harbour}/missed-bins/2`, phase: 'engaging' })
    expect((await cafe.engagements(harbour)).map(({ id, phase }) => [id, phase])).toEqual([[`${harbour}/missed-bins`, 'closed'], [`${harbour}/missed-bins/2`, 'engaging']])
    expect((await collect(store.ledger(`engagement:${harbour}/missed-bins`))).length).toBe(5)
    expect((await (await openCafe(cafeOptions({ store }))).engagements(harbour)).length).toBe(2)
  })

  it('still settles what it left open, by its id once there is a later one', async () => {
    const kept = { ...by, type: 'keep-commitment', commitmentId: 'k', evidence: 'Letter of 1 September' } as const
    await engage({ ...by, type: 'set-plan', plan })
    expect(codes(await engage(kept))).toEqual(['unknown-id'])
    expect(codes(await engage(kept, `${harbour}/missed-bins`))).toEqual([])
    expect(codes(await engage(kept, `${harbour}/dark-lanes`))).toEqual(['engagement-unknown'])
    expect((await cafe.engagements(harbour)).map(({ commitments }) => commitments.map(({ kept: is }) => is))).toEqual([[true], []])
  })

  it('ends again with the relationship, however often it was taken up', async () => {
    for (let round = 2; round <= 11; round++) {
      await engage({ ...by, type: 'set-plan', plan })
      if (round < 11) await engage({ ...by, type: 'close', reason: 'Not this way' })
    }
    expect((await cafe.engagement(harbour, 'missed-bins')).id).toBe(`${harbour}/missed-bins/11`)
    expect((await cafe.engagements(harbour)).map(({ id }) => id.split('/')[2] ?? '1').join(' ')).toBe('1 2 3 4 5 6 7 8 9 10 11')
    await cafe.participate(harbour, { ...by, type: 'close', reason: 'The harbour is a marina now' })
    expect((await cafe.engagements(harbour)).map(({ phase }) => phase)).toEqual(Array.from({ length: 11 }, () => 'closed'))
  })

  it('is offered among the moves as the engagement that can be engaged on, the ended one is not', async () => {
    await engage({ ...by, type: 'set-plan', plan })
    expect((await cafe.moves(harbour)).flatMap(({ engagementId }) => engagementId ?? [])).toEqual([`${harbour}/missed-bins/2`])
  })
})

describe('what was decided outlives', () => {
  it('the problem it was about: engagements on a problem no longer named end with the relationship', async () => {
    const later = await openCafe(cafeOptions({ store, problems: [{ ...bins, id: 'dark-lanes' }], tools: [] }))
    expect(await later.participate(harbour, { ...by, type: 'withdraw', reason: 'They asked for quiet', reviewOn: '2027-03-01' })).toMatchObject({ ok: true })
    expect((await later.engagements(harbour)).map(({ phase }) => phase)).toEqual(['withdrawn'])
    expect((await later.report()).relationships.find(({ communityId }) => communityId === harbour)).toMatchObject({ engagements: [{ problemId: 'missed-bins' }] })
  })

  it('the community: a report still says what was promised when nobody is heard of it any more', async () => {
    await cafe.participate(harbour, { ...by, type: 'make-commitment', commitmentId: 'c', promise: 'Mend the slipway lid', due: '2026-09-30' })
    const name = (await cafe.report()).communities.find(({ id }) => id === harbour)?.name
    const later = await openCafe(cafeOptions({ store, now: () => new Date('2027-12-01T10:00:00Z'), tools: [] }))
    await later.purge()
    expect((await later.identify()).communities).toEqual([])
    const report = await later.report()
    expect(report.relationships).toMatchObject([{ communityId: harbour, communityName: name, phase: 'engaging' }])
    expect(report.summary.next.join(' ')).toContain('Mend the slipway lid')
    expect(renderHtml(report)).toContain('Relationships with communities not shown')
  })
})
