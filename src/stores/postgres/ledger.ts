import type { Json } from '../../core/json.js'
import { eachOnce } from '../each-once.js'
import { StoreError } from '../store-error.js'
import type { LedgerEntry, StreamAppend } from '../store.js'
import { errorFields } from './database-error.js'
import { numberOf, textOf, type Database } from './database.js'

/** Appends to one stream: either every event follows the expected version, or none is written. */
export async function appendEvents(database: Database, stream: string, expectedVersion: number, events: readonly Json[]): Promise<number> {
  const [version = expectedVersion] = await appendToAll(database, [{ stream, expectedVersion, events }])
  return version
}

/**
 * Appends to every stream in one statement, or to none. Each stream has a head, the version it stands at: moving it waits
 * for whoever else is moving it, and then sees where they left it. A stream that stands elsewhere than expected makes its head
 * NULL, which its column refuses: the whole statement is undone. Heads are moved in one order, so that two appends to the same
 * streams wait for each other instead of deadlocking.
 *
 * Where a stream stands is asked of its events as well: a process of a release that knew no heads appends without moving them,
 * while the database is brought up to date and for as long as it runs on, and its heads are brought along here.
 */
export async function appendToAll({ query, schema }: Database, appends: readonly StreamAppend[]): Promise<number[]> {
  eachOnce(appends)
  const heads = appends.map(({ stream, expectedVersion, events }) => ({ stream, expected: expectedVersion, version: expectedVersion + events.length }))
  const entries = appends.flatMap(({ stream, expectedVersion, events }) => events.map((event, i) => ({ stream, version: expectedVersion + i + 1, event: JSON.stringify(event) })))
  try {
    await query(
      `WITH moved AS (
        INSERT INTO ${schema}.heads AS head (stream, version)
        SELECT stream, CASE WHEN expected = (SELECT coalesce(max(past.version), 0) FROM ${schema}.ledger past WHERE past.stream = given.stream) THEN version END
        FROM json_to_recordset($1::json) AS given (stream text, expected integer, version integer) ORDER BY stream COLLATE "C"
        ON CONFLICT (stream) DO UPDATE SET version = (
          SELECT CASE WHEN head.version <= given.expected THEN given.version END
          FROM json_to_recordset($1::json) AS given (stream text, expected integer, version integer) WHERE given.stream = head.stream
        )
      )
      INSERT INTO ${schema}.ledger (stream, version, event)
      SELECT stream, version, event::json FROM json_to_recordset($2::json) AS t (stream text, version integer, event text)`,
      [JSON.stringify(heads), JSON.stringify(entries)],
    )
  } catch (error) {
    const { code, column } = errorFields(error instanceof StoreError ? error.cause : error)
    if (code === '23505' || (code === '23502' && column === 'version')) throw new StoreError('conflict', 'Somebody else has appended to this stream since it was read.')
    throw error
  }
  return heads.map(({ version }) => version)
}

/** Entries by stream and version, a page at a time. */
export async function* readLedger({ query, schema, pageSize }: Database, stream?: string): AsyncGenerator<LedgerEntry> {
  let last: LedgerEntry | undefined
  for (;;) {
    const rows: Awaited<ReturnType<Database['query']>> = await query(
      `SELECT stream, version, event::text AS event FROM ${schema}.ledger
       WHERE ($1::text IS NULL OR stream = $1::text) AND ($2::text IS NULL OR (stream, version) > ($2::text, $3::integer))
       ORDER BY stream, version LIMIT ${pageSize}`,
      [stream ?? null, last?.stream ?? null, last?.version ?? 0],
    )
    for (const row of rows) {
      last = { stream: textOf(row, 'stream'), version: numberOf(row, 'version'), event: JSON.parse(textOf(row, 'event')) as Json }
      yield last
    }
    if (rows.length < pageSize) return
  }
}
