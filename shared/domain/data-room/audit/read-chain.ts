import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { rooms } from '../room/schemas.ts';
import { type AuditChain, auditChains } from './schemas.ts';

/** How far the chain of a room is, be it deleted or not; undefined for a room so new that nothing has arrived. @throws NotFound */
export async function readChain(
  store: Store,
  context: Context,
  roomId: string,
): Promise<AuditChain | undefined> {
  const chain = await findItem(store, context, auditChains, roomId);
  if (!chain) await repository(store, context, rooms).get(roomId);
  return chain;
}
