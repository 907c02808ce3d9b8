import { listen, type ListeningProgress, type ListenOptions } from 'civic-cafe/listening'
import { memoryStore, type Store } from 'civic-cafe/stores'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import type { SourceItem } from '../../src/sources/source-item.js'
import { SourceError } from '../../src/sources/source-error.js'
import type { Batch, Source } from '../../src/sources/source.js'
import { collect } from '../../src/testing/collect.js'
import { fakeItems, fakeSource } from '../testing/fake-source.js'
import { fakeNormaliser } from './support.js'

const now = (): Date => new Date('2026-04-01T12:00:00.000Z')

function options(sources: readonly Source[], more: Partial<ListenOptions> = {}): ListenOptions {
  return { council: { id: 'marshwick' }, sources, normaliser: fakeNormaliser, store: memoryStore(), now, ...more }
}

/** A source whose reading is written out in the test. */
function scripted(id: string, read: (after: Json | undefined, signal: AbortSignal | undefined) => AsyncIterable<Batch>): Source {
  return { ...fakeSource({ id }), read: ({ after, signal } = {}) => read(after, signal) }
}

function batchOf(items: readonly SourceItem[], checkpoint: Json, more: Partial<Batch> = {}): Batch {
  return { items, checkpoint, faults: [], ...more }
}

describe('listen', () => {
  it('keeps what every source says, and says how much that was', async () => {
    const store = memoryStore()
    const report = await listen(options([fakeSource(), fakeSource({ id: 'fake:https://other.example', items: fakeItems(3) })], { store }))
    expect(report).toMatchObject({
      startedAt: '2026-04-01T12:00:00.000Z',
      totals: { items: 26, added: 26, revised: 0, unchanged: 0, deleted: 0, faults: 0, failedSources: 0 },
      sources: [
        { sourceId: 'fake:https://other.example', status: 'ok', batches: 1, items: 3, added: 3, cost: { requests: 1, bytes: 100 } },
        { sourceId: 'fake:https://square.example', status: 'ok', batches: 5, items: 23, added: 23, cost: { requests: 5, bytes: 500 } },
      ],
    })
    expect(await store.countMentions()).toBe(26)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('goes on where it was left, and adds nothing twice', async () => {
    const store = memoryStore()
    await listen(options([fakeSource({ items: fakeItems(12) })], { store }))
    const again = await listen(options([fakeSource({ items: fakeItems(14) })], { store }))
    expect(again.totals).toMatchObject({ items: 2, added: 2 })
    expect(await store.checkpoint('fake:https://square.example')).toEqual({ done: 14 })
  })

  it('reads the other sources to the end when one fails, and says why in its report', async () => {
    const failing: Source[] = [
      scripted('fake:https://a.example', async function* () {
        yield batchOf(fakeItems(2), { done: 2 })
        throw new SourceError('throttled', 'The source asked to be left alone.', { until: '2026-04-01T13:00:00.000Z' })
      }),
      scripted('fake:https://b.example', () => { throw new RangeError('secret of @ann at https://b.example/ann') }),
      scripted('fake:https://c.example', async function* () { throw 'ann@example.org' }),
    ]
    const { sources, totals } = await listen(options([...failing, fakeSource()]))
    expect(sources.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'ok'])
    expect(sources.map(({ error }) => error?.code)).toEqual(['throttled', 'unexpected', 'unexpected', undefined])
    expect(sources[0]).toMatchObject({ added: 2, nextPollAt: '2026-04-01T13:00:00.000Z' })
    expect(JSON.stringify(sources)).not.toMatch(/ann|secret/)
    expect(totals).toMatchObject({ added: 25, failedSources: 3 })
  })

  it('reports a store that refuses, and does not lose the place', async () => {
    const store = memoryStore()
    let commits = 0
    const flaky: Store = { ...store, commit: async (batch) => {
      if (++commits === 3) throw new Error('disk full, row (ann)')
      return store.commit(batch)
    } }
    const { sources } = await listen(options([fakeSource()], { store: flaky }))
    expect(sources[0]).toMatchObject({ status: 'failed', added: 10, error: { code: 'unexpected' } })
    expect(JSON.stringify(sources)).not.toContain('ann')
    const again = await listen(options([fakeSource()], { store }))
    expect(again.totals).toMatchObject({ added: 13, unchanged: 0 })
  })

  it('leaves out an item that cannot be made a mention, and drops authors who opted out', async () => {
    const [first, second, third] = fakeItems(3)
    const items = [{ ...first, text: 'unreadable' }, { ...second, author: { handle: 'quiet_one', optedOut: true } }, third] as SourceItem[]
    const store = memoryStore()
    const { sources } = await listen(options([fakeSource({ items })], { store }))
    expect(sources[0]).toMatchObject({ status: 'partial', items: 3, added: 1, optedOut: 1, faults: [{ code: 'bad-item', index: 0 }] })
    expect(JSON.stringify([sources, await collect(store.mentions()), await store.checkpoints()])).not.toMatch(/resident_0|quiet_one/)
  })

  it('carries faults, costs and the next poll from the batches, without anybody in the words', async () => {
    const source = scripted('fake:https://a.example', async function* () {
      yield batchOf(fakeItems(1), 1, {
        faults: [{ code: 'bad-date', message: 'Date of resident_0 (Person Number0, a.b@example.org, @ann, https://a.example/u/ann?x=1) is bad', index: 0 }],
        cost: { requests: 2, bytes: 10 },
        nextPollAt: '2026-04-01T15:00:00.000Z',
      })
      yield batchOf([], 2, { faults: [{ code: 'window-overrun', message: 'Items were missed.' }], cost: { requests: 1, bytes: 5 }, nextPollAt: '2026-04-01T14:00:00.000Z' })
    })
    const { sources, totals } = await listen(options([source]))
    expect(sources[0]).toMatchObject({ status: 'partial', cost: { requests: 3, bytes: 15 }, nextPollAt: '2026-04-01T15:00:00.000Z' })
    expect(sources[0]?.faults).toEqual([
      { code: 'bad-date', message: 'Date of [person] ([person], [e-mail], [handle], https://a.example/… is bad', index: 0 },
      { code: 'window-overrun', message: 'Items were missed.' },
    ])
    expect(totals.faults).toBe(2)
  })

  it('keeps a report readable when every line of an export is bad', async () => {
    const items = fakeItems(1_500).map((item) => ({ ...item, text: 'unreadable' }))
    const { sources, totals } = await listen(options([fakeSource({ items, size: 500 })]))
    expect(sources[0]?.faults).toHaveLength(1_000)
    expect(sources[0]?.furtherFaults).toEqual({ 'bad-item': 500 })
    expect(sources[0]?.faults.some(({ code }) => code === 'truncated')).toBe(false)
    expect(totals.faults).toBe(1_500)
  })

  it('commits a batch with its checkpoint or neither, wherever it is stopped, and ends the same', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), async (size, stops) => {
      const store = memoryStore()
      for (const stop of stops) {
        let commits = 0
        const dying: Store = { ...store, commit: async (batch) => {
          if (commits++ >= stop) throw new Error('killed')
          return store.commit(batch)
        } }
        await listen(options([fakeSource({ size })], { store: dying }))
      }
      await listen(options([fakeSource({ size })], { store }))
      const whole = memoryStore()
      await listen(options([fakeSource({ size: 23 })], { store: whole }))
      expect(await collect(store.mentions())).toEqual(await collect(whole.mentions()))
    }), { numRuns: 40 })
  })

  it('reads sources on one host one after another, and different hosts together', async () => {
    const open = new Set<string>()
    let together = 0
    const clashes: string[] = []
    const source = (id: string, host: string): Source => scripted(id, async function* () {
      if (open.has(host)) clashes.push(host)
      open.add(host)
      together = Math.max(together, open.size)
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
      yield batchOf([], 1)
      open.delete(host)
    })
    await listen(options([
      source('feed:https://a.example/1', 'a'), source('feed:https://a.example/2', 'a'), source('discourse:a.example', 'a'),
      source('feed:https://b.example/1', 'b'), source('feed:https://c.example/1', 'c'), source('feed:https://d.example/1', 'd'), source('records:group', 'r'),
    ], { concurrency: 3 }))
    expect(clashes).toEqual([])
    expect(together).toBe(3)
  })

  it('reads a source given twice once, and says so', async () => {
    const { sources, totals } = await listen(options([fakeSource(), fakeSource()]))
    expect(sources.map(({ status, error }) => [status, error?.code])).toEqual(expect.arrayContaining([['failed', 'bad-configuration'], ['ok', undefined]]))
    expect(totals.added).toBe(23)
  })

  it('tells what happens as it happens, and does not mind a progress bar that breaks', async () => {
    const told: ListeningProgress[] = []
    await listen(options([fakeSource({ items: fakeItems(7) })], { onProgress: (progress) => { told.push(progress) } }))
    expect(told.map(({ type }) => type)).toEqual(['source-started', 'batch-committed', 'batch-committed', 'source-finished'])
    expect(told.at(-1)).toMatchObject({ finished: 1, of: 1, report: { added: 7 } })
    const report = await listen(options([fakeSource()], { onProgress: () => { throw new Error('broken bar') } }))
    expect(report.totals.added).toBe(23)
    const later = await listen(options([fakeSource()], { onProgress: (() => Promise.reject(new Error('broken later'))) as () => void }))
    expect(later.totals.added).toBe(23)
  })

  it('stops at the signal: keeps what was committed and reports every source', async () => {
    const controller = new AbortController()
    const store = memoryStore()
    const hanging = scripted('fake:https://hanging.example', async function* () {
      yield batchOf(fakeItems(1), 1)
      await new Promise<never>(() => undefined)
    })
    const report = await listen(options([hanging, fakeSource(), fakeSource({ id: 'fake:https://later.example' })], {
      store,
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ type }) => {
        if (type === 'batch-committed') controller.abort(new Error('enough'))
      },
    }))
    expect(report.sources.map(({ sourceId, status, added }) => [sourceId, status, added])).toEqual([
      ['fake:https://hanging.example', 'aborted', 1],
      ['fake:https://later.example', 'aborted', 0],
      ['fake:https://square.example', 'aborted', 0],
    ])
    expect(report.totals.failedSources).toBe(0)
    expect(await store.checkpoint('fake:https://hanging.example')).toBe(1)
  })

  it('refuses a concurrency that is none', async () => {
    for (const concurrency of [0, 1.5, -1, NaN]) await expect(listen(options([], { concurrency }))).rejects.toThrow(RangeError)
  })

  it('has nothing to say about no sources', async () => {
    expect(await listen(options([]))).toMatchObject({ sources: [], totals: { items: 0 } })
  })
})
