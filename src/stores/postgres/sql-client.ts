/**
 * The one thing a store asks of a database client: a `Client` or `Pool` of node-postgres and a `PGlite` all have it.
 * The library does not depend on any of them.
 */
export interface SqlClient {
  /** Runs one statement; `$1`, `$2` … stand for the parameters. */
  query(text: string, params?: unknown[]): Promise<{ rows: unknown[] }>
}
