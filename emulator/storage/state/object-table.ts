import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { StoredObject } from '../objects/stored-object.ts';
import { recordOf } from './database.ts';

/** Where to begin, and where to end, in the order of names and generations. */
export type ObjectRange = {
  bucket: string;
  /** Noncurrent generations too. */
  versions: boolean;
  after: { name: string; generation: number };
  /** The first name, and the first one no more; '' for no end. */
  from: string;
  to: string;
};

const scan = `
  SELECT record FROM objects
  WHERE bucket = :bucket AND (live = 1 OR :versions = 1)
    AND (name, generation) > (:name, :generation) AND name >= :from AND (:to = '' OR name < :to)
  ORDER BY name, generation`;

/** The generations of objects in the index. */
export class ObjectTable {
  readonly #database: DatabaseSync;
  readonly #dropped = new Set<string>();
  #lastGeneration: number;

  constructor(database: DatabaseSync) {
    this.#database = database;
    const row = database.prepare('SELECT coalesce(max(generation), 0) AS last FROM objects').get();
    this.#lastGeneration = z.object({ last: z.number() }).parse(row).last;
  }

  /** The live generation, or the given one. */
  find(bucket: string, name: string, generation?: number): StoredObject | undefined {
    const which = generation === undefined ? 'live = 1' : 'generation = ?';
    const statement = this.#database.prepare(
      `SELECT record FROM objects WHERE bucket = ? AND name = ? AND ${which}`,
    );
    const row = statement.get(bucket, name, ...(generation === undefined ? [] : [generation]));
    return row && recordOf(StoredObject, row);
  }

  put(object: StoredObject): void {
    const { bucket, name, generation, content, timeDeleted } = object;
    const live = timeDeleted === undefined ? 1 : 0;
    this.#database
      .prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?)')
      .run(bucket, name, generation, live, content, JSON.stringify(object));
  }

  remove({ bucket, name, generation, content }: StoredObject): void {
    this.#dropped.add(content);
    this.#database
      .prepare('DELETE FROM objects WHERE bucket = ? AND name = ? AND generation = ?')
      .run(bucket, name, generation);
  }

  *scan({ bucket, versions, after, from, to }: ObjectRange): Generator<StoredObject> {
    const { name, generation } = after;
    const position = { bucket, versions: versions ? 1 : 0, name, generation, from, to };
    const rows = this.#database.prepare(scan).iterate(position);
    for (const row of rows) yield recordOf(StoredObject, row);
  }

  /** Whether the bucket holds no generation at all, live or not. */
  isEmpty(bucket: string): boolean {
    return !this.#database.prepare('SELECT 1 FROM objects WHERE bucket = ? LIMIT 1').get(bucket);
  }

  /** Whether any generation has this content. */
  uses(content: string): boolean {
    return Boolean(this.#database.prepare('SELECT 1 FROM objects WHERE content = ? LIMIT 1').get(content));
  }

  /** The contents of removed generations that no generation has any more; gives each once. */
  takeUnused(): string[] {
    const unused = [...this.#dropped].filter(content => !this.uses(content));
    this.#dropped.clear();
    return unused;
  }

  /** A number greater than all before, also when two uploads end in the same microsecond. */
  nextGeneration(): number {
    this.#lastGeneration = Math.max(Date.now() * 1000, this.#lastGeneration + 1);
    return this.#lastGeneration;
  }
}
