import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { hashedId } from '../../../platform/firestore/hashed-id.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { MailRefused } from '../../../platform/mail/mailer.ts';
import type { NoticeDeps } from '../deps.ts';
import { type Link, links } from '../link/schemas.ts';
import { rooms } from '../room/schemas.ts';
import { viewers } from '../viewer/schemas.ts';
import { viewerIdOf } from '../visit/viewer-id.ts';
import type { Mailing } from './open-mailing.ts';
import { type Recipient, recipientsOf } from './rules.ts';
import { type NoticeDelivery, noticeDeliveries, type RoomNotice } from './schemas.ts';

/** Somebody who has been at it for so long has died over it. */
const claimMs = 120_000;
/** So often an address is tried that the server says to try later. */
const mostAttempts = 5;

type Claim = { recipient: Recipient; doors: Link[]; attempts: number };

/**
 * Tells one recipient, unless that was done, may have been, or is not to be any more.
 *
 * @returns `later` where it is to be tried again: the server said so, or somebody else is at it.
 * @throws MailRefused when the server is not there, or does not know us: nobody can be told.
 */
export async function deliverNotice(
  { store, mailer }: NoticeDeps,
  context: Context,
  { notice, mailTo }: Mailing,
  recipient: Recipient,
): Promise<'over' | 'later'> {
  const id = hashedId([notice.id, recipient.email]);
  const claim = await claimDelivery(store, context, { id, notice, recipient });
  if (typeof claim === 'string') return claim;
  const settle = (fields: Partial<NoticeDelivery>) => settleDelivery(store, context, { id, claim, fields });
  try {
    await mailer.send({
      id: `notice-${id}`,
      thread: `room-${notice.roomId}`,
      ...mailTo(claim.recipient, claim.doors),
    });
  } catch (error) {
    const { state, isAway } = afterRefusal(error, claim.attempts);
    await settle({ state, lastAnswer: error instanceof MailRefused ? error.message : null });
    if (isAway) throw error;
    return state === 'waiting' ? 'later' : 'over';
  }
  await settle({ state: 'sent', lastAnswer: null });
  return 'over';
}

/** What becomes of somebody whom the server did not take; whether it takes nobody. */
function afterRefusal(error: unknown, attempts: number): { state: 'waiting' | 'refused'; isAway: boolean } {
  if (!(error instanceof MailRefused)) return { state: 'waiting', isAway: true };
  if (error.permanent) return { state: 'refused', isAway: false };
  // A 5xx that is not for good is about us, such as a wrong password.
  const isAway = error.status === null || error.status >= 500;
  return { state: isAway || attempts < mostAttempts ? 'waiting' : 'refused', isAway };
}

type Asked = { id: string; notice: RoomNotice; recipient: Recipient };

/** Says that somebody is being told, by what holds at this moment: links, room and viewers are read anew. */
function claimDelivery(store: Store, context: Context, asked: Asked): Promise<Claim | 'over' | 'later'> {
  const { id, notice, recipient } = asked;
  return runChange(store, context, async change => {
    const [delivery] = await change.getMany(noticeDeliveries, [id]);
    if (delivery?.state === 'sending') return whoeverWasAtIt(change, delivery);
    if (delivery && delivery.state !== 'waiting') return 'over';
    const now = await readAnew(change, notice, recipient);
    if (!now) {
      if (delivery) change.remove(noticeDeliveries, id);
      return 'over';
    }
    const attempts = (delivery?.attempts ?? 0) + 1;
    const of = { noticeId: notice.id, roomId: notice.roomId, email: recipient.email };
    const underway = { state: 'sending', attempts, attemptedAt: change.now } as const;
    change.note(noticeDeliveries, delivery ?? { id }, { ...of, ...underway });
    return { ...now, attempts };
  });
}

/** A mail that may have gone out is not sent again. */
function whoeverWasAtIt(change: Change, delivery: NoticeDelivery): 'over' | 'later' {
  if (Date.parse(change.now) - Date.parse(delivery.attemptedAt) < claimMs) return 'later';
  change.note(noticeDeliveries, delivery, { state: 'uncertain' });
  return 'over';
}

async function readAnew(change: Change, { roomId }: RoomNotice, { email, linkIds }: Recipient) {
  const [room] = await change.getMany(rooms, [roomId]);
  const doors = (await change.getMany(links, linkIds)).filter(link => link !== undefined);
  const ids = linkIds.map(linkId => viewerIdOf(linkId, email, ''));
  const guests = (await change.getMany(viewers, ids)).filter(viewer => viewer !== undefined);
  const [recipient] = recipientsOf(guests, doors, change.now);
  return room?.state === 'open' && recipient ? { recipient, doors } : undefined;
}

async function settleDelivery(
  store: Store,
  context: Context,
  { id, claim, fields }: { id: string; claim: Claim; fields: Partial<NoticeDelivery> },
): Promise<void> {
  await runChange(store, context, async change => {
    const [delivery] = await change.getMany(noticeDeliveries, [id]);
    if (delivery?.attempts === claim.attempts) change.note(noticeDeliveries, delivery, fields);
  });
}
