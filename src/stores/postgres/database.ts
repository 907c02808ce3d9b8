import { StoreError } from '../store-error.js'
import { isContention, safeCause } from './database-error.js'
import type { SqlClient } from './sql-client.js'

/** A row as it comes: column names and values. */
export type Row = Readonly<Record<string, unknown>>

/** A client made safe: what goes wrong becomes a `StoreError`, and a deadlock is tried again. */
export interface Database {
  /** The quoted schema, for use in SQL: `${database.schema}.mentions`. */
  readonly schema: string
  /** The schema as named. */
  readonly schemaName: string
  /** Rows read at a time. */
  readonly pageSize: number
  /** Runs one statement. */
  query(text: string, params?: readonly unknown[]): Promise<readonly Row[]>
}

// Deadlocks and serialisation failures undo the statement whole; it can be run again as it is.
const maximumAttempts = 20

/** Wraps a client. @throws StoreError `unavailable`, from every query that fails. */
export function openDatabase(client: SqlClient, schemaName: string, pageSize: number): Database {
  return {
    schema: `"${schemaName}"`,
    schemaName,
    pageSize,
    query: async (text, params = []) => {
      for (let attempt = 1; ; attempt++) {
        try {
          const { rows } = await client.query(text, [...params])
          return rows as Row[]
        } catch (error) {
          if (isContention(error) && attempt < maximumAttempts) continue
          throw new StoreError('unavailable', 'The database did not answer, or refused.', { cause: safeCause(error) })
        }
      }
    },
  }
}

/** A text column. */
export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new StoreError('unavailable', `The database gave back a ${column} that is no text.`)
  return value
}

/** A whole number, which some clients give as text. */
export function numberOf(row: Row, column: string): number {
  const value = Number(row[column])
  if (!Number.isSafeInteger(value)) throw new StoreError('unavailable', `The database gave back a ${column} that is no whole number.`)
  return value
}
