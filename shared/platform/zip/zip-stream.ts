import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a ZIP: `content` is asked for when those before it are written, `size` is held to when it is known. */
export type ZipEntry = { path: string; size?: number; content: () => AsyncIterable<Uint8Array> };

/** From so many bytes on a file needs the 64-bit form, which is chosen before they are counted. */
const largeBytes = 2 ** 32 - 2 ** 16;

/**
 * A ZIP of files as they are, not compressed, made as it is read: it is never whole in memory. ZIP64 where it must be. While it is read:
 * throws what a content throws, and when one has another size than was said.
 */
export function zipStream(entries: readonly ZipEntry[], mtime: Date): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  let current: Readable | undefined;
  zip.on('error', (error: Error) => output.destroy(error));
  output.on('close', () => current?.destroy());
  for (const { path, content, ...rest } of entries) {
    const forceZip64Format = (rest.size ?? 0) >= largeBytes;
    zip.addReadStreamLazy(path, { ...rest, ...plain, mtime, forceZip64Format }, done => {
      current = Readable.from(content(), { objectMode: false });
      // yazl does not listen to what it reads.
      current.on('error', error => output.destroy(error));
      done(null, current);
    });
  }
  zip.end();
  return output;
}

/** As they are, to be read by their owner and others. */
const plain = { compress: false, mode: 0o100644 };
