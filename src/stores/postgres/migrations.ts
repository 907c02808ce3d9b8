/**
 * The schema, version by version: entry 0 leads from nothing to version 1. Released entries are never edited; a change
 * is a further entry. Each runs in one statement under a lock (see `migrate`).
 *
 * Documents are `json`, not `jsonb`: it keeps what `jsonb` refuses (a NUL or half a surrogate pair in a post) and the
 * order of keys. What is searched for has a column of its own. Text is ordered by code point (`COLLATE "C"`), the same
 * on every machine.
 */
export const migrations: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.mentions (
      id text COLLATE "C" PRIMARY KEY,
      source_id text NOT NULL,
      venue_id text NOT NULL,
      published_at timestamptz NOT NULL,
      retain_until timestamptz NOT NULL,
      author text COLLATE "C",
      deleted boolean NOT NULL,
      duplicate_of text COLLATE "C",
      problem_ids text[] NOT NULL,
      version integer NOT NULL,
      doc json NOT NULL
    );
    CREATE INDEX mentions_published ON ${schema}.mentions (published_at, id);
    CREATE INDEX mentions_retained ON ${schema}.mentions (retain_until);
    CREATE INDEX mentions_author ON ${schema}.mentions (author) WHERE author IS NOT NULL;
    CREATE INDEX mentions_duplicate ON ${schema}.mentions (duplicate_of) WHERE duplicate_of IS NOT NULL;
    CREATE TABLE ${schema}.checkpoints (
      source_id text COLLATE "C" PRIMARY KEY,
      checkpoint json NOT NULL
    );
    CREATE TABLE ${schema}.snapshots (
      at timestamptz PRIMARY KEY,
      given_at text NOT NULL,
      snapshot json NOT NULL
    );
    CREATE TABLE ${schema}.runs (
      id text COLLATE "C" PRIMARY KEY,
      report json NOT NULL
    );
    CREATE TABLE ${schema}.ledger (
      stream text COLLATE "C",
      version integer,
      event json NOT NULL,
      PRIMARY KEY (stream, version)
    );
    CREATE TABLE ${schema}.erased (
      mark text COLLATE "C" PRIMARY KEY
    );`,
  // Where each stream of the ledger stands: what two who append at once meet in, also where one of them only relies on it.
  (schema) => `
    CREATE TABLE ${schema}.heads (
      stream text COLLATE "C" PRIMARY KEY,
      version integer NOT NULL
    );
    INSERT INTO ${schema}.heads (stream, version) SELECT stream, max(version) FROM ${schema}.ledger GROUP BY stream;`,
]
