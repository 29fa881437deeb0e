import type { Change } from '../../../platform/firestore/change.ts';
import { documents, type RoomDocument } from '../document/schemas.ts';
import type { ShownFile } from '../file/schemas.ts';
import type { Version } from './schemas.ts';

/** Has a document show a version, and with it what lists say of its file: they read no versions. */
export function showVersion(change: Change, document: RoomDocument, version: Version): RoomDocument {
  return change.update(documents, document, {
    primaryVersionId: version.id,
    lastVersion: Math.max(document.lastVersion, version.number),
    shown: shownFile(version),
  });
}

/** What lists say of a version's file. */
export function shownFile({ number, contentType, size, createdAt, uploadedBy, crc32c }: Version): ShownFile {
  return { number, contentType, size, uploadedAt: createdAt, uploadedBy, crc32c };
}
