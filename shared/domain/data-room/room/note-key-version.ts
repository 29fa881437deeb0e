import type { Change } from '../../../platform/firestore/change.ts';
import { versionNumber } from '../../../platform/kms/key-version.ts';
import type { FileKey } from '../file/schemas.ts';
import { type Room, rooms } from './schemas.ts';

/**
 * Has a room know of a key that is stored in it under an older version than its others: a rotation came between, and the next night
 * wraps it anew.
 */
export function noteKeyVersion(change: Change, room: Room, { keyVersion }: FileKey): void {
  const version = versionNumber(keyVersion);
  const known = room.rewrappingTo ?? room.keyVersion;
  if (known === null || version >= known) return;
  const idleKeyVersions = room.idleKeyVersions.filter(({ below }) => below <= version);
  change.note(rooms, room, { keyVersion: version, rewrappingTo: null, idleKeyVersions });
}
