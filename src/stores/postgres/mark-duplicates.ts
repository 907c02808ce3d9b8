import type { Database } from './database.js'

// An embedded database works in this thread: a statement of thousands would hold it for as long as it takes.
const marksPerStatement = 250

/** Sets or clears the mark of repeated mentions. A mark that is there already costs nothing. */
export async function markDuplicates({ query, schema }: Database, marks: Iterable<readonly [id: string, duplicateOf: string | null]>): Promise<void> {
  const all = [...new Map(marks)]
  for (let start = 0; start < all.length; start += marksPerStatement) {
    const part = all.slice(start, start + marksPerStatement)
    // The version goes up with the mark, so that a commit under way does not put back what it read before.
    await query(
      `UPDATE ${schema}.mentions AS m SET duplicate_of = t.duplicate_of, version = m.version + 1
       FROM unnest($1::text[], $2::text[]) AS t (id, duplicate_of)
       WHERE m.id = t.id AND m.duplicate_of IS DISTINCT FROM t.duplicate_of`,
      [part.map(([id]) => id), part.map(([, duplicateOf]) => duplicateOf)],
    )
  }
}
