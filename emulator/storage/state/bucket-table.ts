import type { DatabaseSync } from 'node:sqlite';
import { StoredBucket } from '../buckets/stored-bucket.ts';
import { noSuchBucket } from '../storage-error.ts';
import { recordOf } from './database.ts';

/** The buckets in the index. */
export class BucketTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  has(name: string): boolean {
    return Boolean(this.#database.prepare('SELECT 1 FROM buckets WHERE name = ?').get(name));
  }

  find(name: string): StoredBucket | undefined {
    const row = this.#database.prepare('SELECT record FROM buckets WHERE name = ?').get(name);
    return row && recordOf(StoredBucket, row);
  }

  /** @throws StorageError 404 */
  get(name: string): StoredBucket {
    const bucket = this.find(name);
    if (!bucket) throw noSuchBucket();
    return bucket;
  }

  put(bucket: StoredBucket): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO buckets (name, record) VALUES (?, ?)')
      .run(bucket.name, JSON.stringify(bucket));
  }

  remove(name: string): void {
    this.#database.prepare('DELETE FROM buckets WHERE name = ?').run(name);
  }

  /** Those whose names come after `after`, in the order of their names. */
  *after(after: string): Generator<StoredBucket> {
    const rows = this.#database
      .prepare('SELECT record FROM buckets WHERE name > ? ORDER BY name')
      .iterate(after);
    for (const row of rows) yield recordOf(StoredBucket, row);
  }
}
