import { memoryStore, openCafe, RuleOneError, StoreError } from 'civic-cafe'
import { agendaStream } from 'civic-cafe/council'
import { decisionLog } from 'civic-cafe/reports'
import type { LedgerEntry } from 'civic-cafe/stores'
import { describe, expect, it } from 'vitest'
import { bins } from '../engagement/support.js'
import { cafeOptions, talkSource, toolChoice } from './support.js'

const by = { decidedBy: 'Head of Waste Services' }
const lanes = { ...bins, id: 'dark-lanes', statement: 'People do not dare to walk home after dark.', terms: ['recycling'] }

function refusalsOf(error: unknown): string[] {
  if (!(error instanceof RuleOneError)) throw error
  return error.refusals.map(({ code, path }) => `${code} ${path}`)
}

async function ledgerOf(store: ReturnType<typeof memoryStore>): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  for await (const entry of store.ledger()) entries.push(entry)
  return entries
}

describe('what a council works on and listens with', () => {
  it('can begin empty, grows by decisions, and is there again when the café is opened again', async () => {
    const store = memoryStore()
    const options = cafeOptions({ store, problems: undefined, tools: undefined, sourcesOf: () => [talkSource()] })
    const cafe = await openCafe(options)
    expect(cafe.problems).toEqual([])
    await cafe.addProblem(bins, by)
    await cafe.chooseTool(toolChoice, by)
    expect((await cafe.listen()).totals.added).toBeGreaterThan(0)

    const again = await openCafe(options)
    expect(again.problems).toEqual([bins])
    expect(again.tools.map(({ tool, sources }) => [tool, sources.length])).toEqual([[toolChoice.tool, 1]])
    expect((await again.listen()).totals.added).toBe(0)
  })

  it('asks what was heard before whether it bears on a problem taken up since, and raises no revision', async () => {
    const store = memoryStore()
    const cafe = await openCafe(cafeOptions({ store }))
    await cafe.listen()
    expect(await store.countMentions({ problemId: 'dark-lanes' })).toBe(0)
    await cafe.addProblem(lanes, by)
    const count = await store.countMentions({ problemId: 'dark-lanes' })
    expect(count).toBeGreaterThan(0)
    for await (const { revision } of store.mentions({ problemId: 'dark-lanes' })) expect(revision).toBe(1)
    expect(await store.countMentions({ problemId: 'missed-bins' })).toBeGreaterThan(0)
  })

  it('refuses what Rule One refuses, all at once, and records nothing', async () => {
    const store = memoryStore()
    const cafe = await openCafe(cafeOptions({ store }))
    const { owner: _, ...ownerless } = lanes
    const refused = await cafe.addProblem({ ...ownerless, statement: 'We have no Facebook page' }, { decidedBy: 'Mr Jones' }).catch(refusalsOf)
    expect(refused).toEqual(['problem-names-a-tool statement', 'invalid-record owner', 'owner-is-a-person decidedBy'])
    expect(await cafe.addProblem(bins, by).catch(refusalsOf)).toEqual(['duplicate-id id'])
    expect(await cafe.chooseTool({ ...toolChoice, tool: 'FriendFeed', problemId: '', whyThisTool: '', reviewOn: '2020-01-01' }, by).catch(refusalsOf))
      .toEqual(['tool-solves-no-problem problemId', 'tool-review-overdue reviewOn', 'invalid-record whyThisTool'])
    expect(await cafe.retireTool({ tool: 'FriendFeed', problemId: 'missed-bins', reason: ' ' }, by).catch(refusalsOf)).toEqual(['tool-unknown tool', 'invalid-record reason'])
    expect(await ledgerOf(store)).toEqual([])
  })

  it('replaces a choice that is made again, and reads a tool no longer that was given up or is past its review', async () => {
    let today = '2026-09-01'
    const options = cafeOptions({ tools: [], sourcesOf: () => [talkSource()], now: () => new Date(`${today}T10:00:00Z`) })
    const cafe = await openCafe(options)
    await cafe.chooseTool(toolChoice, by)
    today = '2027-02-01'
    expect((await cafe.listen()).sources).toEqual([])
    await cafe.chooseTool({ ...toolChoice, reviewOn: '2027-06-30' }, by)
    expect(cafe.tools.map(({ reviewOn }) => reviewOn)).toEqual(['2027-06-30'])
    expect((await cafe.listen()).sources).toHaveLength(1)
    await cafe.retireTool({ tool: toolChoice.tool, problemId: toolChoice.problemId, reason: 'It brought nothing' }, by)
    expect(cafe.tools).toEqual([])
    expect((await openCafe(options)).tools).toEqual([])
  })

  it('goes by what the app gives where the ledger keeps the same', async () => {
    const store = memoryStore()
    await (await openCafe(cafeOptions({ store, problems: [], tools: [] }))).addProblem({ ...bins, owner: 'Head of Streets' }, by)
    const cafe = await openCafe(cafeOptions({ store }))
    expect(cafe.problems).toEqual([bins])
    expect(await cafe.retireTool({ tool: toolChoice.tool, problemId: 'missed-bins', reason: 'Given by the app' }, by).catch(refusalsOf)).toEqual(['tool-unknown tool'])
  })

  it('stands in the decision log, and passes over what a newer release has written', async () => {
    const store = memoryStore()
    const cafe = await openCafe(cafeOptions({ store, sourcesOf: () => [] }))
    await cafe.addProblem({ ...lanes, statement: 'Write to jo@example.org about the dark lanes.' }, by)
    await store.append(agendaStream('marshwick'), 1, [{ schemaVersion: 2, aggregate: 'agenda', type: 'problem-sung', at: '2026-09-01T10:00:00.000Z', decidedBy: 'Choir' }])
    expect((await openCafe(cafeOptions({ store }))).problems.map(({ id }) => id)).toEqual(['missed-bins', 'dark-lanes'])
    const log = decisionLog(await ledgerOf(store))
    expect(log.unreadable).toBe(1)
    expect(log.decisions).toMatchObject([{ type: 'problem-added', decidedBy: by.decidedBy, problemId: 'dark-lanes', reference: 'agenda:marshwick#1' }])
    expect(JSON.stringify(log)).not.toContain('jo@example.org')
  })

  it('is not decided by two at once', async () => {
    const store = memoryStore()
    const [one, other] = await Promise.all([openCafe(cafeOptions({ store })), openCafe(cafeOptions({ store }))])
    const results = await Promise.allSettled([one.addProblem(lanes, by), other.addProblem({ ...lanes, id: 'cold-halls' }, by)])
    const conflicts = results.filter((result) => result.status === 'rejected' && result.reason instanceof StoreError && result.reason.code === 'conflict')
    expect(results.filter(({ status }) => status === 'fulfilled').length + conflicts.length).toBe(2)
    expect((await openCafe(cafeOptions({ store }))).problems).toHaveLength(1 + results.filter(({ status }) => status === 'fulfilled').length)
  })
})
