import { once } from 'node:events';
import type { ReadStream } from 'node:fs';
import {
  constants,
  createReadStream,
  createWriteStream,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const writeOrCreate = constants.O_WRONLY | constants.O_CREAT;

/** The bytes of objects and of uploads in progress: files named by ids of our own, never by what a client says. */
export class ContentFolder {
  readonly #folder: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  /**
   * Writes the source, without its first `skip` bytes, from the offset `start` on, over what is there. At the
   * signal the source is destroyed.
   *
   * @returns how many bytes were written. When the source breaks off, those that came stay.
   */
  async write(
    id: string,
    source: Readable | AsyncIterable<Buffer>,
    { start = 0, skip = 0, signal }: { start?: number; skip?: number; signal?: AbortSignal } = {},
  ): Promise<number> {
    const path = this.#path(id);
    const fd = openSync(path, writeOrCreate);
    const file = createWriteStream(path, { fd, start });
    try {
      await pipeline(source, bytes => skipBytes(bytes, skip), file, signal ? { signal } : {});
    } finally {
      // A write may still be under way when the pipeline has given up.
      if (!file.closed) await once(file, 'close');
    }
    return file.bytesWritten;
  }

  /** Opens the file at once, so that a deletion right after does not disturb the reader. Ends are inclusive. */
  read(id: string, range: { start?: number; end?: number } = {}): ReadStream {
    const path = this.#path(id);
    return createReadStream(path, { ...range, fd: openSync(path, 'r'), highWaterMark: 256 * 1024 });
  }

  /** In bytes; 0 when there is no such file. */
  size(id: string): number {
    return statSync(this.#path(id), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Makes the file this long; it need not exist. */
  async resize(id: string, size: number): Promise<void> {
    const file = await open(this.#path(id), writeOrCreate);
    await file.truncate(size).finally(() => file.close());
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  /** Removes what a kill left behind. */
  keepOnly(isUsed: (id: string) => boolean): void {
    for (const id of readdirSync(this.#folder)) if (!isUsed(id)) rmSync(this.#path(id));
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }
}

async function* skipBytes(stream: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const chunk of stream) {
    if (chunk.length > left) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
