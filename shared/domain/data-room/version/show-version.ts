import type { Change } from '../../../platform/firestore/change.ts';
import { documents, type RoomDocument } from '../document/schemas.ts';
import type { Version } from './schemas.ts';

/** Has a document show a version, and with it what lists say of its file: they read no versions. */
export function showVersion(change: Change, document: RoomDocument, version: Version): RoomDocument {
  const { id, number, contentType, size, createdAt, uploadedBy, crc32c } = version;
  return change.update(documents, document, {
    primaryVersionId: id,
    lastVersion: Math.max(document.lastVersion, number),
    shown: { number, contentType, size, uploadedAt: createdAt, uploadedBy, crc32c },
  });
}
