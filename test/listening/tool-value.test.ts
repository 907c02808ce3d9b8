import type { SourceReport } from 'civic-cafe/listening'
import { toolValue, type ListeningChoice } from 'civic-cafe/listening'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/mentions/mention.js'
import { sampleMention } from '../../src/testing/store/sample-mention.js'
import { run, sourceReport } from './support.js'

const choice = (tool: string, problemId: string, ...sourceIds: string[]): ListeningChoice => ({
  choice: { tool, problemId, whyThisTool: 'People report there.', reviewOn: '2026-09-01', lawfulBasis: 'public task' },
  sourceIds,
})

function mentions(sourceId: string, count: number, changes: (i: number) => Partial<Mention> = () => ({})): Mention[] {
  return Array.from({ length: count }, (_, i) => sampleMention(`${sourceId}${i}`, { sourceId, author: { pseudonym: `p_${i}` }, problems: [], ...changes(i) }))
}

const useful = { problems: [{ id: 'missed-bins', score: 0.4, because: ['says “bins”'] }] }
const runs = (count: number, ...reports: Parameters<typeof run>[1][]): ReturnType<typeof run>[] => Array.from({ length: count }, (_, i) => run(i + 1, ...reports))

describe('toolValue', () => {
  it('counts what was heard, what was of use and what it cost, by tool and by source', async () => {
    const heard = [...mentions('a', 120, (i) => ({ ...(i < 30 && useful), ...(i >= 90 && { duplicateOf: 'm_a0' }) })), ...mentions('b', 80), ...mentions('other', 500, () => useful)]
    const [value] = await toolValue({
      choices: [choice('FixMyStreet', 'missed-bins', 'a', 'b')],
      mentions: heard,
      runs: runs(12, sourceReport('a', { added: 10, cost: { requests: 2, bytes: 50 } }), sourceReport('b', { cost: { requests: 3, bytes: 70 } }), sourceReport('other', { cost: { requests: 99, bytes: 99 } })),
    })
    expect(value).toMatchObject({
      tool: 'FixMyStreet', problemId: 'missed-bins', reviewOn: '2026-09-01', runs: 12,
      mentions: 200, usefulMentions: 30, people: 120, usefulPeople: 30, duplicateShare: 0.15, requests: 60, bytes: 1_440, requestsPerUsefulMention: 2,
      sources: [
        { sourceId: 'a', mentions: 120, usefulMentions: 30, duplicateShare: 0.25, requests: 24, requestsPerUsefulMention: 0.8 },
        { sourceId: 'b', mentions: 80, usefulMentions: 0, duplicateShare: 0, requests: 36, requestsPerUsefulMention: null },
      ],
      recommendation: 'keep',
    })
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    expect(JSON.stringify(value)).not.toContain('p_')
  })

  it('judges the same source by each problem it was chosen for', async () => {
    const values = await toolValue({ choices: [choice('Forum', 'missed-bins', 'a'), choice('Forum', 'potholes', 'a')], mentions: mentions('a', 150, () => useful), runs: runs(10, sourceReport('a', { added: 15 })) })
    expect(values.map(({ usefulMentions, recommendation }) => [usefulMentions, recommendation])).toEqual([[150, 'keep'], [0, 'retire']])
  })

  it('does not judge an afternoon', async () => {
    const [value] = await toolValue({ choices: [choice('Forum', 'missed-bins', 'a')], mentions: mentions('a', 20), runs: runs(2, sourceReport('a', { added: 10 })) })
    expect(value).toMatchObject({ recommendation: 'too early' })
  })

  it('retires what never brought anything, and what could never be read', async () => {
    const values = await toolValue({
      choices: [choice('Silent', 'missed-bins', 'a'), choice('Broken', 'missed-bins', 'b')],
      mentions: [],
      runs: runs(10, sourceReport('a'), sourceReport('b', { status: 'failed', batches: 0, error: { code: 'gone', message: 'Gone.' } })),
    })
    expect(values).toMatchObject([
      { recommendation: 'retire', mentions: 0, duplicateShare: null, requestsPerUsefulMention: null },
      { recommendation: 'retire', reasons: expect.arrayContaining(['It could not be read in any run.']) as string[] },
    ])
  })

  it('advises to poll less what mostly brings nothing or asks us to wait, unless its window outruns us', async () => {
    const heard = mentions('a', 20, () => useful)
    const value = async (...reports: (readonly [day: number, ...sources: SourceReport[]])[]): Promise<string | undefined> => (await toolValue({ choices: [choice('Feed', 'missed-bins', 'a')], mentions: heard, runs: reports.map((of) => run(...of)) }))[0]?.recommendation
    const days = Array.from({ length: 10 }, (_, i) => i + 1)
    expect(await value(...days.map((day) => [day, sourceReport('a', day === 1 ? { added: 20 } : {})] as const))).toBe('poll less')
    expect(await value(...days.map((day) => [day, sourceReport('a', { added: 2 })] as const))).toBe('keep')
    expect(await value(...days.map((day) => [day, sourceReport('a', { added: 2, ...(day > 7 && { faults: [{ code: 'throttled', message: 'Wait.' }] }) })] as const))).toBe('poll less')
    expect(await value(...days.map((day) => [day, sourceReport('a', { added: 2, cost: { requests: 200, bytes: 1 } })] as const))).toBe('poll less')
    expect(await value(...days.map((day) => [day, sourceReport('a', { added: 2, cost: { requests: 200, bytes: 1 }, faults: [{ code: 'window-overrun', message: 'Missed.' }] })] as const))).toBe('keep')
  })

  it('tells what repeats another tool from what repeats itself, and whose news it was', async () => {
    const first = mentions('first', 120, (i) => ({ ...(i < 60 && useful) }))
    // Half of what the second says was said at the first before; a tenth repeats its own.
    const second = mentions('second', 120, (i) => ({ ...(i < 60 && useful), ...(i < 30 && { duplicateOf: first[i]?.id ?? '' }), ...(i >= 60 && i < 90 && { duplicateOf: first[0]?.id ?? '' }), ...(i >= 108 && { duplicateOf: 'm_second0' }) }))
    const values = await toolValue({
      choices: [choice('First', 'missed-bins', 'first'), choice('Second', 'missed-bins', 'second'), choice('Both', 'missed-bins', 'first', 'second')],
      // In any order: what is repeated may come later.
      mentions: [...second, ...first],
      runs: runs(10, sourceReport('first', { added: 12 }), sourceReport('second', { added: 12 })),
    })
    expect(values).toMatchObject([
      { elsewhereFirstShare: 0, usefulFirstHere: 60, duplicateShare: 0 },
      { elsewhereFirstShare: 0.5, usefulFirstHere: 30, duplicateShare: 0.6 },
      { elsewhereFirstShare: 0, usefulFirstHere: 120, duplicateShare: 0.3, sources: [{ elsewhereFirstShare: 0 }, { elsewhereFirstShare: 0.5 }] },
    ])
  })

  it('retires what only ever repeats other tools, and polls less what mostly does', async () => {
    const first = mentions('first', 100, () => useful)
    const echo = (own: number): Mention[] => mentions('echo', 100, (i) => ({ ...useful, ...(i >= own && { duplicateOf: first[i]?.id ?? '' }) }))
    const judged = async (own: number): Promise<string | undefined> => (await toolValue({ choices: [choice('Echo', 'missed-bins', 'echo')], mentions: [...first, ...echo(own)], runs: runs(10, sourceReport('echo', { added: 10 })) }))[0]?.recommendation
    expect([await judged(0), await judged(10), await judged(50)]).toEqual(['retire', 'poll less', 'keep'])
  })

  it('says what a useful mention costs in money, where the choice names a price', async () => {
    const priced = (price: ListeningChoice['choice']['price']): ListeningChoice => ({ ...choice('X', 'missed-bins', 'x'), choice: { ...choice('X', 'missed-bins').choice, price } })
    const money = async (price: ListeningChoice['choice']['price'], heard = mentions('x', 100, (i) => (i < 20 ? useful : {}))) => (await toolValue({
      choices: [priced(price)], mentions: heard, runs: runs(20, sourceReport('x', { added: 5, items: 10, cost: { requests: 3, bytes: 1 } })),
    }))[0]
    expect((await money({ currency: 'USD', perItem: 0.005 }))?.money).toEqual({ amount: 1, currency: 'USD', perUsefulMention: 0.05 })
    expect((await money({ currency: 'GBP', perRequest: 0.01, perMonth: 20 }))?.money).toEqual({ amount: 20.6, currency: 'GBP', perUsefulMention: 1.03 })
    expect((await money({ currency: 'GBP', perMonth: 20 }, []))).toMatchObject({ money: { amount: 20, perUsefulMention: null }, recommendation: 'retire' })
    expect((await money(undefined))?.money).toBeNull()
    expect((await money({ currency: 'GBP', perMonth: 20 }))?.reasons.join(' ')).toContain('20.00 GBP')
  })

  it('reads mentions as a store gives them', async () => {
    async function* stream(): AsyncGenerator<Mention> {
      yield* mentions('a', 3, () => useful)
    }
    expect(await toolValue({ choices: [choice('Feed', 'missed-bins', 'a')], mentions: stream(), runs: [] })).toMatchObject([{ mentions: 3, usefulMentions: 3, runs: 0 }])
  })
})
