import { openCafe, type Cafe } from 'civic-cafe'
import type { Store } from 'civic-cafe/stores'
import type { RelationshipCommand } from 'civic-cafe/engagement'
import { beforeEach, describe, expect, it } from 'vitest'
import { bins, engagementFacts, plan } from '../engagement/support.js'
import { cafeOptions, engaged, identifiedCafe } from './support.js'

const by = { decidedBy: 'Head of Waste Services' }
const other = { ...bins, id: 'dark-lanes' }

let cafe: Cafe
let store: Store
let harbour: string
beforeEach(async () => {
  ({ cafe, store, harbour } = await identifiedCafe({ problems: [bins, other] }))
  await engaged(cafe, harbour)
  // A second problem, planned only.
  await cafe.engage(harbour, 'dark-lanes', { ...by, type: 'set-plan', plan })
})

const running = async (): Promise<unknown> => cafe.engagement(harbour, 'missed-bins')
const planned = async (): Promise<unknown> => cafe.engagement(harbour, 'dark-lanes')

describe('what runs in a community', () => {
  it.each<[string, RelationshipCommand]>([
    ['withdraws', { ...by, type: 'withdraw', reason: 'They asked for quiet', reviewOn: '2027-03-01' }],
    ['decides that its role is none', { ...by, type: 'decide-role', role: 'none', reason: 'They asked for quiet', reviewOn: '2027-03-01' }],
  ])('is withdrawn from when the council %s, for the same reason and by the same post', async (_, command) => {
    expect(await cafe.participate(harbour, command)).toMatchObject({ ok: true })
    expect(await running()).toMatchObject({ phase: 'withdrawn', history: expect.arrayContaining([expect.objectContaining({ type: 'withdrew', decidedBy: 'Head of Waste Services', reason: 'They asked for quiet' })]) as unknown })
    expect(await cafe.relationship(harbour)).toMatchObject({ phase: 'no-role' })
    // A plan that nobody is engaged by can wait for the council to come back.
    expect(await planned()).toMatchObject({ phase: 'planned' })
  })

  it('is closed with the relationship, and so is what was only planned', async () => {
    await cafe.participate(harbour, { ...by, type: 'close', reason: 'The harbour is a marina now' })
    expect(await running()).toMatchObject({ phase: 'closed' })
    expect(await planned()).toMatchObject({ phase: 'closed' })
  })

  it('pauses with the relationship, and goes on only when somebody decides so', async () => {
    await cafe.participate(harbour, { ...by, type: 'pause', reason: 'The steward is ill' })
    expect(await running()).toMatchObject({ phase: 'paused', pausedFrom: 'engaging' })
    const early = await cafe.engage(harbour, 'missed-bins', { ...by, type: 'resume' })
    expect(early.ok ? [] : early.refusals.map(({ code }) => code)).toContain('relationship-not-engaging')
    await cafe.participate(harbour, { ...by, type: 'resume' })
    expect(await running()).toMatchObject({ phase: 'paused' })
    expect(await cafe.engage(harbour, 'missed-bins', { ...by, type: 'resume' })).toMatchObject({ ok: true })
    expect(await running()).toMatchObject({ phase: 'engaging' })
  })

  it.each<[string, RelationshipCommand, string]>([
    ['a stop condition fires for the relationship', { ...by, type: 'fire-stop-condition', kind: 'harm', what: 'Somebody was shouted at' }, 'harm'],
    ['the community says no', { ...by, type: 'record-consent', consent: { given: false, by: 'the moderators', how: 'by letter', on: '2026-09-01' } }, 'asked-to-leave'],
  ])('stops when %s: only Close, Pause and Withdraw remain', async (_, command, kind) => {
    await cafe.participate(harbour, command)
    expect(await running()).toMatchObject({ stop: { kind } })
    const more = await cafe.engage(harbour, 'missed-bins', { ...by, type: 'make-commitment', commitmentId: 'k', promise: 'More of it', due: '2026-10-01' })
    expect(more.ok ? [] : more.refusals.map(({ code }) => code)).toEqual(['stop-condition-fired'])
    expect(await cafe.participate(harbour, { ...by, type: 'withdraw', reason: 'We were asked to', reviewOn: '2027-03-01' })).toMatchObject({ ok: true })
    expect(await running()).toMatchObject({ phase: 'withdrawn' })
  })

  it('stays as it is when the council is refused leave, or decides something else', async () => {
    const before = await running()
    expect(await cafe.participate(harbour, { ...by, type: 'withdraw', reason: '', reviewOn: '2027-03-01' })).toMatchObject({ ok: false })
    expect(await cafe.participate(harbour, { ...by, type: 'hand-over-steward', post: 'Rounds Supervisor', notes: 'They meet on Fridays' })).toMatchObject({ ok: true })
    expect(await running()).toEqual(before)
  })

  it('never runs on without its relationship, nor ends without it, though the process dies in between', async () => {
    const dying: Store = { ...store, append: () => Promise.reject(new Error('killed')), appendAll: () => Promise.reject(new Error('killed')) }
    const leaving = { ...by, type: 'withdraw', reason: 'They asked for quiet', reviewOn: '2027-03-01' } as const
    await expect((await openCafe(cafeOptions({ problems: [bins, other], store: dying }))).participate(harbour, leaving)).rejects.toThrow('killed')
    expect(await running()).toMatchObject({ phase: 'engaging' })
    expect(await cafe.relationship(harbour)).toMatchObject({ phase: 'engaging' })
    expect(await cafe.participate(harbour, leaving)).toMatchObject({ ok: true })
    expect(await running()).toMatchObject({ phase: 'withdrawn' })
    expect(await cafe.relationship(harbour)).toMatchObject({ phase: 'no-role' })
  })

  it('can be planned again in another community, which is left alone', async () => {
    for (const fact of engagementFacts) await cafe.engage('c_other', 'missed-bins', fact)
    await cafe.participate(harbour, { ...by, type: 'close', reason: 'The harbour is a marina now' })
    expect(await cafe.engagement('c_other', 'missed-bins')).toMatchObject({ phase: 'planned', version: 2 })
  })
})
