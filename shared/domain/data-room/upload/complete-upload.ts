import type { Context } from '../../../platform/context/context.ts';
import { joinCrc32c } from '../../../platform/crc32c/crc32c.ts';
import { Conflict, Unprocessable } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { FileDeps } from '../deps.ts';
import { documents } from '../document/schemas.ts';
import { withoutKey } from '../file/without-key.ts';
import { openRoom } from '../room/require-open.ts';
import { type Version, versions } from '../version/schemas.ts';
import { showVersion } from '../version/show-version.ts';
import { readUpload } from './read-upload.ts';
import { type PartState, partId, type Upload, uploadParts, uploads } from './schemas.ts';

/**
 * Makes a version of an upload that is whole, and the primary one of its document. Asked again it answers that version.
 *
 * @returns It without its key.
 * @throws Conflict when parts are missing, Unprocessable when it is not what was declared, NotFound, Gone, Unavailable.
 */
export async function completeUpload(
  deps: FileDeps,
  context: Context,
  id: string,
): Promise<Omit<Version, 'key'>> {
  const done = await findItem(deps.store, context, versions, id);
  if (done) return withoutKey(done);
  const { upload, parts } = await readUpload(deps, context, id);
  requireWhole(parts);
  return runChange(deps.store, context, async change => {
    const [version] = await change.getMany(versions, [id]);
    if (version) return withoutKey(version);
    const before = await change.get(uploads, id);
    await openRoom(change, before.roomId);
    const crc32c = await checksumOf(change, upload, parts);
    return withoutKey(await addVersion(change, before, { crc32c, uploadedBy: context.actor }));
  });
}

async function addVersion(
  change: Change,
  upload: Upload,
  known: Pick<Version, 'crc32c' | 'uploadedBy'>,
): Promise<Version> {
  const { documentId, name, contentType, size, roomId, key, id } = upload;
  const document = await change.get(documents, documentId);
  const number = document.lastVersion + 1;
  change.delete(uploads, upload);
  const fields = { id, documentId, name, contentType, size, roomId, key, number, ...known };
  const version = change.create(versions, fields);
  showVersion(change, document, version);
  return version;
}

/** The checksum of all parts, as they were when they were taken in. @throws Unprocessable when another one was declared. */
async function checksumOf(change: Change, upload: Upload, parts: readonly PartState[]): Promise<number> {
  const records = await change.getMany(
    uploadParts,
    parts.map(({ number }) => partId(upload.id, number)),
  );
  const checksum = parts.reduce((sofar, { start, end, number }, index) => {
    const record = records[index];
    if (!record) throw incomplete([number]);
    return joinCrc32c(sofar, record.crc32c, end - start);
  }, 0);
  if (upload.crc32c === null || upload.crc32c === checksum) return checksum;
  const message = `What arrived has the CRC-32C ${checksum}, not ${upload.crc32c}. Start a new upload.`;
  throw new Unprocessable('wrong-checksum', message);
}

function requireWhole(parts: readonly PartState[]): void {
  const missing = parts.filter(({ stored }) => !stored).map(({ number }) => number);
  if (missing.length > 0) throw incomplete(missing);
}

function incomplete(missing: readonly number[]): Conflict {
  const message = `${missing.length} of its parts are missing. Send them, then complete it again.`;
  return new Conflict('incomplete', message, { missing });
}
