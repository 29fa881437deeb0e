import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** SQLite compares text as UTF-8 bytes, which is the order that Cloud Storage lists names in. */
const schema = `
  CREATE TABLE IF NOT EXISTS buckets (
    name TEXT PRIMARY KEY,
    record TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL,
    name TEXT NOT NULL,
    generation INTEGER NOT NULL,
    live INTEGER NOT NULL,
    content TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (bucket, name, generation)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS live_objects ON objects (bucket, name) WHERE live = 1;
  CREATE INDEX IF NOT EXISTS object_contents ON objects (content);
  CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY,
    started TEXT NOT NULL,
    record TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/** Opens the index of buckets, objects and uploads; what was committed survives a kill of the process. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${schema}`);
  return database;
}

/** Runs the work in one transaction; nothing else runs meanwhile, since both are synchronous. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

const Row = z.object({ record: z.string() });

/** Reads the JSON in a row's `record` column. */
export function recordOf<Output>(schema: z.ZodType<Output>, row: unknown): Output {
  return schema.parse(JSON.parse(Row.parse(row).record));
}
