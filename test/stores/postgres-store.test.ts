import { PGlite } from '@electric-sql/pglite'
import { postgresStore, type Store } from 'civic-cafe/stores'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collect } from '../../src/testing/collect.js'
import { migrations } from '../../src/stores/postgres/migrations.js'
import { sampleMention } from '../../src/testing/store/sample-mention.js'
import { storeContract } from '../../src/testing/store-contract.js'
import { postgresPool, postgresUrl } from '../support/services.js'

describe('postgresStore on PGlite in memory', () => {
  let client: PGlite
  let made = 0
  beforeAll(async () => {
    client = await PGlite.create()
  })
  afterAll(() => client.close())
  for (const { name, run } of storeContract(async () => postgresStore(client, { schema: `contract_${++made}` }))) it(name, run)

  it('reads the same with one row a page as with many', async () => {
    const schema = `contract_${++made}`
    const small = postgresStore(client, { schema, pageSize: 1 })
    const large = postgresStore(client, { schema, pageSize: 2 })
    await small.commit({ sourceId: 's:1', mentions: ['d', 'b', 'a', 'c'].map((id) => sampleMention(id)) })
    await small.append('x', 0, [1, 2, 3])
    for (const store of [small, large]) {
      expect((await collect(store.mentions())).map(({ id }) => id)).toEqual(['m_a', 'm_b', 'm_c', 'm_d'])
      expect((await collect(store.ledger())).map(({ version }) => version)).toEqual([1, 2, 3])
    }
  })

  it('refuses a database of a newer release and leaves it as it is', async () => {
    const schema = `contract_${++made}`
    await postgresStore(client, { schema }).snapshots()
    await client.query(`UPDATE ${schema}.meta SET schema_version = 99`)
    await expect(postgresStore(client, { schema }).snapshots()).rejects.toMatchObject({ code: 'newer-schema' })
    expect((await client.query(`SELECT schema_version FROM ${schema}.meta`)).rows).toEqual([{ schema_version: 99 }])
  })

  it('takes over the ledger of a release that knew no heads, and what that release goes on appending', async () => {
    const schema = `contract_${++made}`
    const [first] = migrations
    if (first === undefined) throw new Error('there is a first version')
    await client.exec(`CREATE SCHEMA ${schema};
      CREATE TABLE ${schema}.meta (single boolean PRIMARY KEY DEFAULT true CHECK (single), schema_version integer NOT NULL, epoch bigint NOT NULL);
      INSERT INTO ${schema}.meta (schema_version, epoch) VALUES (1, 0); ${first(schema)}`)
    const asBefore = (stream: string, version: number): Promise<unknown> => client.query(`INSERT INTO ${schema}.ledger (stream, version, event) VALUES ($1, $2, '{"by":"the old release"}')`, [stream, version])
    for (const version of [1, 2, 3]) await asBefore('relationship:r1', version)
    const store = postgresStore(client, { schema })
    await expect(store.append('relationship:r1', 2, [{ by: 'the new one' }])).rejects.toMatchObject({ code: 'conflict' })
    expect(await store.append('relationship:r1', 3, [{ by: 'the new one' }])).toBe(4)

    // A process of the old release is still there: it moves no head, neither of a stream that has one nor of its own.
    await asBefore('relationship:r1', 5)
    await asBefore('relationship:r2', 1)
    for (const late of [{ stream: 'relationship:r1', expectedVersion: 4 }, { stream: 'relationship:r2', expectedVersion: 0 }]) {
      for (const events of [[], [{ by: 'the new one' }]]) await expect(store.appendAll([{ ...late, events }])).rejects.toMatchObject({ code: 'conflict' })
    }
    expect(await store.appendAll([{ stream: 'relationship:r1', expectedVersion: 5, events: [] }, { stream: 'relationship:r2', expectedVersion: 1, events: [{ by: 'the new one' }] }])).toEqual([5, 2])
    expect(await store.append('relationship:r1', 5, [{ by: 'the new one' }])).toBe(6)
    expect((await collect(store.ledger())).map(({ stream, version }) => `${stream}#${version}`)).toEqual([1, 2, 3, 4, 5, 6].map((version) => `relationship:r1#${version}`).concat('relationship:r2#1', 'relationship:r2#2'))
  })

  it('refuses a schema name that would need quoting', () => {
    for (const schema of ['', 'Upper', 'a"b', 'a b', '1a', 'x'.repeat(41)]) expect(() => postgresStore(client, { schema })).toThrow(RangeError)
  })
})

describe('postgresStore when the database fails', () => {
  it('says unavailable, starts when the database is back, and repeats nothing of a row', async () => {
    const client = await PGlite.create()
    let down = true
    const store = postgresStore({
      query: async (text, params) => {
        if (down) throw Object.assign(new Error('row (m_a, secret words) broke'), { code: '23514', detail: 'secret words', params })
        return client.query(text, params)
      },
    })
    const error: unknown = await store.commit({ sourceId: 's:1', mentions: [] }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'unavailable', cause: { code: '23514' } })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(Object(error))) + String((error as Error).cause)).not.toContain('secret words')
    down = false
    expect(await store.commit({ sourceId: 's:1', mentions: [sampleMention('a')] })).toMatchObject({ added: 1 })
    await client.close()
  })
})

describe.skipIf(postgresUrl === undefined)('postgresStore on a PostgreSQL server, through a pool', () => {
  let pool: pg.Pool
  const schemas: string[] = []
  const nextSchema = (): string => {
    const schema = `contract_${process.pid}_${schemas.length}`
    schemas.push(schema)
    return schema
  }
  beforeAll(() => {
    pool = postgresPool()
  })
  afterAll(async () => {
    for (const schema of schemas) await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await pool.end()
  })

  for (const { name, run } of storeContract(async () => postgresStore(pool, { schema: nextSchema() }))) it(name, run)

  it('lets many stores start on an empty database at once', async () => {
    for (let round = 0; round < 5; round++) {
      const schema = nextSchema()
      const stores = Array.from({ length: 8 }, () => postgresStore(pool, { schema }))
      expect(await Promise.all(stores.map((store) => store.countMentions()))).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    }
  })

  it('merges what several processes hear at once as if one had heard it', async () => {
    const schema = nextSchema()
    const pools = [postgresPool(), postgresPool(), postgresPool()]
    try {
      const stores: Store[] = pools.map((other) => postgresStore(other, { schema }))
      const results = await Promise.all(stores.flatMap((store, s) => Array.from({ length: 6 }, (_, b) => store.commit({
        sourceId: `s:${s}`,
        mentions: Array.from({ length: 30 }, (_, i) => sampleMention(`y${(i * 7 + b * 11 + s) % 50}`, { text: `Version ${(i + b + s) % 3}`, updatedAt: `2026-03-0${((i + b + s) % 3) + 1}T12:00:00.000Z` })),
        checkpoint: b,
      }))))
      expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(50)
      const [first] = stores
      for await (const mention of first?.mentions() ?? []) expect(mention.text).toBe('Version 2')
      expect(await first?.countMentions()).toBe(50)
    } finally {
      await Promise.all(pools.map((other) => other.end()))
    }
  })
})
