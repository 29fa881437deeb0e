import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import { crc32c } from '../../../platform/crc32c/crc32c.ts';
import { BadRequest, Conflict, NotFound, Unprocessable } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { sealPart } from '../../../platform/streaming-aead/seal-part.ts';
import type { FileDeps } from '../deps.ts';
import { eraseFile } from '../version/erase-file.ts';
import { openFileKey } from '../version/file-key.ts';
import { partCount, partRange, segmentsInPart } from '../version/layout.ts';
import { objectName } from '../version/object-name.ts';
import { partId, type Upload, uploadParts, uploads } from './schemas.ts';

/**
 * Takes in a part of a file, in any order and as often as it comes. It is held in memory until it is whole and known: only then is it
 * encrypted, because nothing else may ever be encrypted in its place.
 *
 * @throws BadRequest when the file has no such part, Unprocessable when it is not of its size, Conflict when it was of other bytes
 * before, NotFound when the upload is over, Unavailable.
 */
export async function storePart(
  deps: FileDeps,
  context: Context,
  { upload, number, content }: { upload: Upload; number: number; content: AsyncIterable<Uint8Array> },
): Promise<void> {
  const count = partCount(upload.size);
  if (number > count) throw new BadRequest(`This file has ${count} parts, and no part ${number}.`);
  const { start, end } = partRange(upload.size, number);
  const bytes = await readExactly(content, end - start);
  const { organisationId } = context;
  const { key, header } = await openFileKey(deps, { ...upload, organisationId }, upload.key);
  await fixPart(deps, context, { uploadId: upload.id, number, bytes });
  const place = { first: (number - 1) * segmentsInPart, last: number === count };
  const name = objectName(organisationId, upload.id, number);
  await deps.files.writeAnew(name, () => sealPart(bytes, key, header, place));
  // It may have been given up while this was written.
  if (await eraseFile(deps, context, upload.id)) throw new NotFound(`There is no upload ${upload.id}.`);
}

type Part = { uploadId: string; number: number; bytes: Uint8Array };

/** Keeps what the bytes of a part are, once and for all. */
async function fixPart(
  { store }: FileDeps,
  context: Context,
  { uploadId, number, bytes }: Part,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('base64');
  const id = partId(uploadId, number);
  await runChange(store, context, async change => {
    await change.get(uploads, uploadId);
    const [known] = await change.getMany(uploadParts, [id]);
    if (!known) change.add(uploadParts, { id, sha256, crc32c: crc32c(bytes) });
    else if (known.sha256 !== sha256) throw otherBytes(number);
  });
}

function otherBytes(number: number): Conflict {
  const message = `Part ${number} was sent with other bytes before. Send the same ones, or start a new upload.`;
  return new Conflict('other-bytes', message);
}

async function readExactly(content: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size);
  let length = 0;
  for await (const piece of content) {
    if (length + piece.length > size) throw otherSize(size);
    bytes.set(piece, length);
    length += piece.length;
  }
  if (length < size) throw otherSize(size);
  return bytes;
}

function otherSize(size: number): Unprocessable {
  return new Unprocessable('wrong-size', `This part has ${size} bytes. Send as many.`);
}
