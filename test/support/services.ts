import pg from 'pg'

const candidate = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test'

/** A PostgreSQL server that answers, or `undefined`: tests that need one are then skipped, with one line that says so. */
export const postgresUrl: string | undefined = await probe()

async function probe(): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: candidate, connectionTimeoutMillis: 3_000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
    return candidate
  } catch (error) {
    const words = 'No PostgreSQL answers at DATABASE_URL, nor at 127.0.0.1:5432'
    if (process.env['CIVIC_CAFE_REQUIRE_SERVICES'] === '1') throw new Error(`${words}, and CIVIC_CAFE_REQUIRE_SERVICES is 1.`, { cause: error })
    console.warn(`${words}: tests that need a server are skipped.`)
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A pool of connections to the server. Ended by the caller. */
export function postgresPool(): pg.Pool {
  if (postgresUrl === undefined) throw new Error('There is no PostgreSQL server: skip this test.')
  return new pg.Pool({ connectionString: postgresUrl, max: 8 })
}
