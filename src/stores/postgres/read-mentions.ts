import type { Mention } from '../../mentions/mention.js'
import { canonicalInstant } from '../mention-order.js'
import type { MentionQuery } from '../store.js'
import { numberOf, type Database } from './database.js'
import { fromRow } from './mention-row.js'

/** Conditions with their parameters, to be joined by AND. */
export interface Conditions {
  readonly sql: readonly string[]
  readonly params: readonly unknown[]
}

/** What a query asks for, as conditions over the columns. */
export function conditionsOf(query: MentionQuery): Conditions {
  const sql: string[] = []
  const params: unknown[] = []
  const where = (condition: (parameter: string) => string, value: unknown): void => {
    params.push(value)
    sql.push(condition(`$${params.length}`))
  }
  if (query.from !== undefined) where((p) => `published_at >= ${p}::timestamptz`, canonicalInstant(query.from))
  if (query.to !== undefined) where((p) => `published_at < ${p}::timestamptz`, canonicalInstant(query.to))
  if (query.sourceId !== undefined) where((p) => `source_id = ${p}::text`, query.sourceId)
  if (query.venueId !== undefined) where((p) => `venue_id = ${p}::text`, query.venueId)
  if (query.problemId !== undefined) where((p) => `${p}::text = ANY(problem_ids)`, query.problemId)
  if (query.includeDeleted !== true) sql.push('NOT deleted')
  if (query.includeDuplicates === false) sql.push('duplicate_of IS NULL')
  return { sql, params }
}

/** Reads mentions in order, a page at a time, by keyset: a page costs the same however far in it lies. */
export async function* readMentions({ query, schema, pageSize }: Database, { sql, params }: Conditions): AsyncGenerator<Mention> {
  const [at, id] = [`$${params.length + 1}`, `$${params.length + 2}`]
  let last: Mention | undefined
  for (;;) {
    const conditions = last === undefined ? sql : [...sql, `(published_at, id) > (${at}::timestamptz, ${id}::text)`]
    const rows = await query(
      `SELECT doc::text AS doc, duplicate_of FROM ${schema}.mentions
       ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} ORDER BY published_at, id LIMIT ${pageSize}`,
      last === undefined ? params : [...params, canonicalInstant(last.publishedAt), last.id],
    )
    for (const row of rows) {
      last = fromRow(row)
      yield last
    }
    if (rows.length < pageSize) return
  }
}

/** How many mentions answer. */
export async function countMentions({ query, schema }: Database, { sql, params }: Conditions): Promise<number> {
  const [row] = await query(`SELECT count(*)::integer AS count FROM ${schema}.mentions ${sql.length === 0 ? '' : `WHERE ${sql.join(' AND ')}`}`, params)
  return row === undefined ? 0 : numberOf(row, 'count')
}
