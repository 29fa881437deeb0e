import { sealPart } from '../../../platform/streaming-aead/seal-part.ts';
import type { FileDeps } from '../deps.ts';
import type { OpenKey } from './file-key.ts';
import { partRange, segmentsInPart } from './layout.ts';
import { objectName } from './object-name.ts';

type Place = { organisationId: string; id: string };

/**
 * Encrypts and stores a file whose size shows only at its end. Two parts of it are in memory: one is stored while the next one comes.
 *
 * @param stored Is told of each part, and ends it by an error.
 * @returns its bytes. @throws Unavailable, and what the content throws.
 */
export async function writeFile(
  { files }: Pick<FileDeps, 'files'>,
  { organisationId, id }: Place,
  { key, header }: OpenKey,
  content: AsyncIterable<Uint8Array>,
  stored: () => Promise<void>,
): Promise<number> {
  let number = 1;
  let [size, filled] = [0, 0];
  let buffer = Buffer.alloc(capacityOf(number));
  let storing = Promise.resolve();
  const store = async (last: boolean) => {
    await storing;
    const part = buffer.subarray(0, filled);
    const place = { first: (number - 1) * segmentsInPart, last };
    const name = objectName(organisationId, id, number);
    storing = files.writeAnew(name, () => sealPart(part, key, header, place)).then(stored);
    // Whoever waits for it is told.
    storing.catch(() => {});
    size += filled;
    filled = 0;
  };
  try {
    for await (const piece of content)
      for (let from = 0; from < piece.length; ) {
        // A full part is the last one unless a byte comes behind it.
        if (filled === buffer.length) {
          await store(false);
          number += 1;
          buffer = Buffer.alloc(capacityOf(number));
        }
        const taken = piece.subarray(from, from + buffer.length - filled);
        buffer.set(taken, filled);
        filled += taken.length;
        from += taken.length;
      }
    await store(true);
  } finally {
    // Nothing is written behind the back of whoever clears away.
    await storing.catch(() => {});
  }
  await storing;
  return size;
}

function capacityOf(number: number): number {
  const { start, end } = partRange(Number.POSITIVE_INFINITY, number);
  return end - start;
}
