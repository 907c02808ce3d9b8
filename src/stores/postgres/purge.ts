import { pseudonymInJson } from '../forget.js'
import { numberOf, textOf, type Database } from './database.js'
import { documentColumns, scrub } from './scrub.js'

/**
 * Removes mentions past their time. People heard only in those, and people who deleted at the source all they said, go from
 * the snapshots as well, first, so that a crash between the two leaves nothing that the next purge would not find.
 */
export async function purgeExpired(database: Database, now: Date): Promise<number> {
  const { query, schema } = database
  const at = now.toISOString()
  const gone = await query(
    `SELECT author FROM (
       SELECT author FROM ${schema}.mentions WHERE retain_until < $1::timestamptz AND author IS NOT NULL
       UNION SELECT found[1] FROM ${schema}.snapshots, regexp_matches(snapshot::text, $2::text, 'g') AS found
     ) AS m
     WHERE NOT EXISTS (SELECT 1 FROM ${schema}.mentions AS n WHERE n.author = m.author AND n.retain_until >= $1::timestamptz)`,
    [at, pseudonymInJson],
  )
  await scrub(database, documentColumns.snapshots, new Set(gone.map((row) => textOf(row, 'author'))))

  // What repeated a removed mention would otherwise be hidden for repeating nothing.
  const [row] = await query(
    `WITH removed AS (DELETE FROM ${schema}.mentions WHERE retain_until < $1::timestamptz RETURNING id),
     cleared AS (
       UPDATE ${schema}.mentions SET duplicate_of = NULL, version = version + 1
       WHERE duplicate_of IN (SELECT id FROM removed) AND retain_until >= $1::timestamptz
     )
     SELECT count(*)::integer AS count FROM removed`,
    [at],
  )
  return row === undefined ? 0 : numberOf(row, 'count')
}
