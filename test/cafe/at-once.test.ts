import { openCafe, StoreError, type Cafe } from 'civic-cafe'
import type { EngagementCommand, RelationshipCommand } from 'civic-cafe/engagement'
import type { LedgerEntry, Store, StreamAppend } from 'civic-cafe/stores'
import { beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../../src/testing/collect.js'
import { bins, engagementFacts } from '../engagement/support.js'
import { cafeOptions, engaged, identifiedCafe } from './support.js'

const by = { decidedBy: 'Head of Waste Services' }
const other = { ...bins, id: 'dark-lanes' }
const leave: RelationshipCommand = { ...by, type: 'withdraw', reason: 'They asked for quiet', reviewOn: '2027-03-01' }
const start: EngagementCommand = { ...by, type: 'start' }

let cafe: Cafe
let store: Store
let harbour: string
beforeEach(async () => {
  ({ cafe, store, harbour } = await identifiedCafe({ problems: [bins, other] }))
  await engaged(cafe, harbour)
})

const ledger = (): Promise<LedgerEntry[]> => collect(store.ledger())

/** A café of somebody else's on the same store, who decides something just before the first café's decision is kept. */
async function interrupted(meanwhile: (officer: Cafe) => Promise<unknown>): Promise<Cafe> {
  let before: (() => Promise<unknown>) | undefined = async () => meanwhile(cafe)
  const late: Store = { ...store, appendAll: async (appends: readonly StreamAppend[]) => {
    const first = before
    before = undefined
    await first?.()
    return store.appendAll(appends)
  } }
  return openCafe(cafeOptions({ problems: [bins, other], store: late }))
}

const conflict = async (deed: Promise<unknown>): Promise<void> => {
  const error: unknown = await deed.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StoreError)
  expect(error).toMatchObject({ code: 'conflict' })
}

describe('two officers at the same moment', () => {
  it('get a conflict instead of a lost decision, and decide again on what there is then', async () => {
    const slow = await interrupted((officer) => officer.participate(harbour, { ...by, type: 'make-commitment', commitmentId: 'k1', promise: 'A lid for every box', due: '2026-10-01' }))
    const ask: RelationshipCommand = { ...by, type: 'make-commitment', commitmentId: 'k1', promise: 'Another thing', due: '2026-10-02' }
    await conflict(slow.participate(harbour, ask))
    expect((await cafe.relationship(harbour)).commitments.map(({ promise }) => promise)).toEqual(['A lid for every box'])
    const again = await slow.participate(harbour, ask)
    expect(again.ok ? [] : again.refusals.map(({ code }) => code)).toEqual(['id-in-use'])
  })

  it('have nothing half-written: an engagement is not ended without its relationship', async () => {
    const slow = await interrupted((officer) => officer.engage(harbour, 'missed-bins', { ...by, type: 'make-commitment', commitmentId: 'k1', promise: 'A lid for every box', due: '2026-10-01' }))
    await conflict(slow.participate(harbour, leave))
    expect(await cafe.engagement(harbour, 'missed-bins')).toMatchObject({ phase: 'engaging', commitments: [{ id: 'k1' }] })
    expect(await cafe.relationship(harbour)).toMatchObject({ phase: 'engaging' })
    expect(await slow.participate(harbour, leave)).toMatchObject({ ok: true })
    expect(await cafe.engagement(harbour, 'missed-bins')).toMatchObject({ phase: 'withdrawn' })
    expect(await cafe.relationship(harbour)).toMatchObject({ phase: 'no-role' })
  })

  it('cannot start an engagement in a community the council is just leaving', async () => {
    for (const fact of engagementFacts) await cafe.engage(harbour, 'dark-lanes', fact)
    const slow = await interrupted((officer) => officer.participate(harbour, leave))
    await conflict(slow.engage(harbour, 'dark-lanes', start))
    const again = await slow.engage(harbour, 'dark-lanes', start)
    expect(again.ok ? [] : again.refusals.map(({ code }) => code)).toContain('relationship-not-engaging')
    expect(await cafe.engagement(harbour, 'dark-lanes')).toMatchObject({ phase: 'planned' })
  })

  it('cannot leave a community behind in which an engagement has just started, not even one begun meanwhile', async () => {
    const slow = await interrupted(async (officer) => {
      for (const fact of engagementFacts) await officer.engage(harbour, 'dark-lanes', fact)
      expect(await officer.engage(harbour, 'dark-lanes', start)).toMatchObject({ ok: true })
    })
    const before = await ledger()
    await conflict(slow.participate(harbour, leave))
    expect((await ledger()).length).toBe(before.length + engagementFacts.length + 1)
    expect(await slow.participate(harbour, leave)).toMatchObject({ ok: true })
    expect((await cafe.engagements(harbour)).map(({ phase }) => phase)).toEqual(['withdrawn', 'withdrawn'])
  })

  it('do not stand in each other\'s way where neither looks at what the other does', async () => {
    const slow = await interrupted((officer) => officer.participate(harbour, { ...by, type: 'record-help-asked', helpId: 'h1', what: 'A key to the hall' }))
    expect(await slow.engage(harbour, 'missed-bins', { ...by, type: 'act-on-missing-voice', who: 'people without a phone', what: 'A slip through every door' })).toMatchObject({ ok: true })
    expect(await cafe.relationship(harbour)).toMatchObject({ help: [{ id: 'h1' }] })
  })
})
