import type { Json } from '../../core/json.js'
import { canonicalInstant } from '../mention-order.js'
import { textOf, type Database, type Row } from './database.js'

/** The last checkpoint of one source. */
export async function readCheckpoint({ query, schema }: Database, sourceId: string): Promise<Json | undefined> {
  const [row] = await query(`SELECT checkpoint::text AS checkpoint FROM ${schema}.checkpoints WHERE source_id = $1::text`, [sourceId])
  return row === undefined ? undefined : jsonOf(row, 'checkpoint')
}

/** Every checkpoint, by source id. */
export async function readCheckpoints({ query, schema }: Database): Promise<Record<string, Json>> {
  const rows = await query(`SELECT source_id, checkpoint::text AS checkpoint FROM ${schema}.checkpoints ORDER BY source_id`)
  return Object.fromEntries(rows.map((row) => [textOf(row, 'source_id'), jsonOf(row, 'checkpoint')]))
}

/** Keeps or replaces a snapshot. */
export async function saveSnapshot({ query, schema }: Database, at: string, snapshot: Json): Promise<void> {
  await query(
    `INSERT INTO ${schema}.snapshots (at, given_at, snapshot) VALUES ($1::timestamptz, $2::text, $3::json)
     ON CONFLICT (at) DO UPDATE SET given_at = excluded.given_at, snapshot = excluded.snapshot`,
    [canonicalInstant(at), at, JSON.stringify(snapshot)],
  )
}

/** The newest snapshot, or the newest at or before a time. */
export async function latestSnapshot({ query, schema }: Database, atOrBefore?: string): Promise<{ readonly at: string; readonly snapshot: Json } | undefined> {
  const [row] = await query(
    `SELECT given_at, snapshot::text AS snapshot FROM ${schema}.snapshots
     WHERE $1::timestamptz IS NULL OR at <= $1::timestamptz ORDER BY at DESC LIMIT 1`,
    [atOrBefore === undefined ? null : canonicalInstant(atOrBefore)],
  )
  return row === undefined ? undefined : { at: textOf(row, 'given_at'), snapshot: jsonOf(row, 'snapshot') }
}

/** Times of every snapshot, oldest first. */
export async function listSnapshots({ query, schema }: Database): Promise<string[]> {
  const rows = await query(`SELECT given_at FROM ${schema}.snapshots ORDER BY at`)
  return rows.map((row) => textOf(row, 'given_at'))
}

/** Keeps or replaces a listening report. */
export async function saveRun({ query, schema }: Database, id: string, report: Json): Promise<void> {
  await query(
    `INSERT INTO ${schema}.runs (id, report) VALUES ($1::text, $2::json) ON CONFLICT (id) DO UPDATE SET report = excluded.report`,
    [id, JSON.stringify(report)],
  )
}

/** Listening reports by id, a page at a time. */
export async function* readRuns({ query, schema, pageSize }: Database): AsyncGenerator<{ readonly id: string; readonly report: Json }> {
  let last: string | null = null
  for (;;) {
    const rows: readonly Row[] = await query(
      `SELECT id, report::text AS report FROM ${schema}.runs WHERE $1::text IS NULL OR id > $1::text ORDER BY id LIMIT ${pageSize}`,
      [last],
    )
    for (const row of rows) {
      last = textOf(row, 'id')
      yield { id: last, report: jsonOf(row, 'report') }
    }
    if (rows.length < pageSize) return
  }
}

function jsonOf(row: Row, column: string): Json {
  return JSON.parse(textOf(row, column)) as Json
}
