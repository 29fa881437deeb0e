import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { type Room, rooms } from '../room/schemas.ts';
import { certificates } from './schemas.ts';
import type { ShredDeps } from './shred-deps.ts';
import { statementOf } from './statement.ts';

/** Signs what was done to a room, and has it be shredded. @returns Whether it was not before. @throws Unavailable */
export async function certify(
  deps: ShredDeps,
  context: Context,
  { room, key }: { room: Room; key: string },
): Promise<boolean> {
  const completedAt = deps.store.now().toISOString();
  const done = { id: room.id, completedAt, keyName: key, keyVersions: await deps.keys.destroy(key) };
  const bytes = Buffer.from(JSON.stringify(await statementOf(deps.store, context, room, done)));
  const signature = await sign(deps, bytes);
  return runChange(deps.store, context, async change => {
    const before = await change.get(rooms, room.id);
    if (before.state === 'shredded') return false;
    change.add(certificates, { ...done, signature });
    const certificateSha256 = signature.sha256;
    change.update(rooms, before, { state: 'shredded', certificateSha256 }, 'shredded');
    return true;
  });
}

async function sign({ kms, signingKey }: ShredDeps, bytes: Buffer) {
  return {
    algorithm: 'EC_SIGN_P256_SHA256' as const,
    keyVersion: signingKey,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signature: (await kms.asymmetricSign(signingKey, bytes)).toString('base64'),
    publicKey: await kms.publicKey(signingKey),
  };
}
