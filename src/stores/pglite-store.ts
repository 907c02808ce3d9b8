import type { PGlite } from '@electric-sql/pglite'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from './pglite/folder-lock.js'
import { safeCause } from './postgres/database-error.js'
import { postgresStore, type PostgresStoreOptions } from './postgres-store.js'
import { StoreError } from './store-error.js'
import type { Store } from './store.js'

/** Where an embedded store lives. */
export interface PgliteStoreOptions extends PostgresStoreOptions {
  /** A folder of this store's own; it is made when it is not there. */
  readonly folder: string
}

/**
 * A store in a folder, with nothing to install or start: PostgreSQL within the process, by the optional peer dependency
 * `@electric-sql/pglite`. Killed at any moment, it opens again with every commit that was acknowledged.
 *
 * A folder serves one process at a time, and one store within it. The lock of a process that has died is taken over.
 *
 * @throws StoreError `store-in-use` when another live process, or another store of this one, holds the folder;
 * `unavailable` when PGlite is not installed or cannot open it.
 * @example
 * ```ts
 * const store = await pgliteStore({ folder: './cafe-data' })
 * try { … } finally { await store.close() }
 * ```
 */
export async function pgliteStore({ folder, ...options }: PgliteStoreOptions): Promise<Store> {
  const { PGlite: Database } = await importPglite()
  const lock = await lockFolder(folder)
  try {
    const data = join(folder, 'pgdata')
    const fresh = join(folder, 'pgdata.new')
    if (!existsSync(data)) {
      // Made beside its place and moved there when whole: a process killed in the middle leaves nothing to trip over.
      await rm(fresh, { recursive: true, force: true })
      const made = await Database.create(fresh)
      await made.close()
      await rename(fresh, data)
    }
    const client = await Database.create(data)
    const store = postgresStore(client, options)
    let closing: Promise<void> | undefined
    const close = async (): Promise<void> => {
      await store.close()
      await client.close()
      await lock.release()
    }
    return { ...store, close: () => (closing ??= close()) }
  } catch (error) {
    await lock.release()
    if (error instanceof StoreError || error instanceof RangeError) throw error
    throw new StoreError('unavailable', 'The embedded database could not be opened.', { cause: safeCause(error) })
  }
}

async function importPglite(): Promise<{ readonly PGlite: typeof PGlite }> {
  try {
    return await import('@electric-sql/pglite')
  } catch (error) {
    throw new StoreError('unavailable', 'The embedded store needs the package @electric-sql/pglite: npm install @electric-sql/pglite', { cause: error })
  }
}
