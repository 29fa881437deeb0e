import { createHash } from 'node:crypto';
import type { KeyLife } from '../../../platform/kms/key-request.ts';

/** A room that is shredded by mistake can be brought back for a week. */
export const roomKeyLife: KeyLife = { rotationDays: 90, destroyDays: 7 };

/** The name of a room's key: the same for the same room, so that it is not made twice. */
export function roomKey(keyRing: string, organisationId: string, roomId: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([organisationId, roomId]))
    .digest('hex');
  return `${keyRing}/cryptoKeys/room-${digest.slice(0, 40)}`;
}
