import { PGlite } from '@electric-sql/pglite'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What a search found where, at most once for each pair. */
export type Found = readonly string[]

/** Searches the bytes of every file under a folder, at any depth. */
export async function searchFiles(folder: string, pattern: RegExp): Promise<Found> {
  const found = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    // Bytes as they are: what is looked for is ASCII in every encoding a database writes.
    const bytes = (await readFile(path)).toString('latin1')
    for (const [match] of bytes.matchAll(pattern)) found.add(`${match} in ${relative(folder, path)}`)
  }
  return [...found]
}

/** Searches every row of every table too: the database compresses long values, and their bytes tell nothing then. */
export async function searchRows(storeFolder: string, pattern: RegExp): Promise<Found> {
  const database = await PGlite.create(await databaseFolder(storeFolder))
  try {
    const found = new Set<string>()
    const { rows: tables } = await database.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
    for (const { name } of tables) {
      const { rows } = await database.query<{ row: string }>(`select t::text as row from ${name} t`)
      for (const { row } of rows) for (const [match] of row.matchAll(pattern)) found.add(`${match} in ${name}: ${row.slice(0, 200)}`)
    }
    return [...found]
  } finally {
    await database.close()
  }
}

async function databaseFolder(folder: string): Promise<string> {
  const holder = (await readdir(folder, { recursive: true, withFileTypes: true })).find((entry) => entry.name === 'PG_VERSION' && !entry.parentPath.includes('base'))
  return holder?.parentPath ?? folder
}
