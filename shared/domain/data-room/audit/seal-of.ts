import type { Seal } from './chain.ts';
import type { AuditSeal } from './schemas.ts';

/** A seal as it was signed: without what the database puts to it. */
export function sealOf(organisation: string, stored: AuditSeal): Seal {
  const { roomId: room, number, sequence, hash, at, previous, mac, macKey, signingKey, signature } = stored;
  return { organisation, room, number, sequence, hash, at, previous, mac, macKey, signingKey, signature };
}
