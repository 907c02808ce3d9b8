import { pseudonymFor } from '../mentions/pseudonym.js'
import { appendEvents, appendToAll, readLedger } from './postgres/ledger.js'
import { commitBatch } from './postgres/commit-batch.js'
import { openDatabase, type Database } from './postgres/database.js'
import { eraseSubject } from './postgres/erase.js'
import { markDuplicates } from './postgres/mark-duplicates.js'
import { fromRow } from './postgres/mention-row.js'
import { migrate } from './postgres/migrate.js'
import { purgeExpired } from './postgres/purge.js'
import { conditionsOf, countMentions, readMentions } from './postgres/read-mentions.js'
import { latestSnapshot, listSnapshots, readCheckpoint, readCheckpoints, readRuns, saveRun, saveSnapshot } from './postgres/records.js'
import type { SqlClient } from './postgres/sql-client.js'
import { StoreError } from './store-error.js'
import type { DataSubject, Store } from './store.js'

/** How a database is used. */
export interface PostgresStoreOptions {
  /**
   * Schema that holds the store's tables: lower-case letters, digits and `_`, at most 40 characters. It is made when it
   * is not there. Two councils in one database have a schema each.
   * @defaultValue 'civic_cafe'
   */
  readonly schema?: string | undefined
  /**
   * Rows read at a time, 1 or more: what iteration holds in memory.
   * @defaultValue 500
   */
  readonly pageSize?: number | undefined
}

/**
 * A store in PostgreSQL 13 or newer, or in PGlite, through a client the caller makes. The schema is made and brought up
 * to date at the first use; several processes may start at once. Every write is a single statement, so a pool of
 * connections is as safe as one.
 *
 * The client stays the caller's: `close()` lets go of it and does not end it.
 *
 * @param client - a `Client` or `Pool` of node-postgres, a `PGlite`, or anything with their `query(text, params)`.
 * @throws RangeError when an option is out of range. The store's methods throw StoreError: `newer-schema` when a newer
 * release has written the database, `unavailable` when it does not answer.
 * @example
 * ```ts
 * import pg from 'pg'
 * const store = postgresStore(new pg.Pool({ connectionString: process.env.DATABASE_URL }))
 * ```
 */
export function postgresStore(client: SqlClient, options: PostgresStoreOptions = {}): Store {
  const { schema = 'civic_cafe', pageSize = 500 } = options
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(schema)) throw new RangeError('schema must be lower-case letters, digits and _, at most 40 characters')
  if (!Number.isInteger(pageSize) || pageSize < 1) throw new RangeError('pageSize must be a whole number, 1 or more')

  const database = openDatabase(client, schema, pageSize)
  const underWay = new Set<Promise<unknown>>()
  let migrated: Promise<void> | undefined
  let closed = false

  const ready = async (): Promise<Database> => {
    if (closed) throw new StoreError('closed', 'The store has been closed.')
    // A failed start is not remembered: the database may be there the next time.
    migrated ??= migrate(database).catch((error: unknown) => {
      migrated = undefined
      throw error
    })
    await migrated
    return database
  }
  const run = <T>(deed: (database: Database) => Promise<T>): Promise<T> => {
    const doing = ready().then(deed)
    underWay.add(doing)
    const done = (): boolean => underWay.delete(doing)
    doing.then(done, done)
    return doing
  }
  async function* each<T>(read: (database: Database) => AsyncIterable<T>): AsyncGenerator<T> {
    const pages = read({ ...database, query: (text, params) => run(({ query }) => query(text, params)) })
    for await (const item of pages) {
      if (closed) await ready()
      yield item
    }
  }
  const pseudonymOf = ({ key, platform, handle }: DataSubject): string => pseudonymFor(key, platform, handle)

  return {
    commit: (batch) => run((db) => commitBatch(db, batch)),
    checkpoint: (sourceId) => run((db) => readCheckpoint(db, sourceId)),
    checkpoints: () => run(readCheckpoints),

    mentions: (query = {}) => each((db) => readMentions(db, conditionsOf(query))),
    mention: (id) => run(async ({ query, schema: quoted }) => {
      const [row] = await query(`SELECT doc::text AS doc, duplicate_of FROM ${quoted}.mentions WHERE id = $1::text`, [id])
      return row === undefined ? undefined : fromRow(row)
    }),
    countMentions: (query = {}) => run((db) => countMentions(db, conditionsOf(query))),
    markDuplicates: (marks) => run((db) => markDuplicates(db, marks)),

    saveSnapshot: (at, snapshot) => run((db) => saveSnapshot(db, at, snapshot)),
    latestSnapshot: (atOrBefore) => run((db) => latestSnapshot(db, atOrBefore)),
    snapshots: () => run(listSnapshots),

    saveRun: (id, report) => run((db) => saveRun(db, id, report)),
    runs: () => each(readRuns),

    append: (stream, expectedVersion, events) => run((db) => appendEvents(db, stream, expectedVersion, events)),
    appendAll: (appends) => run((db) => appendToAll(db, appends)),
    ledger: (stream) => each((db) => readLedger(db, stream)),

    purge: (now) => run(async (db) => ({ mentions: await purgeExpired(db, now) })),
    erase: (subject) => run(async (db) => ({ mentions: await eraseSubject(db, pseudonymOf(subject)) })),
    access: (subject) => each((db) => readMentions(db, { sql: ['author = $1::text'], params: [pseudonymOf(subject)] })),

    close: async () => {
      closed = true
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
