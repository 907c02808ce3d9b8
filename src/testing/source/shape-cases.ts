import assert from 'node:assert/strict'
import type { SourceItem } from '../../sources/source-item.js'
import { readAll, stored, type SourceCase } from './source-case.js'

const orders = ['oldest-first', 'newest-first', 'none']
const faultCodes = new Set([
  'bad-item', 'bad-date', 'missing-id', 'repaired', 'window-overrun', 'truncated', 'throttled', 'unauthorised', 'quota-exhausted', 'closed', 'http-status', 'gone', 'not-a-feed', 'network', 'timeout', 'too-large', 'blocked-address',
])

/** What a source and its batches look like. */
export const shapeCases: readonly SourceCase[] = [
  {
    name: 'says what it is: an id of kind and origin, the same each time, and its capabilities',
    run: async ({ make }) => {
      const source = await make()
      assert.match(source.id, /^[a-z][a-z0-9-]*(?::\S.*)?$/, 'the id is not <kind>:<origin or name>')
      assert.equal((await make()).id, source.id, 'the id of a second source over the same content differs')
      const { resumable, order, edits, deletions } = source.capabilities
      for (const [name, value] of Object.entries({ resumable, edits, deletions })) assert.equal(typeof value, 'boolean', `capabilities.${name} is not a boolean`)
      assert.ok(orders.includes(order), `capabilities.order is ${String(order)}`)
    },
  },
  {
    name: 'gives batches of items, a checkpoint, faults and a cost, each of the right form',
    run: async ({ make, options }) => {
      const batches = await readAll(await make())
      const items = batches.reduce((sum, batch) => sum + batch.items.length, 0)
      assert.ok(items >= options.minimumItems, `${items} items were read; the content holds at least ${options.minimumItems}`)
      for (const { checkpoint, faults, cost, nextPollAt } of batches) {
        assert.notEqual(checkpoint, undefined, 'a batch has no checkpoint')
        assert.deepEqual(stored(checkpoint), checkpoint, 'a checkpoint is not plain JSON: it changes when it is stored')
        for (const fault of faults) {
          assert.ok(faultCodes.has(fault.code), `a fault has the unknown code ${fault.code}`)
          assert.ok(typeof fault.message === 'string' && fault.message !== '', 'a fault has no words')
          assert.deepEqual(JSON.parse(JSON.stringify(fault)), Object.fromEntries(Object.entries(fault).filter(([, value]) => value !== undefined)), 'a fault is not plain JSON')
        }
        if (cost !== undefined) for (const [name, value] of Object.entries(cost)) assert.ok(Number.isInteger(value) && value >= 0, `cost.${name} is ${String(value)}`)
        if (nextPollAt !== undefined) assert.ok(!Number.isNaN(Date.parse(nextPollAt)), 'nextPollAt is no time')
      }
    },
  },
  {
    name: 'gives items as SourceItem describes them, with nothing beside',
    run: async ({ make }) => {
      const { SourceItem: schema } = await import('../../sources/source-item.js')
      const strict = schema.strict()
      for (const { items } of await readAll(await make())) {
        for (const item of items) {
          const { success, error } = strict.safeParse(item)
          const issues = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
          assert.ok(success, `item ${item.nativeId} is no SourceItem: ${String(issues)}`)
          assert.ok(item.html === undefined || item.text === undefined, `item ${item.nativeId} has both html and text`)
          assert.notEqual(item.replyTo, item.nativeId, `item ${item.nativeId} answers itself`)
        }
      }
    },
  },
  {
    name: 'gives items in the order it announces',
    run: async ({ make }) => {
      const source = await make()
      const { order } = source.capabilities
      if (order === 'none') return
      const items = (await readAll(source)).flatMap((batch) => batch.items)
      const sign = order === 'oldest-first' ? 1 : -1
      const byPublication = outOfOrder(items, (item) => item.publishedAt, sign)
      // A source that follows changes is in order of the changes.
      const byChange = outOfOrder(items, (item) => item.updatedAt ?? item.publishedAt, sign)
      assert.ok(byPublication === undefined || byChange === undefined, `announced ${order}, but item ${String(byPublication)} is not in order`)
    },
  },
  {
    name: 'gives deletions only when it announces them',
    run: async ({ make }) => {
      const source = await make()
      if (source.capabilities.deletions) return
      const deleted = (await readAll(source)).flatMap((batch) => batch.items).find((item) => item.deleted === true)
      assert.equal(deleted?.nativeId, undefined, 'an item is marked as deleted, though capabilities.deletions is false')
    },
  },
  {
    name: 'keeps people out of checkpoints, faults, its id and its query',
    run: async ({ make, options }) => {
      const source = await make()
      const batches = await readAll(source)
      const named = batches.flatMap(({ items }) => items.flatMap(({ author, addressed }) => [author?.handle, author?.displayName, ...(author?.alsoKnownAs ?? []), ...(addressed ?? [])]))
      // A name of one or two letters is a part of ordinary words.
      const people = new Set([...named, ...options.handles].filter((name): name is string => name !== undefined && name.length >= 3))
      const records: [string, string][] = [
        ['the id', source.id],
        ['the query', source.query ?? ''],
        ...batches.map(({ checkpoint }): [string, string] => ['a checkpoint', JSON.stringify(checkpoint)]),
        ...batches.flatMap(({ faults }) => faults.map((fault): [string, string] => ['a fault', fault.message])),
      ]
      for (const [where, text] of records) {
        for (const person of people) assert.ok(!holdsWord(text, person), `${where} holds the name or handle of somebody`)
      }
    },
  },
]

function outOfOrder(items: readonly SourceItem[], dateOf: (item: SourceItem) => string | undefined, sign: 1 | -1): string | undefined {
  let before: { readonly date: string; readonly item: SourceItem } | undefined
  for (const item of items) {
    const date = dateOf(item)
    if (date === undefined) continue
    if (before !== undefined && sign * compare(before, { date, item }) > 0) return item.nativeId
    before = { date, item }
  }
  return undefined
}

// Where one of two is known to the day only, two on one day are in order.
function compare(a: { readonly date: string; readonly item: SourceItem }, b: { readonly date: string; readonly item: SourceItem }): number {
  const times = [Date.parse(a.date), Date.parse(b.date)] as const
  const days = a.item.datePrecision === 'day' || b.item.datePrecision === 'day'
  const [first, second] = days ? [Math.floor(times[0] / 86_400_000), Math.floor(times[1] / 86_400_000)] : times
  return first - second
}

function holdsWord(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u').test(text)
}
