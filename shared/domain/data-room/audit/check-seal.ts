import { authorise } from '../../../platform/context/authorise.ts';
import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import { isSameKey } from '../../../platform/kms/key-version.ts';
import type { AuditDeps } from '../deps.ts';
import { entryHash, macText } from './chain.ts';
import { readChain } from './read-chain.ts';
import { type AuditSeal, auditEntries, auditSeals, sealId } from './schemas.ts';
import { sealOf } from './seal-of.ts';

/** What the last seal of a room's chain is worth; null while there is none. */
export type CheckedSeal = {
  seal: { number: number; sequence: number; at: string; genuine: boolean } | null;
  /** Entries behind it. */
  unsealed: number;
};

/**
 * Asks Cloud KMS whether the last seal of a room is genuine, and looks whether the entry that it is of is what it was. The whole
 * chain is for the verifier of exports.
 *
 * @throws NotFound, Forbidden, Unavailable
 */
export async function checkSeal(deps: AuditDeps, context: Context, roomId: string): Promise<CheckedSeal> {
  authorise(context, 'rooms:read');
  const chain = await readChain(deps.store, context, roomId);
  if (!chain || chain.seals === 0) return { seal: null, unsealed: chain?.sequence ?? 0 };
  const stored = await findItem(deps.store, context, auditSeals, sealId(roomId, chain.seals));
  if (!stored) throw new Error(`The seal ${chain.seals} of a chain is not there.`);
  const { number, sequence, at } = stored;
  const genuine = (await isGenuine(deps, context, stored)) && (await isUnchanged(deps, context, stored));
  return { seal: { number, sequence, at, genuine }, unsealed: chain.sequence - sequence };
}

async function isGenuine(
  { kms, auditKey }: AuditDeps,
  { organisationId }: Context,
  stored: AuditSeal,
): Promise<boolean> {
  const { macKey, mac } = stored;
  // Whoever can write a seal could name a key of their own.
  if (!isSameKey(macKey, auditKey)) return false;
  return kms.macVerify(macKey, macText(sealOf(organisationId, stored)), Buffer.from(mac, 'base64'));
}

async function isUnchanged(
  { store }: AuditDeps,
  context: Context,
  { roomId, sequence, hash }: AuditSeal,
): Promise<boolean> {
  const request = { filters: { roomId: [roomId] }, sort: 'sequence', from: sequence, to: sequence + 1 };
  const { items } = await listItems(store, context, auditEntries, { ...request, pageSize: 1 });
  const [entry] = items;
  return entry !== undefined && hash === entryHash({ ...entry, event: JSON.parse(entry.event) });
}
