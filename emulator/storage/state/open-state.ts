import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SessionWriters } from '../uploads/session-writers.ts';
import { BucketTable } from './bucket-table.ts';
import { ContentFolder } from './content-folder.ts';
import { inTransaction, openDatabase } from './database.ts';
import { ObjectTable } from './object-table.ts';
import { UploadTable } from './upload-table.ts';

const sessionLifeMs = 7 * 24 * 3600 * 1000;

/** All that the local Cloud Storage keeps. An object exists when its row is committed, and not before. */
export type StorageState = {
  buckets: BucketTable;
  objects: ObjectTable;
  uploads: UploadTable;
  contents: ContentFolder;
  /** Of resumable uploads; not kept on disk. */
  writers: SessionWriters;
  /** Runs the work all or nothing, with nothing else in between; then removes the contents it made useless. */
  transaction<Result>(work: () => Result): Promise<Result>;
  close(): void;
};

/** Opens the state in this folder, and removes what unfinished uploads left there. */
export function openState(folder: string): StorageState {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(join(folder, 'index.sqlite'));
  const buckets = new BucketTable(database);
  const objects = new ObjectTable(database);
  const uploads = new UploadTable(database);
  const contents = new ContentFolder(join(folder, 'contents'));
  uploads.removeStartedBefore(new Date(Date.now() - sessionLifeMs).toISOString());
  contents.keepOnly(id => objects.uses(id) || uploads.has(id));
  return {
    buckets,
    objects,
    uploads,
    contents,
    writers: new SessionWriters(),
    async transaction(work) {
      const result = inTransaction(database, work);
      // The work is done whatever becomes of these files; what is left of them goes at the next start.
      await Promise.allSettled(objects.takeUnused().map(content => contents.remove(content)));
      return result;
    },
    close: () => database.close(),
  };
}
