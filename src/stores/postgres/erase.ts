import { erasureMark } from '../forget.js'
import { textOf, type Database } from './database.js'
import { documentColumns, scrub } from './scrub.js'

/**
 * Removes what one pseudonym said and every trace of it. Each step can be run again, and the mark is set first: after a
 * crash at any point, erasing again finishes the work.
 */
export async function eraseSubject(database: Database, pseudonym: string): Promise<number> {
  const { query, schema } = database
  await mark(database, [pseudonym])
  const person = new Set([pseudonym])
  let removed = 0
  for (;;) {
    const rows = await query(`SELECT id FROM ${schema}.mentions WHERE author = $1::text ORDER BY id`, [pseudonym])
    const ids = rows.map((row) => textOf(row, 'id'))
    await scrub(database, documentColumns.snapshots, new Set([pseudonym, ...ids]))
    if (ids.length === 0) break
    removed += await removeForGood(database, ids)
  }
  await scrub(database, documentColumns.mentions, person)
  await scrub(database, documentColumns.runs, person)
  await scrub(database, documentColumns.ledger, person)
  return removed
}

// Raising the epoch waits for the commits under way and makes those that have only read so far read again: none of them
// can bring back what is marked.
async function mark({ query, schema }: Database, traces: readonly string[]): Promise<void> {
  await query(
    `WITH raised AS (UPDATE ${schema}.meta SET epoch = epoch + 1)
     INSERT INTO ${schema}.erased (mark) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`,
    [traces.map(erasureMark)],
  )
}

async function removeForGood(database: Database, ids: readonly string[]): Promise<number> {
  await mark(database, ids)
  const rows = await database.query(
    `WITH removed AS (DELETE FROM ${database.schema}.mentions WHERE id = ANY($1::text[]) RETURNING id),
     cleared AS (
       UPDATE ${database.schema}.mentions SET duplicate_of = NULL, version = version + 1
       WHERE duplicate_of = ANY($1::text[]) AND NOT id = ANY($1::text[])
     )
     SELECT id FROM removed`,
    [ids],
  )
  return rows.length
}
