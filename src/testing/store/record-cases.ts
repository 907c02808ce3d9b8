import assert from 'node:assert/strict'
import type { Json } from '../../core/json.js'
import { collect } from '../collect.js'
import { rejectsWithCode } from '../reject-with.js'
import type { StoreCase } from './store-case.js'

/** Snapshots, runs and the ledger. */
export const recordCases: readonly StoreCase[] = [
  {
    name: 'keeps snapshots by time, the same time once, and finds the newest before a time',
    run: async (store) => {
      assert.equal(await store.latestSnapshot(), undefined)
      await store.saveSnapshot('2026-03-02T00:00:00.000Z', { n: 2 })
      await store.saveSnapshot('2026-03-01T00:00:00.000Z', { n: 1, text: 'half \ud83d and \u0000' })
      await store.saveSnapshot('2026-03-03T00:00:00.000Z', { n: 3 })
      await store.saveSnapshot('2026-03-03T00:00:00.000Z', { n: 33 })
      assert.deepEqual(await store.snapshots(), ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'])
      assert.deepEqual(await store.latestSnapshot(), { at: '2026-03-03T00:00:00.000Z', snapshot: { n: 33 } })
      assert.deepEqual(await store.latestSnapshot('2026-03-02T00:00:00Z'), { at: '2026-03-02T00:00:00.000Z', snapshot: { n: 2 } })
      assert.deepEqual(await store.latestSnapshot('2026-03-01T23:00:00Z'), { at: '2026-03-01T00:00:00.000Z', snapshot: { n: 1, text: 'half \ud83d and \u0000' } })
      assert.equal(await store.latestSnapshot('2026-02-01T00:00:00Z'), undefined)
    },
  },
  {
    name: 'keeps runs by id, the same id once, oldest id first',
    run: async (store) => {
      for (const id of ['run-b', 'run-a', 'Run-c', 'run-b']) await store.saveRun(id, { id })
      await store.saveRun('run-a', { again: true })
      assert.deepEqual(await collect(store.runs()), [
        { id: 'Run-c', report: { id: 'Run-c' } },
        { id: 'run-a', report: { again: true } },
        { id: 'run-b', report: { id: 'run-b' } },
      ])
    },
  },
  {
    name: 'appends to a stream in order and reads it back',
    run: async (store) => {
      assert.equal(await store.append('relationship:r1', 0, [{ type: 'one' }, { type: 'two' }]), 2)
      assert.equal(await store.append('relationship:r1', 2, [null, 'text', ['list']]), 5)
      assert.equal(await store.append('engagement:e1', 0, [{ type: 'first' }]), 1)
      assert.equal(await store.append('relationship:r1', 5, []), 5, 'appending nothing changed the version')
      const expected: readonly Json[] = [{ type: 'one' }, { type: 'two' }, null, 'text', ['list']]
      assert.deepEqual(await collect(store.ledger('relationship:r1')), expected.map((event, i) => ({ stream: 'relationship:r1', version: i + 1, event })))
      assert.deepEqual((await collect(store.ledger())).map(({ stream, version }) => `${stream} ${version}`), [
        'engagement:e1 1', 'relationship:r1 1', 'relationship:r1 2', 'relationship:r1 3', 'relationship:r1 4', 'relationship:r1 5',
      ])
      assert.deepEqual(await collect(store.ledger('relationship:none')), [])
    },
  },
  {
    name: 'refuses an append whose version is behind or ahead, and writes nothing of it',
    run: async (store) => {
      await store.append('relationship:r1', 0, [{ n: 1 }, { n: 2 }])
      for (const version of [0, 1, 3, 9]) await rejectsWithCode(() => store.append('relationship:r1', version, [{ n: 'wrong' }]), 'conflict', `append at version ${version} of 2`)
      await rejectsWithCode(() => store.append('relationship:r1', 1, []), 'conflict', 'appending nothing at the wrong version')
      assert.equal((await collect(store.ledger('relationship:r1'))).length, 2)
    },
  },
  {
    name: 'lets exactly one of many appends at the same version through',
    run: async (store) => {
      for (let round = 0; round < 5; round++) {
        const results = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => store.append('relationship:r1', round * 2, [{ round, i }, { round, i }])))
        const through = results.filter(({ status }) => status === 'fulfilled')
        assert.equal(through.length, 1, `${through.length} of ten appends at one version went through`)
        for (const result of results) {
          if (result.status === 'rejected') assert.equal(Reflect.get(Object(result.reason), 'code'), 'conflict', 'a losing append did not say conflict')
        }
      }
      const entries = await collect(store.ledger('relationship:r1'))
      assert.deepEqual(entries.map(({ version }) => version), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
      const writers = entries.map(({ event }) => JSON.stringify(event))
      for (let i = 0; i < writers.length; i += 2) assert.equal(writers[i], writers[i + 1], 'the events of two writers were mixed')
    },
  },
  {
    name: 'appends to several streams at once, all of it or nothing',
    run: async (store) => {
      await store.append('relationship:r1', 0, [{ n: 1 }])
      assert.deepEqual(await store.appendAll([
        { stream: 'relationship:r1', expectedVersion: 1, events: [{ n: 2 }, { n: 3 }] },
        { stream: 'engagement:e1', expectedVersion: 0, events: [{ n: 1 }] },
        { stream: 'engagement:e2', expectedVersion: 0, events: [] },
      ]), [3, 1, 0])
      assert.deepEqual(await store.appendAll([]), [])
      const before = await collect(store.ledger())
      assert.deepEqual(before.map(({ stream, version }) => `${stream} ${version}`), ['engagement:e1 1', 'relationship:r1 1', 'relationship:r1 2', 'relationship:r1 3'])
      for (const late of [{ stream: 'relationship:r1', expectedVersion: 2 }, { stream: 'engagement:e2', expectedVersion: 1 }, { stream: 'engagement:e3', expectedVersion: 4 }]) {
        for (const events of [[], [{ n: 'wrong' }]]) {
          const fine = { stream: 'engagement:e1', expectedVersion: 1, events: [{ n: 'beside it' }] }
          for (const both of [[fine, { ...late, events }], [{ ...late, events }, fine]]) await rejectsWithCode(() => store.appendAll(both), 'conflict', `${late.stream} at version ${late.expectedVersion}`)
        }
      }
      await assert.rejects(() => store.appendAll([{ stream: 'a:1', expectedVersion: 0, events: [1] }, { stream: 'a:1', expectedVersion: 1, events: [2] }]), RangeError)
      assert.deepEqual(await collect(store.ledger()), before, 'something was written of an append that was refused')
      assert.equal(await store.append('engagement:e2', 0, [{ n: 1 }]), 1, 'a stream only relied on can be begun')
    },
  },
  {
    name: 'lets nobody append to what another append relied on at the same moment',
    run: async (store) => {
      // Two who each rely on the stream the other appends to: if both went through, each would have decided on what is no longer so.
      for (let round = 0; round < 12; round++) {
        const [left, right] = [`relationship:${round}`, `engagement:${round}`]
        const results = await Promise.allSettled([
          store.appendAll([{ stream: left, expectedVersion: 0, events: [{ round }] }, { stream: right, expectedVersion: 0, events: [] }]),
          store.appendAll([{ stream: right, expectedVersion: 0, events: [{ round }] }, { stream: left, expectedVersion: 0, events: [] }]),
        ])
        assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1, 'both of two appends that rely on each other went through, or neither')
        for (const result of results) if (result.status === 'rejected') assert.equal(Reflect.get(Object(result.reason), 'code'), 'conflict')
      }
      assert.equal((await collect(store.ledger())).length, 12)
    },
  },
]
