import type { Context } from '../../../platform/context/context.ts';
import { decryptRange } from '../../../platform/streaming-aead/decrypt-range.ts';
import { decryptStream } from '../../../platform/streaming-aead/decrypt-stream.ts';
import { type ByteRange, ciphertextSize } from '../../../platform/streaming-aead/layout.ts';
import type { FileDeps } from '../deps.ts';
import { openFileKey } from './file-key.ts';
import { partsOf, sizes } from './layout.ts';
import { objectName } from './object-name.ts';
import type { StoredFile } from './schemas.ts';

/**
 * Reads the file of a version, or a range of it, decrypting as it is read. No byte comes out that is not proven; a stream that
 * throws is not whole, whatever came before.
 *
 * @throws Unavailable, Undecipherable; and while it is read NotGenuine, ObjectMissing.
 */
export async function openFile(
  deps: FileDeps,
  { organisationId }: Context,
  file: StoredFile,
  range?: ByteRange,
): Promise<AsyncIterable<Uint8Array>> {
  const { key, header } = await openFileKey(deps, { ...file, organisationId }, file.key);
  const size = ciphertextSize(file.size, sizes);
  const read = async function* (stored: ByteRange): AsyncGenerator<Uint8Array> {
    for (const { number, range } of partsOf(stored))
      yield* await deps.files.read(objectName(organisationId, file.id, number), range);
  };
  if (range) return decryptRange({ header, size, read }, key, range);
  return decryptStream(read({ start: 0, end: size }), key);
}
