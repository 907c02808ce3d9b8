import { listen, type ListeningReport, type SourceReport } from 'civic-cafe/listening'
import { createNormaliser } from 'civic-cafe/mentions'
import { memoryStore, type Store } from 'civic-cafe/stores'
import { defineCouncil, defineProblems } from 'civic-cafe/council'
import { beforeAll, describe, expect, it } from 'vitest'
import { worldWeeks } from '../../../examples/demo/world/calendar.js'
import { council, problems } from '../../../examples/demo/world/council.js'
import { overrunRound } from '../../../examples/demo/world/reports/reports.js'
import { peopleOf } from '../../../examples/demo/world/residents.js'
import { errorPageRound, startWorld, throttledRound } from '../../../examples/demo/world/start-world.js'
import { collect } from '../../../src/testing/collect.js'
import { readerOf, type WorldReader } from './reading.js'

type Name = keyof WorldReader['sources']

let rounds: (ListeningReport & { readonly waits: number })[] = []
let store: Store
let ids: Record<Name, string>

beforeAll(async () => {
  const world = await startWorld()
  try {
    const reader = readerOf(world)
    const { forum, fixMyStreet, open311, blog, alerts } = reader.sources
    ids = { forum: forum.id, fixMyStreet: fixMyStreet.id, open311: open311.id, blog: blog.id, alerts: alerts.id }
    store = memoryStore()
    const defined = defineCouncil(council)
    const normaliser = createNormaliser({ council: defined, problems: defineProblems(problems), pseudonymKey: 'invented-residents-need-no-secret', retention: { days: 365 }, now: reader.now })
    rounds = []
    for (let round = 1; round <= worldWeeks; round++) {
      reader.setRound(round)
      const waitsBefore = reader.waits.length
      const report = await listen({ council: defined, sources: Object.values(reader.sources), normaliser, store, now: reader.now })
      rounds.push({ ...report, waits: reader.waits.length - waitsBefore })
    }
  } finally {
    await world.close()
  }
})

function reportOf(name: Name, round: number): SourceReport {
  const report = rounds[round - 1]?.sources.find(({ sourceId }) => sourceId === ids[name])
  if (report === undefined) throw new Error(`nothing of ${name} in round ${round}`)
  return report
}

function roundsWhere(name: Name, holds: (report: SourceReport) => boolean): number[] {
  return rounds.map((_, i) => i + 1).filter((round) => holds(reportOf(name, round)))
}

describe('an autumn of listening to Marshwick', () => {
  it(`meets an HTML error page at the blog in round ${errorPageRound}, loses only the blog for that week, and catches up`, () => {
    expect(roundsWhere('blog', ({ status }) => status === 'failed')).toEqual([4])
    expect(reportOf('blog', 4).error?.code).toBe('not-a-feed')
    expect(rounds[3]?.totals.failedSources).toBe(1)
    expect(reportOf('blog', 5).added).toBe(4)
  })

  it(`is asked once to wait by the alerts in round ${throttledRound}, waits, and hears them all the same`, () => {
    expect(rounds.map(({ waits }, i) => (waits > 0 ? i + 1 : 0)).filter((round) => round > 0)).toEqual([6])
    expect(roundsWhere('alerts', ({ cost }) => cost.requests > 1)).toEqual([6])
    expect(reportOf('alerts', 6)).toMatchObject({ status: 'ok', cost: { requests: 2 } })
    expect(reportOf('alerts', 6).added).toBeGreaterThan(0)
  })

  it(`says in round ${overrunRound} that FixMyStreet's window was outrun, and Open311 makes up for it`, () => {
    expect(roundsWhere('fixMyStreet', ({ faults }) => faults.some(({ code }) => code === 'window-overrun'))).toEqual([9])
    expect(reportOf('fixMyStreet', 9).items).toBe(20)
    expect(reportOf('open311', 9).added).toBeGreaterThan(31)
  })

  it('notices reports edited after rounds 5 and 11, in the round that follows', () => {
    expect(roundsWhere('fixMyStreet', ({ revised }) => revised > 0)).toEqual([6, 12])
  })

  it('notices posts edited after rounds 2, 4, 7 and 10, in the round that follows', () => {
    expect(roundsWhere('forum', ({ revised }) => revised > 0)).toEqual([3, 5, 8, 11])
  })

  it('notices a post its author took away after round 5 and one a moderator took away after round 9, and keeps no word of them', async () => {
    expect(roundsWhere('forum', ({ deleted }) => deleted > 0)).toEqual([6, 10])
    const gone = (await collect(store.mentions({ includeDeleted: true }))).filter(({ deletedAt }) => deletedAt !== undefined)
    expect(gone).toHaveLength(2)
    expect(gone.map(({ text }) => text)).toEqual(['', ''])
  })

  it('meets nothing else: every other poll is read whole', () => {
    const unexpected = rounds.flatMap(({ sources }, i) => sources.flatMap(({ sourceId, faults }) => faults.map(({ code }) => `${i + 1} ${sourceId} ${code}`)))
      .filter((fault) => !fault.includes('window-overrun') && !(fault.includes(ids.blog) && / (?:repaired|bad-date)$/.test(fault)))
    expect(unexpected).toEqual([])
  })

  it('leaves no resident\'s handle, name, address, number or plate in the store, nor in a report', async () => {
    const kept = JSON.stringify([await collect(store.mentions({ includeDeleted: true })), await store.checkpoints(), rounds]).toLowerCase()
    expect(kept.length).toBeGreaterThan(1_000_000)
    const left = peopleOf(1).flatMap(({ handle, name, email, phone, registration }) => [handle, name, email, phone, registration]).filter((secret) => kept.includes(secret.toLowerCase()))
    expect(left).toEqual([])
  })
})
