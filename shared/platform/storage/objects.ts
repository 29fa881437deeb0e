import { pipeline } from 'node:stream/promises';
import type { Bucket, StorageOptions } from '@google-cloud/storage';
import { Unavailable } from '../errors/errors.ts';
import { fastCrc32c } from './fast-crc32c.ts';
import { type ObjectRange, readObject } from './read-object.ts';
import { storageProblem } from './storage-errors.ts';

/** How many files, and how many bytes they have together. */
export type StorageFigures = { objects: number; bytes: number };

/** Files in one bucket, written and read as streams. */
export type Objects = {
  /** Keeps a file. It is there, whole, when the promise resolves, and not at all when it rejects. @throws Unavailable */
  write(name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Keeps a file whose content can be given again: a failure that passes is tried over. @throws Unavailable */
  writeAnew(name: string, content: () => Iterable<Uint8Array>): Promise<void>;
  /** Checked by its checksum when it is read as a whole. While it is read: @throws ObjectMissing, Unavailable */
  read(name: string, range?: ObjectRange): Promise<AsyncIterable<Uint8Array>>;
  /** The files whose names begin so, with their sizes. @throws Unavailable */
  list(prefix: string): Promise<ReadonlyMap<string, number>>;
  /** How much there is whose names begin so, by storage class; read page by page. @throws Unavailable */
  figures(prefix: string): Promise<ReadonlyMap<string, StorageFigures>>;
  /** Removes the files whose names begin so; those that are not there any more too. @throws Unavailable */
  removeAll(prefix: string): Promise<void>;
};

/** The client does not try a streamed upload again, which even a connection that was closed in the meantime fails. */
const mostAttempts = 3;

/** Where a bucket is. */
type Place = { project: string; bucket: string; onEmulator: boolean };

/** So many files are removed at once. */
const together = 16;

/** Opens a bucket at its first use; on one machine, where nobody provisions it, it is made then. */
export function openObjects(options: Place): Objects {
  const bucket = once(() => openBucket(options));
  const readable = once(() => openReadable(options));
  const write: Objects['write'] = (name, content) =>
    explained(name, async () => {
      const file = (await bucket()).file(name);
      await pipeline(content, file.createWriteStream({ resumable: false, validation: 'crc32c' }));
    });
  return {
    write,
    async writeAnew(name, content) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await write(name, content());
        } catch (error) {
          if (!(error instanceof Unavailable) || attempt === mostAttempts) throw error;
        }
      }
    },
    read: async (name, range) => readObject((await readable()).file(name), range),
    list: prefix =>
      explained(prefix, async () => {
        const [files] = await (await bucket()).getFiles({ prefix });
        return new Map(files.map(({ name, metadata }) => [name, Number(metadata.size)]));
      }),
    figures: prefix =>
      explained(prefix, async () => {
        const figures = new Map<string, StorageFigures>();
        for await (const { metadata } of (await bucket()).getFilesStream({ prefix })) {
          const { storageClass = 'STANDARD', size = 0 } = metadata;
          const { objects, bytes } = figures.get(storageClass) ?? { objects: 0, bytes: 0 };
          figures.set(storageClass, { objects: objects + 1, bytes: bytes + Number(size) });
        }
        return figures;
      }),
    removeAll: prefix =>
      explained(prefix, async () => {
        const [files] = await (await bucket()).getFiles({ prefix });
        for (let next = 0; next < files.length; next += together)
          await Promise.all(
            files.slice(next, next + together).map(file => file.delete({ ignoreNotFound: true })),
          );
      }),
  };
}

async function explained<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageProblem(name, error);
  }
}

/** What is opened at its first use, and anew where that failed. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
}

async function openBucket(options: Place): Promise<Bucket> {
  const bucket = await bucketOf(options);
  if (options.onEmulator && !(await bucket.exists())[0]) await bucket.create();
  return bucket;
}

/**
 * A bucket whose streams the client does not try again: where it does, an error escapes from it that nobody can catch, and ends whatever
 * the process is at.
 */
async function openReadable(options: Place): Promise<Bucket> {
  return bucketOf(options, { retryOptions: { autoRetry: false } });
}

async function bucketOf({ project, bucket }: Place, more: StorageOptions = {}): Promise<Bucket> {
  const { Storage } = await import('./storage-client.ts');
  return new Storage({ projectId: project, crc32cGenerator: fastCrc32c, ...more }).bucket(bucket);
}
