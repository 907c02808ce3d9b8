import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourceContract } from 'civic-cafe/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import { records } from '../../src/sources/records.js'
import { SourceError } from '../../src/sources/source-error.js'
import type { Batch, ReadOptions, Source } from '../../src/sources/source.js'
import { fakeItems, fakeSource } from './fake-source.js'

describe('sourceContract, upon a source that keeps it', () => {
  for (const { name, run } of sourceContract(() => fakeSource(), { minimumItems: 23, handles: ['resident_0'] })) it(name, run)
})

describe('sourceContract, upon records()', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'civic-cafe-contract-'))
    writeFileSync(join(folder, 'group.csv'), `Id,Message,Date,Member\n${Array.from({ length: 12 }, (_, i) => `${i},Post ${i},2026-01-${String(i + 1).padStart(2, '0')}T10:00:00Z,Anna Resident${i}`).join('\n')}\n`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const make = (): Source => records({
    id: 'group', name: 'A group', path: join(folder, 'group.csv'), format: 'csv', batchSize: 5,
    columns: { nativeId: 'Id', text: 'Message', publishedAt: 'Date', author: 'Member' },
  })
  for (const { name, run } of sourceContract(make, { minimumItems: 12 })) it(name, run)
})

describe('sourceContract, upon a source whose checkpoint is a number', () => {
  const make = (): Source<number> => {
    const items = fakeItems(23)
    return {
      ...fakeSource(),
      read: async function* ({ after = 0, signal } = {}) {
        if (!Number.isInteger(after)) throw new SourceError('bad-checkpoint', 'This is no number of items.')
        for (let read = after; read < items.length; read += 5) {
          signal?.throwIfAborted()
          yield { items: items.slice(read, read + 5), checkpoint: Math.min(read + 5, items.length), faults: [] }
        }
        signal?.throwIfAborted()
      },
    }
  }
  for (const { name, run } of sourceContract(make, { minimumItems: 23 })) it(name, run)
})

type Reading = (options: ReadOptions<Json> | undefined, right: Source<Json>) => AsyncIterable<Batch<Json>>

function reading(read: Reading): () => Source<Json> {
  return () => {
    const right = fakeSource()
    return { ...right, read: (options) => read(options, right) }
  }
}

async function* changed(source: Source<Json>, options: ReadOptions<Json> | undefined, change: (batch: Batch<Json>) => Batch<Json>): AsyncGenerator<Batch<Json>> {
  for await (const batch of source.read(options)) yield change(batch)
}

/** Sources that break one promise each, and the promises that must notice. */
const wrong: readonly (readonly [what: string, make: () => Source<Json>, noticedBy: RegExp])[] = [
  ['has an id that changes', () => fakeSource({ id: `fake:${Math.random()}` }), /says what it is/],
  ['has an id of two words', () => fakeSource({ id: 'two words' }), /says what it is/],
  ['gives nothing', () => fakeSource({ items: [] }), /right form/],
  ['gives a Date as checkpoint', reading((options, right) => changed(right, options, (batch) => ({ ...batch, checkpoint: new Date(0) as unknown as Json }))), /right form/],
  ['invents a fault code', reading((options, right) => changed(right, options, (batch) => ({ ...batch, faults: [{ code: 'oops' as 'gone', message: 'Oops.' }] }))), /right form/],
  ['gives empty titles', () => fakeSource({ items: fakeItems(9).map((item) => ({ ...item, title: '' })) }), /SourceItem/],
  ['gives its wire format too', () => fakeSource({ items: fakeItems(9).map((item) => ({ ...item, raw: {} })) }), /SourceItem/],
  ['gives html and text', () => fakeSource({ items: fakeItems(9).map((item) => ({ ...item, html: '<p>x</p>' })) }), /SourceItem/],
  ['announces the wrong order', () => ({ ...fakeSource(), capabilities: { resumable: true, order: 'newest-first', edits: false, deletions: false } }), /order it announces/],
  ['gives deletions unannounced', () => fakeSource({ items: fakeItems(9).map((item) => ({ ...item, deleted: true })) }), /deletions only/],
  ['keeps a handle in its checkpoint', reading((options, right) => changed(right, options, (batch) => ({ ...batch, checkpoint: { ...(batch.checkpoint as object), last: batch.items.at(-1)?.author?.handle } }))), /people out/],
  ['names somebody in a fault', reading((options, right) => changed(right, options, (batch) => ({ ...batch, faults: [{ code: 'bad-date', message: 'The date of Person Number1 is bad.' }] }))), /people out/],
  ['forgets the last item of a batch after a checkpoint', reading((options, right) => changed(right, options, (batch) => (options?.after === undefined ? batch : { ...batch, items: batch.items.slice(1) }))), /goes on after each/],
  ['gives the checkpoint of the next batch', reading((options, right) => changed(right, options, (batch) => ({ ...batch, checkpoint: { done: Number((batch.checkpoint as { done: number }).done) + 5 } }))), /goes on after each/],
  ['reads everything again though it says it can go on', reading((options, right) => right.read({ signal: options?.signal })), /does not read everything again/],
  ['takes any strange checkpoint for the end', reading(async function* (options, right) {
    const after = options?.after
    if (after !== undefined && !(typeof after === 'object' && after !== null && 'done' in after)) return
    yield* right.read(options)
  }), /cannot understand/],
  ['breaks over a strange checkpoint', reading(async function* (options, right) {
    if (options?.after !== undefined) Reflect.get(options.after as object, 'done')
    if (options?.after === null) throw new TypeError('null has no done')
    yield* right.read(options)
  }), /cannot understand/],
  ['remembers what it has read', () => {
    const right = fakeSource()
    let done: Json | undefined
    return { ...right, read: (options) => changed(right, { ...options, after: options?.after ?? done }, (batch) => {
      done = batch.checkpoint
      return batch
    }) }
  }, /same items with the same ids/],
  ['does not listen to the signal', reading((options, right) => right.read({ after: options?.after })), /signal/],
  ['ends quietly on the signal', reading(async function* (options, right) {
    try {
      yield* right.read(options)
    } catch (error) {
      if (options?.signal?.aborted !== true) throw error
    }
  }), /rejects with its reason/],
  ['rejects with an error of its own on the signal', reading(async function* (options, right) {
    try {
      yield* right.read(options)
    } catch (error) {
      throw options?.signal?.aborted === true ? new Error('aborted') : error
    }
  }), /rejects with its reason/],
  ['hangs on the signal', reading(async function* (options, right) {
    for await (const batch of right.read({ after: options?.after })) {
      yield batch
      if (options?.signal !== undefined) await new Promise<never>(() => undefined)
    }
  }), /signal/],
]

describe('sourceContract, upon a source that', () => {
  for (const [what, make, noticedBy] of wrong) {
    it(`${what}, fails`, async () => {
      expect(await broken(make)).toEqual(expect.arrayContaining([expect.stringMatching(noticedBy)]))
    })
  }
})

async function broken(make: () => Source<Json>): Promise<string[]> {
  const names: string[] = []
  for (const { name, run } of sourceContract(make, { abortWithinMs: 50 })) {
    await run().catch(() => names.push(name))
  }
  return names
}
