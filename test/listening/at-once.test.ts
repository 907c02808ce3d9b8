import { listen, sourceHealth, type ListenOptions } from 'civic-cafe/listening'
import { memoryStore, type Store, type StoreBatch } from 'civic-cafe/stores'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceItem } from '../../src/sources/source-item.js'
import type { Batch, Source } from '../../src/sources/source.js'
import { collect } from '../../src/testing/collect.js'
import { fakeItems, fakeSource } from '../testing/fake-source.js'
import { fakeNormaliser } from './support.js'

const now = (): Date => new Date('2026-04-01T12:00:00.000Z')

function options(sources: readonly Source[], more: Partial<ListenOptions> = {}): ListenOptions {
  return { council: { id: 'marshwick' }, sources, normaliser: fakeNormaliser, store: memoryStore(), now, ...more }
}

/** Everything in one batch. */
function atOnce(items: readonly SourceItem[], more: Partial<Batch> = {}, id = 'fake:https://square.example'): Source {
  return { ...fakeSource({ id }), read: async function* () { yield { items, checkpoint: { done: items.length }, faults: [], ...more } } }
}

/** Counts how often the event loop comes round until told to stop. */
function countRounds(): { readonly rounds: () => number; readonly stop: () => void } {
  let rounds = 0
  let going = true
  const next = (): void => {
    rounds++
    if (going) setImmediate(next)
  }
  setImmediate(next)
  return { rounds: () => rounds, stop: () => { going = false } }
}

/** What a store was given, commit by commit. */
function watched(store: Store): { readonly store: Store; readonly commits: StoreBatch[] } {
  const commits: StoreBatch[] = []
  return { commits, store: { ...store, commit: async (batch) => {
    commits.push(batch)
    return store.commit(batch)
  } } }
}

describe('a source that gives everything at once', () => {
  it('leaves other work its turn every few items, though nothing here ever waits for anything', async () => {
    const store = memoryStore()
    const counter = countRounds()
    const report = await listen(options([atOnce(fakeItems(10_000))], { store }))
    counter.stop()
    expect(report.totals).toMatchObject({ items: 10_000, added: 10_000 })
    // Every 10 items normalised, and every 25 kept.
    expect(counter.rounds()).toBeGreaterThan(1_400)
  })

  it('leaves it between the faults too, of which there may be more than items', async () => {
    const faults = Array.from({ length: 20_000 }, (_, index) => ({ code: 'bad-item', message: `Row of resident_${index % 500} is bad.`, index }) as const)
    const counter = countRounds()
    const { sources } = await listen(options([atOnce(fakeItems(500), { faults })]))
    counter.stop()
    expect(counter.rounds()).toBeGreaterThan(80)
    expect(JSON.stringify(sources)).not.toMatch(/resident_[0-4]\b/)
  })

  it('leaves it however many sources do so side by side: no two are let through in one round', async () => {
    let inThisRound = new Set<string>()
    const together: number[] = []
    const normaliser: ListenOptions['normaliser'] = { normalise: (item, context) => {
      inThisRound.add(context.source.id)
      return fakeNormaliser.normalise(item, context)
    } }
    let going = true
    const round = (): void => {
      together.push(inThisRound.size)
      inThisRound = new Set()
      if (going) setImmediate(round)
    }
    setImmediate(round)
    await listen(options(['a', 'b', 'c', 'd'].map((host) => atOnce(fakeItems(500), {}, `fake:https://${host}.example`)), { normaliser }))
    going = false
    expect(Math.max(...together)).toBe(1)
  })

  it('is kept a few at a time, with the checkpoint after the last and never before', async () => {
    const { store, commits } = watched(memoryStore())
    await listen(options([atOnce(fakeItems(110))], { store }))
    expect(commits.map(({ mentions, checkpoint }) => [mentions.length, checkpoint])).toEqual([[25, undefined], [25, undefined], [25, undefined], [25, undefined], [10, { done: 110 }]])
    expect(commits.flatMap(({ mentions }) => mentions).map(({ text }) => text)).toEqual(fakeItems(110).map(({ text }) => text))
  })

  it('is not much text at a time either', async () => {
    const { store, commits } = watched(memoryStore())
    await listen(options([atOnce(fakeItems(12).map((item) => ({ ...item, text: 'long '.repeat(10_000) })))], { store }))
    expect(commits.map(({ mentions }) => mentions.length)).toEqual([2, 2, 2, 2, 2, 2])
  })

  it('is kept with its checkpoint when there is nothing to keep', async () => {
    const store = memoryStore()
    await listen(options([atOnce([])], { store }))
    expect(await store.checkpoint('fake:https://square.example')).toEqual({ done: 0 })
  })

  it('can be stopped in the middle from outside: what was kept is there once, and the rest comes with the next run', async () => {
    const store = memoryStore()
    const controller = new AbortController()
    let kept = 0
    const counting: Store = { ...store, commit: async (batch) => {
      const result = await store.commit(batch)
      kept += result.added
      return result
    } }
    const stopWhenHalf = (): void => {
      if (kept >= 1_000) controller.abort(new Error('enough'))
      else setImmediate(stopWhenHalf)
    }
    setImmediate(stopWhenHalf)
    const report = await listen(options([atOnce(fakeItems(2_000), { cost: { requests: 1, bytes: 7 } })], { store: counting, signal: controller.signal }))
    expect(report.sources[0]).toMatchObject({ status: 'aborted', batches: 0, items: kept, added: kept, cost: { requests: 1, bytes: 7 } })
    expect(kept).toBeGreaterThanOrEqual(1_000)
    expect(kept).toBeLessThan(1_200)
    expect(await store.countMentions()).toBe(kept)
    expect(await store.checkpoint('fake:https://square.example')).toBeUndefined()
    const again = await listen(options([atOnce(fakeItems(2_000))], { store }))
    expect(again.totals).toMatchObject({ items: 2_000, added: 2_000 - kept, unchanged: kept, revised: 0 })
  })

  it('ends the same wherever it is killed, though it says a thing twice in other words', async () => {
    const items = fakeItems(400).flatMap((item, i) => i % 40 === 0 ? [item, { ...item, text: 'Said again.' }] : [item])
    const whole = memoryStore()
    await listen(options([atOnce([...items, { ...items[0], text: 'And once more.' } as SourceItem])], { store: whole }))
    const expected = await collect(whole.mentions())
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), async (stops) => {
      const store = memoryStore()
      for (const stop of [...stops, Infinity]) {
        let commits = 0
        const dying: Store = { ...store, commit: async (batch) => {
          if (commits++ >= stop) throw new Error('killed')
          return store.commit(batch)
        } }
        if (await store.checkpoint('fake:https://square.example') !== undefined) break
        await listen(options([atOnce([...items, { ...items[0], text: 'And once more.' } as SourceItem])], { store: dying }))
      }
      expect(await collect(store.mentions())).toEqual(expected)
    }), { numRuns: 25 })
  })
})

describe('a source with a million faults', () => {
  it('has a report of a bounded size that says how many of each kind there were', async () => {
    const faults = Array.from({ length: 10_000 }, (_, index) => ({ code: index % 100 === 99 ? 'bad-date' : 'bad-item', message: 'Bad.', index }) as const)
    const source: Source = { ...fakeSource(), read: async function* () {
      for (let page = 0; page < 100; page++) yield { items: [], checkpoint: page, faults }
      yield { items: fakeItems(1), checkpoint: 100, faults: [{ code: 'window-overrun', message: 'Items were missed.' }] }
    } }
    const report = await listen(options([source]))
    expect(report.totals).toMatchObject({ faults: 1_000_001, added: 1 })
    expect(report.sources[0]).toMatchObject({ status: 'partial', batches: 101, furtherFaults: { 'bad-item': 989_010, 'bad-date': 9_990, 'window-overrun': 1 } })
    expect(report.sources[0]?.faults).toHaveLength(1_000)
    expect(JSON.stringify(report).length).toBeLessThan(100_000)
    // What is not listed counts all the same.
    expect(sourceHealth([report])[0]).toMatchObject({ unreadable: 990_000, overruns: 1, truncated: 0 })
  })
})
