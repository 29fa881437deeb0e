import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { AuditDeps } from '../deps.ts';
import { macText, type Seal, type SealStatement, sealHash, signedText } from './chain.ts';
import { auditChains, auditSeals, sealId } from './schemas.ts';

/**
 * Seals the chain of a room when it has grown since its last seal.
 *
 * @returns whether it was to be sealed. @throws Unavailable
 */
export async function sealChain(deps: AuditDeps, context: Context, roomId: string): Promise<boolean> {
  const chain = await findItem(deps.store, context, auditChains, roomId);
  if (!chain?.hash || chain.sequence === chain.sealedSequence) return false;
  const seal = await signed(deps, {
    organisation: context.organisationId,
    room: roomId,
    number: chain.seals + 1,
    sequence: chain.sequence,
    hash: chain.hash,
    at: deps.store.now().toISOString(),
    previous: chain.sealHash,
  });
  await keep(deps, context, seal);
  return true;
}

/** Two may seal at once: what comes second has signed in vain. */
async function keep({ store }: AuditDeps, context: Context, seal: Seal): Promise<void> {
  const { organisation: _, room: roomId, ...kept } = seal;
  const { number, sequence } = seal;
  await runChange(store, context, async change => {
    const [chain] = await change.getMany(auditChains, [roomId]);
    if (!chain || chain.seals !== number - 1) return;
    change.add(auditSeals, { ...kept, id: sealId(roomId, number), roomId });
    change.note(auditChains, chain, { seals: number, sealHash: sealHash(seal), sealedSequence: sequence });
  });
}

async function signed({ kms, auditKey, signingKey }: AuditDeps, statement: SealStatement): Promise<Seal> {
  const mac = (await kms.macSign(auditKey, macText(statement))).toString('base64');
  const said = { ...statement, mac, macKey: auditKey, signingKey };
  const signature = await kms.asymmetricSign(signingKey, signedText(said));
  return { ...said, signature: signature.toString('base64') };
}
