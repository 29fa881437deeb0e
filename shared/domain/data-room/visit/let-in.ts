import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { hashSecret, newSecret, writeToken } from '../../../platform/secret/token.ts';
import { acceptanceId } from '../acceptance/acceptance-id.ts';
import { acceptances } from '../acceptance/schemas.ts';
import { useCode } from '../code/check-code.ts';
import type { DoorDeps } from '../deps.ts';
import { endOf } from '../link/rules.ts';
import { type Link, links } from '../link/schemas.ts';
import { viewers } from '../viewer/schemas.ts';
import type { Visitor } from './refusals.ts';
import { type Visit, visitHours, visits } from './schemas.ts';
import { viewerIdOf } from './viewer-id.ts';

/** A visit that has begun, and the token that shows it. */
export type Admitted = { visit: Visit; token: string };

/** Begins a visit of somebody who has passed all that the link asks for. @throws Conflict when it has changed since; ProblemError 422 */
export async function letIn(
  { store }: DoorDeps,
  visitor: Visitor,
  { email, accepts }: { email: string | null; accepts: boolean },
): Promise<Admitted> {
  const { link, from } = visitor;
  const { organisationId } = visitor.context;
  const id = newId();
  const token = writeToken('cfs', { organisationId, id, secret: newSecret() });
  const viewerId = viewerIdOf(link.id, email, id);
  const who = { roomId: link.roomId, linkId: link.id, viewerId, email, proven: link.emailCode };
  const context = { ...visitor.context, actor: { ...visitor.context.actor, id: viewerId } };
  return runChange(store, context, async change => {
    await requireSame(change, link);
    const [viewer] = await change.getMany(viewers, [viewerId]);
    const agreed = accepts && (await newAcceptance(change, { ...who, link, visitId: id }));
    if (link.emailCode && email !== null) await useCode(change, link.id, email);
    if (agreed) change.create(acceptances, { ...who, ...agreed, from });
    change.note(viewers, viewer ?? { id: viewerId }, seen(who, change.now, viewer?.visits));
    const visit = change.add(visits, {
      ...{ ...who, id, from, linkVersion: link.version, tokenHash: hashSecret(token) },
      expiresAt: endOfVisit(link, change.now),
    });
    change.announce(links, link, 'opened', { viewerId, email, proven: who.proven, from });
    return { visit, token };
  });
}

async function requireSame(change: Change, link: Link): Promise<void> {
  const [now] = await change.getMany(links, [link.id]);
  if (now?.version === link.version && !endOf(now, change.now)) return;
  throw new Conflict('link-changed', 'This link has just changed. Open it once more.');
}

type Accepting = { link: Link; proven: boolean; email: string | null; visitId: string };

/** What an acceptance holds besides who gives it; undefined where they have given it before. */
async function newAcceptance(change: Change, { link, proven, email, visitId }: Accepting) {
  const { agreementHash, version: linkVersion } = link;
  const isKnown = proven && email !== null && agreementHash !== null;
  const id = isKnown ? acceptanceId(link, agreementHash, email) : visitId;
  const [before] = await change.getMany(acceptances, [id]);
  return before ? undefined : { id, linkVersion, agreementHash };
}

function seen({ viewerId: _, ...who }: Pick<Visit, 'viewerId' | 'email'>, now: string, visits = 0) {
  return { ...who, lastSeenAt: now, visits: visits + 1 };
}

function endOfVisit({ expiresAt }: Link, now: string): string {
  const latest = new Date(Date.parse(now) + visitHours * 3_600_000).toISOString();
  return expiresAt !== null && expiresAt < latest ? expiresAt : latest;
}
