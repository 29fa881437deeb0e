import { randomUUID } from 'node:crypto';
import type { StoredObject } from '../objects/stored-object.ts';
import type { StorageState } from '../state/open-state.ts';
import { type Checksums, checksumsOf } from './checksums.ts';

/** Bytes on disk that belong to no object yet. */
export type StoredBytes = Checksums & { content: string };

/**
 * Writes the bytes to a file of their own and publishes it; when the bytes break off or it is refused, nothing is left.
 *
 * @param publish Makes the object, in a transaction.
 */
export async function storeBytes(
  state: StorageState,
  bytes: AsyncIterable<Buffer>,
  publish: (stored: StoredBytes) => StoredObject,
): Promise<StoredObject> {
  const content = randomUUID();
  try {
    await state.contents.write(content, bytes);
    const checksums = await checksumsOf(state.contents.read(content));
    return await state.transaction(() => publish({ content, ...checksums }));
  } catch (error) {
    await state.contents.remove(content);
    throw error;
  }
}
