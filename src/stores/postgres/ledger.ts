import type { Json } from '../../core/json.js'
import { StoreError } from '../store-error.js'
import type { LedgerEntry } from '../store.js'
import { errorFields } from './database-error.js'
import { numberOf, textOf, type Database } from './database.js'

/** Appends in one statement: either every event follows the expected version, or none is written. */
export async function appendEvents({ query, schema }: Database, stream: string, expectedVersion: number, events: readonly Json[]): Promise<number> {
  const conflict = (): StoreError => new StoreError('conflict', 'Somebody else has appended to this stream since it was read.')
  if (events.length === 0) {
    const [row] = await query(`SELECT coalesce(max(version), 0) AS version FROM ${schema}.ledger WHERE stream = $1::text`, [stream])
    if (row === undefined || numberOf(row, 'version') !== expectedVersion) throw conflict()
    return expectedVersion
  }
  try {
    const rows = await query(
      `INSERT INTO ${schema}.ledger (stream, version, event)
       SELECT $1::text, $2::integer + position, event::json
       FROM unnest($3::text[]) WITH ORDINALITY AS t (event, position)
       WHERE (SELECT coalesce(max(version), 0) FROM ${schema}.ledger WHERE stream = $1::text) = $2::integer
       RETURNING version`,
      [stream, expectedVersion, events.map((event) => JSON.stringify(event))],
    )
    if (rows.length !== events.length) throw conflict()
    return expectedVersion + events.length
  } catch (error) {
    // Two appends that both saw the expected version meet in the primary key.
    if (error instanceof StoreError && errorFields(error.cause).code === '23505') throw conflict()
    throw error
  }
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
