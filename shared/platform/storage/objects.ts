import { pipeline } from 'node:stream/promises';
import type { Bucket } from '@google-cloud/storage';

/** Files in one bucket, written and read as streams. */
export type Objects = {
  /** Keeps a file. It is there, whole, when the promise resolves, and not at all when it rejects. */
  write(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  read(name: string): Promise<AsyncIterable<Uint8Array>>;
};

/** Opens a bucket at its first use; on one machine, where nobody provisions it, it is made then. */
export function openObjects(options: { project: string; bucket: string; onEmulator: boolean }): Objects {
  let opened: Promise<Bucket> | undefined;
  const bucket = () => {
    opened ??= openBucket(options);
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    async write(name, content) {
      const file = (await bucket()).file(name);
      await pipeline(content, file.createWriteStream({ resumable: false, validation: 'crc32c' }));
    },
    async read(name) {
      return (await bucket()).file(name).createReadStream({ validation: 'crc32c' });
    },
  };
}

async function openBucket(options: {
  project: string;
  bucket: string;
  onEmulator: boolean;
}): Promise<Bucket> {
  const { Storage } = await import('./storage-client.ts');
  const bucket = new Storage({ projectId: options.project }).bucket(options.bucket);
  if (options.onEmulator && !(await bucket.exists())[0]) await bucket.create();
  return bucket;
}
