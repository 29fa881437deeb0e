import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { NoticeDeps } from '../deps.ts';
import { links } from '../link/schemas.ts';
import { rooms } from '../room/schemas.ts';
import { viewers } from '../viewer/schemas.ts';
import { countTold } from './count-told.ts';
import { deliverNotice } from './deliver-notice.ts';
import { openMailing } from './open-mailing.ts';
import { type Recipient, recipientsOf } from './rules.ts';
import { noticeDeliveries, type RoomNotice, roomNotices } from './schemas.ts';

/** So many are told by one event; another one goes on. */
const mostTogether = 200;

/**
 * Sends a notice to each address that it is for, and says so at the end. What is written down of each has it go on where somebody
 * else died over it, and nobody is told twice.
 *
 * @throws Error when the mail server is not there, or takes something later, to be tried again.
 */
export async function sendNotice(deps: NoticeDeps, context: Context, id: string): Promise<void> {
  const { store } = deps;
  const notice = await findItem(store, context, roomNotices, id);
  const room = notice && (await findItem(store, context, rooms, notice.roomId));
  if (notice?.state !== 'sending' || room?.state !== 'open') return;
  const left = await recipientsLeft(store, context, notice);
  const mailing = await openMailing(store, context, { notice, room });
  let later = 0;
  for (const recipient of left.slice(0, mostTogether)) {
    const outcome = await deliverNotice(deps, context, mailing, recipient);
    if (outcome === 'later') later += 1;
  }
  if (later > 0) throw new Error(`${later} addresses of a notice are to be told later.`);
  await endOrGoOn(store, context, id, left.length > mostTogether);
}

/** Whom it is for, without those with whom all is done. */
async function recipientsLeft(store: Store, context: Context, notice: RoomNotice): Promise<Recipient[]> {
  const { id, roomId, linkIds } = notice;
  const all = await everyItem(store, context, links, { roomId: [roomId] });
  const doors = all.filter(link => linkIds === null || linkIds.includes(link.id));
  const guests = await everyItem(store, context, viewers, { roomId: [roomId] });
  const begun = await everyItem(store, context, noticeDeliveries, { noticeId: [id] });
  const over = new Set(
    begun.filter(({ state }) => state !== 'waiting' && state !== 'sending').map(({ email }) => email),
  );
  return recipientsOf(guests, doors, store.now().toISOString()).filter(({ email }) => !over.has(email));
}

async function endOrGoOn(store: Store, context: Context, id: string, goesOn: boolean): Promise<void> {
  const counts = await countTold(store, context, id);
  await runChange(store, context, async change => {
    const [notice] = await change.getMany(roomNotices, [id]);
    if (notice?.state !== 'sending') return;
    if (goesOn) change.announce(roomNotices, notice, 'continued', counts);
    else change.update(roomNotices, notice, { ...counts, state: 'sent', goesOnAt: null }, 'sent');
  });
}
