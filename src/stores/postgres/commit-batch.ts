import type { Mention } from '../../mentions/mention.js'
import { erasureMark, withoutAddressees } from '../forget.js'
import { mergeBatch } from '../merge/merge-batch.js'
import { StoreError } from '../store-error.js'
import type { CommitResult, StoreBatch } from '../store.js'
import { errorFields } from './database-error.js'
import { numberOf, textOf, type Database } from './database.js'
import { fromRow, toRow } from './mention-row.js'

const maximumAttempts = 50

/**
 * Reads what is stored, merges, and writes mentions and checkpoint in one statement: one transaction on any client, a
 * pool included. The merge is optimistic. Each row carries a version, and the statement fails as a whole when
 * somebody else has changed one of the rows, or erased anything, since they were read; then all is done again.
 */
export async function commitBatch(database: Database, { sourceId, mentions, checkpoint }: StoreBatch): Promise<CommitResult> {
  const kept = checkpoint === undefined ? null : JSON.stringify(checkpoint)
  for (let attempt = 1; attempt <= maximumAttempts; attempt++) {
    const { stored, versions, erased, epoch } = await readBefore(database, mentions)
    const isErased = (trace: string): boolean => erased.size > 0 && erased.has(erasureMark(trace))
    const { changed, result } = mergeBatch(mentions.map((mention) => withoutAddressees(mention, isErased)), stored, isErased)
    if (changed.size === 0 && kept === null) return result
    const rows = [...changed.values()].map((mention) => toRow(mention, (versions.get(mention.id) ?? 0) + 1))
    if (await write(database, sourceId, rows, kept, epoch)) return result
  }
  throw new StoreError('conflict', 'Others kept changing the same mentions; the batch was not kept.')
}

interface Before {
  readonly stored: ReadonlyMap<string, Mention>
  readonly versions: ReadonlyMap<string, number>
  readonly erased: ReadonlySet<string>
  /** Raised by every erasure. */
  readonly epoch: number
}

async function readBefore({ query, schema }: Database, mentions: readonly Mention[]): Promise<Before> {
  const ids = [...new Set(mentions.map(({ id }) => id))]
  const people = new Set(mentions.flatMap(({ addressed }) => addressed))
  const stored = new Map<string, Mention>()
  const versions = new Map<string, number>()
  const erased = new Set<string>()
  let epoch = 0
  // One statement, one snapshot: rows, erasures and epoch belong together.
  const rows = await query(
    `SELECT 'mention' AS what, id AS key, version, duplicate_of, doc::text AS doc FROM ${schema}.mentions WHERE id = ANY($1::text[])
     UNION ALL SELECT 'erased', mark, 0, NULL, NULL FROM ${schema}.erased WHERE mark = ANY($2::text[])
     UNION ALL SELECT 'epoch', '', epoch, NULL, NULL FROM ${schema}.meta`,
    [ids, [...ids, ...people].map(erasureMark)],
  )
  for (const row of rows) {
    if (row['what'] === 'epoch') epoch = numberOf(row, 'version')
    else if (row['what'] === 'erased') erased.add(textOf(row, 'key'))
    else {
      stored.set(textOf(row, 'key'), fromRow(row))
      versions.set(textOf(row, 'key'), numberOf(row, 'version'))
    }
  }
  return { stored, versions, erased, epoch }
}

// A version that must not be written becomes NULL, which its column refuses: the whole statement is undone. Rows go in
// by id, so that two batches with the same mentions wait for each other instead of deadlocking. FOR SHARE makes an
// erasure wait for the commits that are under way, and shows them its epoch.
async function write({ query, schema }: Database, sourceId: string, rows: readonly Record<string, unknown>[], checkpoint: string | null, epoch: number): Promise<boolean> {
  try {
    await query(
      `WITH guard AS MATERIALIZED (SELECT epoch FROM ${schema}.meta FOR SHARE),
      incoming AS (
        SELECT * FROM json_to_recordset($1::json) AS t (id text, source_id text, venue_id text, published_at timestamptz, retain_until timestamptz,
          author text, deleted boolean, duplicate_of text, problem_ids text[], version integer, doc text)
      ),
      kept AS (
        INSERT INTO ${schema}.mentions AS m (id, source_id, venue_id, published_at, retain_until, author, deleted, duplicate_of, problem_ids, version, doc)
        SELECT id, source_id, venue_id, published_at, retain_until, author, deleted, duplicate_of, problem_ids,
          CASE WHEN (SELECT epoch FROM guard) = $2::bigint THEN version END, doc::json
        FROM incoming ORDER BY id COLLATE "C"
        ON CONFLICT (id) DO UPDATE SET source_id = excluded.source_id, venue_id = excluded.venue_id, published_at = excluded.published_at,
          retain_until = excluded.retain_until, author = excluded.author, deleted = excluded.deleted, duplicate_of = excluded.duplicate_of,
          problem_ids = excluded.problem_ids, doc = excluded.doc,
          version = CASE WHEN m.version = excluded.version - 1 THEN excluded.version END
      )
      INSERT INTO ${schema}.checkpoints (source_id, checkpoint)
      SELECT $3::text, $4::json WHERE $4::text IS NOT NULL
      ON CONFLICT (source_id) DO UPDATE SET checkpoint = excluded.checkpoint`,
      [JSON.stringify(rows), epoch, sourceId, checkpoint],
    )
    return true
  } catch (error) {
    const { code, column } = errorFields(error instanceof StoreError ? error.cause : error)
    if (code === '23502' && column === 'version') return false
    throw error
  }
}
