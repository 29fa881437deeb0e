import type { Context } from '../../../platform/context/context.ts';
import { Unprocessable } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import type { RoomDeps } from '../deps.ts';
import { documents } from '../document/schemas.ts';
import { withoutKey } from '../file/without-key.ts';
import { noteKeyVersion } from '../room/note-key-version.ts';
import { openRoom, readOpenRoom } from '../room/require-open.ts';
import { newFileKey } from '../version/file-key.ts';
import { type Upload, uploads } from './schemas.ts';

/**
 * Begins the upload of a new version, under a key of its own.
 *
 * @returns It without its key. @throws Unprocessable when there is no such document, Gone, Unavailable.
 */
export async function startUpload(
  deps: RoomDeps,
  context: Context,
  fields: CreateOf<typeof uploads>,
): Promise<Omit<Upload, 'key'>> {
  const { documentId } = fields;
  const document = await findItem(deps.store, context, documents, documentId);
  if (!document) throw noDocument(documentId);
  const { organisationId } = context;
  const { roomId } = document;
  // Its key would not be there any more.
  await readOpenRoom(deps.store, context, roomId);
  const id = newId();
  const key = await newFileKey(deps, { organisationId, roomId, documentId, id });
  return runChange(deps.store, context, async change => {
    noteKeyVersion(change, await openRoom(change, roomId), key);
    const upload = change.create(uploads, { ...fields, id, roomId, key });
    change.announce(uploads, upload, 'key-wrapped', { keyVersion: key.keyVersion });
    return withoutKey(upload);
  });
}

function noDocument(id: string): Unprocessable {
  const message = `there is no document ${id}`;
  const errors = [{ path: 'documentId', message }];
  return new Unprocessable('invalid-body', `documentId: ${message}.`, { errors });
}
