import type { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../storage-error.ts';
import { UploadSession } from '../uploads/upload-session.ts';
import { recordOf } from './database.ts';

/** The sessions of resumable uploads in the index. */
export class UploadTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  find(id: string): UploadSession | undefined {
    const row = this.#database.prepare('SELECT record FROM uploads WHERE id = ?').get(id);
    return row && recordOf(UploadSession, row);
  }

  /** @throws StorageError 404 when it was cancelled, was refused, is too old or never was. */
  get(id: string): UploadSession {
    const session = this.find(id);
    if (!session) throw new StorageError(404, 'notFound', 'No such upload session. Start a new one.');
    return session;
  }

  has(id: string): boolean {
    return Boolean(this.#database.prepare('SELECT 1 FROM uploads WHERE id = ?').get(id));
  }

  put(session: UploadSession): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO uploads (id, started, record) VALUES (?, ?, ?)')
      .run(session.id, session.started, JSON.stringify(session));
  }

  remove(id: string): void {
    this.#database.prepare('DELETE FROM uploads WHERE id = ?').run(id);
  }

  /** @param time RFC 3339, in UTC. */
  removeStartedBefore(time: string): void {
    this.#database.prepare('DELETE FROM uploads WHERE started < ?').run(time);
  }
}
