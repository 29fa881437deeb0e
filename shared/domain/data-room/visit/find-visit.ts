import type { Context } from '../../../platform/context/context.ts';
import { Unauthenticated } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { matchesHash, readToken } from '../../../platform/secret/token.ts';
import type { DoorDeps } from '../deps.ts';
import { endOf } from '../link/rules.ts';
import { type Link, links } from '../link/schemas.ts';
import { type Room, rooms } from '../room/schemas.ts';
import type { Stranger } from './find-link.ts';
import { ended, tellRefusal, type Visitor } from './refusals.ts';
import { type Visit, visits } from './schemas.ts';

export const anonymousName = 'Anonymous viewer';

/** Somebody within a room. It and the link are as they were when they asked. */
export type Seat = Visitor & { visit: Visit; room: Room };

/**
 * Who shows the token of a visit. The link and its room are read anew each time, so that nothing goes on that they do not allow any
 * more.
 *
 * @throws Unauthenticated, ProblemError 401 that says what ended the visit
 */
export async function findVisit(
  deps: DoorDeps,
  { context, from }: Stranger,
  token: string | undefined,
): Promise<Seat> {
  const parts = token === undefined ? undefined : readToken('cfs', token);
  if (!parts || token === undefined) throw outside();
  const here = { ...context, organisationId: parts.organisationId };
  const visit = await findItem(deps.store, here, visits, parts.id);
  if (!visit || !matchesHash(token, visit.tokenHash)) throw outside();
  const [link, room] = await Promise.all([
    findItem(deps.store, here, links, visit.linkId),
    findItem(deps.store, here, rooms, visit.roomId),
  ]);
  if (!link || room?.state !== 'open') throw ended(visit.linkId, 'revoked');
  const seat = { visit, link, room, from, context: inNameOf(visit, here) };
  const reason = endOfVisit(visit, link, deps.store.now().toISOString());
  if (!reason) return seat;
  await tellRefusal(deps, seat, reason);
  throw ended(visit.linkId, reason);
}

function endOfVisit(visit: Visit, link: Link, now: string) {
  const end = endOf(link, now);
  if (end) return end;
  if (link.version !== visit.linkVersion) return 'changed';
  return visit.expiresAt <= now ? 'over' : undefined;
}

function inNameOf({ viewerId, email }: Visit, context: Context): Context {
  return { ...context, actor: { type: 'viewer', id: viewerId, name: email ?? anonymousName } };
}

function outside(): Unauthenticated {
  return new Unauthenticated('Open the room by its link first.');
}
