import { memoryStore, openCafe } from 'civic-cafe'
import { describe, expect, it } from 'vitest'
import { bins, plan } from '../engagement/support.js'
import { cafeOptions } from './support.js'

const by = { decidedBy: 'Head of Waste Services' }

describe('what an officer may do next, and what is due', () => {
  it('is told of the work on a problem as of the relationship, without rules of one’s own', async () => {
    const cafe = await openCafe(cafeOptions({ store: memoryStore() }))
    expect((await cafe.engagementMoves('c_1', bins.id)).find(({ type }) => type === 'start')?.missing.map(({ code }) => code)).toEqual(expect.arrayContaining(['plan-missing', 'channel-fit-missing', 'relationship-not-engaging']))
    expect((await cafe.engage('c_1', bins.id, { ...by, type: 'set-plan', plan })).ok).toBe(true)
    const start = (await cafe.engagementMoves('c_1', bins.id, { language: 'cy' })).find(({ type }) => type === 'start')
    expect(start?.missing.map(({ code }) => code)).not.toContain('plan-missing')
    expect(start?.words).not.toBe((await cafe.engagementMoves('c_1', bins.id)).find(({ type }) => type === 'start')?.words)
  })

  it('lists what is due with a community and in its work together, soonest first, and says of which problem', async () => {
    const cafe = await openCafe(cafeOptions({ store: memoryStore() }))
    expect(await cafe.due('c_1')).toEqual([])
    expect((await cafe.engage('c_1', bins.id, { ...by, type: 'make-commitment', commitmentId: 'round', promise: 'A second round on Fridays', due: '2026-10-01' })).ok).toBe(true)
    expect((await cafe.participate('c_1', { ...by, type: 'make-commitment', commitmentId: 'words', promise: 'Word by post', due: '2026-11-01' })).ok).toBe(true)
    const due = await cafe.due('c_1')
    expect(due.map(({ kind, id, due: day, problemId }) => [kind, id, day, problemId])).toEqual([['commitment', 'round', '2026-10-01', bins.id], ['commitment', 'words', '2026-11-01', undefined]])
    expect((await cafe.due('c_1', { language: 'cy' })).every(({ words }, i) => words !== due[i]?.words)).toBe(true)
    expect(await cafe.due('c_2')).toEqual([])
  })
})
