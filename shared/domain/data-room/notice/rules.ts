import { visibleContents } from '../contents/rules.ts';
import type { RoomDocument } from '../document/schemas.ts';
import type { Folder } from '../folder/schemas.ts';
import { endOf, type Guests, isWelcome } from '../link/rules.ts';
import type { Granted } from '../rights/rules.ts';

type Ends = { revokedAt: string | null; expiresAt: string | null };
/** What of a link says who is told of what. */
export type Door = Guests & Granted & Ends & { id: string };
/** What of somebody who came by a link says whether they are told. */
export type Guest = {
  linkId: string;
  email: string | null;
  proven: boolean;
  notices: boolean;
  lastSeenAt: string;
};
/** Somebody to be told, each address once: by which links they came, where it is known that they did, and when they were there last. */
export type Recipient = { email: string; linkIds: string[]; knownAt: string[]; since: string };
/** Documents that are new or changed, as somebody may be told: so many, and some of them by number and name. */
export type News = { names: string[]; count: number };

const mostNames = 20;

/** By then a message was delivered as often as messages are. */
export const goesOnHours = 1;

/** Whom a notice is for: who gave an address, may still come in by a link of these, and has not been muted. */
export function recipientsOf(guests: readonly Guest[], doors: readonly Door[], now: string): Recipient[] {
  const doorOf = new Map(doors.map(door => [door.id, door]));
  const muted = new Set(guests.filter(({ notices }) => !notices).map(({ email }) => email));
  const byEmail = Map.groupBy(guests, ({ email }) => email);
  return [...byEmail].flatMap(([email, all]) => {
    if (email === null || muted.has(email)) return [];
    const welcome = all.filter(guest => mayReturn({ ...guest, email }, doorOf.get(guest.linkId), now));
    if (welcome.length === 0) return [];
    const known = welcome.filter(({ linkId, proven }) => proven || doorOf.get(linkId)?.allow.includes(email));
    const since = all.map(({ lastSeenAt }) => lastSeenAt).reduce((one, other) => (one > other ? one : other));
    return [{ email, linkIds: idsOf(welcome), knownAt: idsOf(known), since }];
  });
}

/** Whether an address may still come in by a link; who has not proven theirs is not told what a link shows that asks for that. */
function mayReturn(
  { email, proven }: { email: string; proven: boolean },
  door: Door | undefined,
  now: string,
): boolean {
  return door !== undefined && !endOf(door, now) && isWelcome(door, email) && (proven || !door.emailCode);
}

const idsOf = (guests: readonly Guest[]) => [...new Set(guests.map(({ linkId }) => linkId))];

/**
 * The documents that have a newer file than when somebody was there last, of those that they may see. They are named where it is
 * known that the address is theirs; where anyone may have typed it, they are counted alone.
 */
export function newsFor(
  { linkIds, knownAt, since }: Recipient,
  doors: readonly Door[],
  { folders, documents }: { folders: readonly Folder[]; documents: readonly RoomDocument[] },
): News {
  const changed = new Set(
    documents.filter(({ shown }) => shown && shown.uploadedAt > since).map(({ id }) => id),
  );
  const seenBy = (ids: readonly string[]) => {
    const granted = doors.filter(({ id }) => ids.includes(id));
    const entries = granted.flatMap(door => visibleContents(folders, documents, door));
    return new Map(entries.filter(({ id }) => changed.has(id)).map(entry => [entry.id, entry]));
  };
  const names = [...seenBy(knownAt).values()].map(({ number, name }) => `${number} ${name}`);
  return { names: names.slice(0, mostNames), count: seenBy(linkIds).size };
}
