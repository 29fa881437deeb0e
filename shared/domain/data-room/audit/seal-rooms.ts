import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { AuditDeps } from '../deps.ts';
import { rooms } from '../room/schemas.ts';
import { completeChain } from './complete-chain.ts';
import { auditChains } from './schemas.ts';
import { sealChain } from './seal-chain.ts';

/** What a night found: rooms with a chain, events that had not arrived, chains that were sealed. */
export type SealedRooms = { rooms: number; lost: number; sealed: number };

/**
 * Completes and seals the chain of each room of an organisation, of those too that are deleted. A room that fails keeps no other one
 * from being sealed.
 *
 * @throws AggregateError of what failed: done again it goes on with the rest.
 */
export async function sealRooms(deps: AuditDeps, context: Context): Promise<SealedRooms> {
  const found = { rooms: 0, lost: 0, sealed: 0 };
  const failures: unknown[] = [];
  for (const roomId of await roomIds(deps, context)) {
    found.rooms += 1;
    try {
      found.lost += await completeChain(deps.store, context, roomId);
      found.sealed += Number(await sealChain(deps, context, roomId));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} rooms could not be sealed.`);
  return found;
}

async function roomIds({ store }: AuditDeps, context: Context): Promise<Set<string>> {
  const existing = await everyItem(store, context, rooms);
  const recorded = await everyItem(store, context, auditChains);
  return new Set([...existing, ...recorded].map(({ id }) => id));
}
