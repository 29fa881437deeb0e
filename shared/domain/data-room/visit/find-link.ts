import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { matchesHash, readToken } from '../../../platform/secret/token.ts';
import type { DoorDeps } from '../deps.ts';
import { endOf } from '../link/rules.ts';
import { links } from '../link/schemas.ts';
import { rooms } from '../room/schemas.ts';
import { closed, expired, tellRefusal, type Visitor } from './refusals.ts';

/** Who asks to be let in, before it is known where. */
export type Stranger = { context: Context; from: string };

/** The link of a token, while it opens anything. @throws ProblemError 403 */
export async function findLink(deps: DoorDeps, stranger: Stranger, token: string): Promise<Visitor> {
  const parts = readToken('cfl', token);
  if (!parts) throw closed();
  // Each knock is seen to anew: an answer that was remembered would have a code open twice.
  const context = {
    ...stranger.context,
    organisationId: parts.organisationId,
    idempotency: undefined,
  };
  const link = await findItem(deps.store, context, links, parts.id);
  // As much is worked out where there is no such link.
  const isRight = matchesHash(token, link?.tokenHash ?? '');
  if (!link) throw closed();
  const room = await findItem(deps.store, context, rooms, link.roomId);
  if (room?.state !== 'open') throw closed();
  const visitor = { context, link, from: stranger.from };
  const reason = isRight ? endOf(link, deps.store.now().toISOString()) : 'token';
  if (!reason) return visitor;
  await tellRefusal(deps, visitor, reason);
  throw reason === 'expired' ? expired() : closed();
}
