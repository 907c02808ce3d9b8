import type { Json } from '../../core/json.js'
import { forget } from '../forget.js'
import { textOf, type Database } from './database.js'

/** A column of documents in which people may be found. */
interface DocumentColumn {
  readonly table: string
  readonly column: string
  /** Columns of the primary key, as text. */
  readonly key: string
  /** What to change beside the document. */
  readonly also?: string | undefined
}

/** Where a pseudonym may stand beside a mention's author. */
export const documentColumns = {
  // The version goes up, so that a commit under way does not put back what it read before.
  mentions: { table: 'mentions', column: 'doc', key: 'id', also: ', version = version + 1' },
  snapshots: { table: 'snapshots', column: 'snapshot', key: 'at::text' },
  runs: { table: 'runs', column: 'report', key: 'id' },
  ledger: { table: 'ledger', column: 'event', key: "version::text || ' ' || stream" },
} as const satisfies Record<string, DocumentColumn>

/** Takes identifiers out of every document that holds one of them. Safe to run again. */
export async function scrub({ query, schema }: Database, { table, column, key, also = '' }: DocumentColumn, identifiers: ReadonlySet<string>): Promise<void> {
  if (identifiers.size === 0) return
  const rows = await query(
    `SELECT ${key} AS key FROM ${schema}.${table} AS d
     WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS t (identifier) WHERE position(t.identifier IN d.${column}::text) > 0) ORDER BY 1`,
    [[...identifiers]],
  )
  for (const row of rows) await scrubOne(textOf(row, 'key'))

  // Compare and set: a document that changed in between is read again.
  async function scrubOne(of: string): Promise<void> {
    for (;;) {
      const [found] = await query(`SELECT ${column}::text AS document FROM ${schema}.${table} WHERE ${key} = $1::text`, [of])
      if (found === undefined) return
      const before = textOf(found, 'document')
      const after = JSON.stringify(forget(JSON.parse(before) as Json, identifiers))
      if (after === before) return
      const done = await query(
        `UPDATE ${schema}.${table} SET ${column} = $3::json${also} WHERE ${key} = $1::text AND ${column}::text = $2::text RETURNING 1 AS done`,
        [of, before, after],
      )
      if (done.length > 0) return
    }
  }
}
