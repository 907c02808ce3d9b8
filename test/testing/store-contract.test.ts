import { memoryStore, type Store } from 'civic-cafe/stores'
import { storeContract } from 'civic-cafe/testing'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/mentions/mention.js'
import { StoreError } from '../../src/stores/store-error.js'

/** Stores that break one promise each, and the promise that must notice. */
const wrong: readonly (readonly [what: string, change: (right: Store) => Partial<Store>, noticedBy: RegExp])[] = [
  ['loses a field', (right) => ({ mention: async (id) => without(await right.mention(id), 'status') }), /exactly as it was given/],
  ['counts everything as added', (right) => ({ commit: async (batch) => ({ ...(await right.commit(batch)), added: batch.mentions.length }) }), /counts what a commit added/],
  ['keeps the last version heard, old or not', (right) => ({ commit: (batch) => right.commit({ ...batch, mentions: batch.mentions.map((mention) => ({ ...without(mention, 'updatedAt') })) }) }), /older version/],
  ['forgets deletions', (right) => ({ commit: (batch) => right.commit({ ...batch, mentions: batch.mentions.map((mention) => without(mention, 'deletedAt')) }) }), /deleted/],
  ['drops deletions of what it has not seen', (right) => ({ commit: async (batch) => {
    const known: Mention[] = []
    for (const mention of batch.mentions) if (mention.deletedAt === undefined || (await right.mention(mention.id)) !== undefined) known.push(mention)
    return right.commit({ ...batch, mentions: known })
  } }), /never seen/],
  ['saves the checkpoint before the batch', (right) => ({ commit: async (batch) => {
    await right.commit({ ...batch, mentions: [] })
    return right.commit(batch)
  } }), /together or not at all/],
  ['commits mention by mention', (right) => ({ commit: async (batch) => {
    const sum = { added: 0, revised: 0, unchanged: 0, deleted: 0 }
    for (const mention of batch.mentions) {
      const result = await right.commit({ ...batch, mentions: [mention] })
      for (const key of ['added', 'revised', 'unchanged', 'deleted'] as const) sum[key] += result[key]
    }
    if (batch.mentions.length === 0) await right.commit(batch)
    return sum
  } }), /together or not at all/],
  ['loses a null checkpoint', (right) => ({ checkpoint: async (id) => (await right.checkpoint(id)) ?? undefined }), /checkpoint of every source/],
  ['reads in no order', (right) => ({ mentions: async function* (query) {
    const all: Mention[] = []
    for await (const mention of right.mentions(query)) all.unshift(mention)
    yield* all
  } }), /publication time/],
  ['skips the first of every page', (right) => ({ mentions: async function* (query) {
    let n = 0
    for await (const mention of right.mentions(query)) if (++n % 501 !== 0) yield mention
  } }), /over many pages/],
  ['ignores a part of the query', (right) => ({ mentions: (query = {}) => right.mentions({ ...query, venueId: undefined }) }), /each part of a query/],
  ['shows duplicates nobody asked for', (right) => ({ countMentions: (query = {}) => right.countMentions({ ...query, includeDuplicates: true }) }), /each part of a query/],
  ['keeps every mark', (right) => ({ markDuplicates: (marks) => right.markDuplicates([...marks].filter(([, duplicateOf]) => duplicateOf !== null)) }), /marks duplicates/],
  ['finds the newest snapshot whatever was asked', (right) => ({ latestSnapshot: () => right.latestSnapshot() }), /newest before a time/],
  ['keeps only the first report of an id', (right) => {
    const seen = new Set<string>()
    return { saveRun: async (id, report) => {
      if (!seen.has(id)) await right.saveRun(id, report)
      seen.add(id)
    } }
  }, /keeps runs by id/],
  ['lets a late append through', (right) => ({ append: async (stream, version, events) => {
    let current = 0
    for await (const entry of right.ledger(stream)) current = entry.version
    return right.append(stream, Math.max(version, current), events)
  } }), /behind or ahead/],
  ['checks the version, then appends', (right) => ({ append: async (stream, version, events) => {
    const read = async (): Promise<number> => {
      let current = 0
      for await (const entry of right.ledger(stream)) current = entry.version
      return current
    }
    if ((await read()) !== version) throw new StoreError('conflict', 'late')
    for (;;) {
      const appended = await right.append(stream, await read(), events).catch(() => undefined)
      if (appended !== undefined) return appended
    }
  } }), /exactly one of many/],
  ['appends to one stream after the other', (right) => ({ appendAll: async (appends) => {
    const versions: number[] = []
    for (const { stream, expectedVersion, events } of appends) versions.push(await right.append(stream, expectedVersion, events))
    return versions
  } }), /several streams at once/],
  ['looks at what was relied on, then appends', (right) => ({ appendAll: async (appends) => {
    const relied = appends.filter(({ events }) => events.length === 0)
    const rest = appends.filter(({ events }) => events.length > 0)
    await right.appendAll(relied)
    await Promise.resolve()
    const appended = await right.appendAll(rest)
    return appends.map((each) => appended[rest.indexOf(each)] ?? each.expectedVersion)
  } }), /relied on at the same moment/],
  ['purges nothing', () => ({ purge: async () => ({ mentions: 0 }) }), /purges/],
  ['purges everything', (right) => ({ purge: () => right.purge(new Date('2999-01-01')) }), /purges/],
  ['shows a person nothing', () => ({ access: async function* () { /* nothing */ } }), /shows a person/],
  ['erases nothing and says so', () => ({ erase: async () => ({ mentions: 0 }) }), /erases what a person said/],
  ['goes on after it is closed', () => ({ close: async () => undefined }), /once it is closed/],
]

describe('storeContract, upon a store that', () => {
  for (const [what, change, noticedBy] of wrong) {
    it(`${what}, fails`, async () => {
      const names: string[] = []
      const contract = storeContract(async () => {
        const right = memoryStore()
        return { ...right, ...change(right) }
      })
      for (const { name, run } of contract) await run().catch(() => names.push(name))
      expect(names).toEqual(expect.arrayContaining([expect.stringMatching(noticedBy)]))
    })
  }
})

function without<T extends Mention | undefined>(mention: T, field: keyof Mention): T {
  if (mention === undefined) return mention
  const { [field]: _left, ...rest } = mention as Mention
  return rest as T
}
