import type { Context } from '../../../platform/context/context.ts';
import { ProblemError } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { DoorDeps } from '../deps.ts';
import { type Link, links } from '../link/schemas.ts';

/** Somebody at the door, or within: in whose name things are done, by which link, and from which address on the network. */
export type Visitor = { context: Context; link: Link; from: string };

/** Why somebody was refused something. */
export type Reason =
  | ('token' | 'revoked' | 'expired' | 'changed' | 'over')
  | ('address' | 'password' | 'code' | 'attempts')
  | ('document' | 'download' | 'watermark');

/** Writes a refusal into the history of the room; not all of many, so that nobody fills it. */
export async function tellRefusal(
  { store, mayTell }: DoorDeps,
  { context, link, from }: Visitor,
  reason: Reason,
  more: { documentId?: string } = {},
): Promise<void> {
  if (!mayTell(`${link.id} ${from}`)) return;
  await runChange(store, context, async change => {
    change.announce(links, link, 'refused', { reason, from, ...more });
  });
}

/** One answer for all that a stranger is not to tell apart: no such link, a revoked one, one that is not for them. */
export function closed(): ProblemError {
  const message =
    'This link opens nothing for you. See that its address is whole, or ask whoever sent it for a new one.';
  return new ProblemError(403, 'link-closed', message);
}

/** For who has the right token alone. */
export function expired(): ProblemError {
  return new ProblemError(403, 'link-expired', 'This link has expired. Ask whoever sent it for a new one.');
}

const endings = {
  revoked: 'This link was revoked. Ask whoever sent it for a new one.',
  expired: 'This link has expired. Ask whoever sent it for a new one.',
  changed: 'This link has changed. Open it once more.',
  over: 'Your visit is over. Open the link once more.',
} as const;

/** What ended a visit by a link, and what to do. */
export function ended(linkId: string, reason: keyof typeof endings): ProblemError {
  return new ProblemError(401, 'visit-ended', endings[reason], { reason, linkId });
}
