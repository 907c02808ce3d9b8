import { StoreError } from '../store-error.js'
import { numberOf, type Database } from './database.js'
import { migrations } from './migrations.js'

/**
 * Brings the schema to this release. Nothing is written when it is there already, so a role without the right to
 * create tables can use a database somebody else has prepared.
 *
 * @throws StoreError `newer-schema` when a newer release has been here; nothing is touched then.
 */
export async function migrate(database: Database): Promise<void> {
  const before = await schemaVersion(database)
  refuseNewer(before)
  for (let version = before + 1; version <= migrations.length; version++) await migrateTo(database, version)
  if (before < migrations.length) refuseNewer(await schemaVersion(database))
}

async function schemaVersion({ query, schema }: Database): Promise<number> {
  const [found] = await query('SELECT to_regclass($1)::text AS meta', [`${schema}.meta`])
  if (found?.['meta'] == null) return 0
  const [row] = await query(`SELECT schema_version FROM ${schema}.meta`)
  return row === undefined ? 0 : numberOf(row, 'schema_version')
}

function refuseNewer(version: number): void {
  if (version <= migrations.length) return
  throw new StoreError('newer-schema', `The database has schema version ${version}; this release knows versions up to ${migrations.length}.`)
}

// One DO block is one statement and so one transaction, on a pool as well. Two processes that start at once queue at
// the advisory lock; the second finds the work done. What is there is read from the catalogue's tables: to_regclass
// and its like answer from a cache, which waiting for an advisory lock does not bring up to date.
async function migrateTo({ query, schema, schemaName }: Database, version: number): Promise<void> {
  const step = migrations[version - 1]
  if (step === undefined) return
  await query(`DO $migration$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('civic-cafe'), hashtext('${schemaName}'));
    IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = '${schemaName}') THEN
      CREATE SCHEMA ${schema};
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = '${schemaName}' AND tablename = 'meta') THEN
      CREATE TABLE ${schema}.meta (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        schema_version integer NOT NULL,
        epoch bigint NOT NULL
      );
      INSERT INTO ${schema}.meta (schema_version, epoch) VALUES (0, 0);
    END IF;
    IF (SELECT schema_version FROM ${schema}.meta) = ${version - 1} THEN
      ${step(schema)}
      UPDATE ${schema}.meta SET schema_version = ${version};
    END IF;
  END $migration$`)
}
