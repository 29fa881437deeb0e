import { type Context, systemContext } from '../../../platform/context/context.ts';
import { findAnywhere } from '../../../platform/firestore/query.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { hoursAfter } from '../hours-after.ts';
import { countTold } from './count-told.ts';
import { goesOnHours } from './rules.ts';
import { roomNotices } from './schemas.ts';

const mostAtOnce = 200;
/** For so long a mail server may be away. */
const longestMs = 24 * 3_600_000;

/** Takes up notices again that are still being sent though their messages were given up. @returns how many there were. */
export async function resumeNotices(store: Store): Promise<number> {
  const value = store.now().toISOString();
  const { collection } = roomNotices;
  const left = await findAnywhere(store, { collection, field: 'goesOnAt', is: '<', value }, mostAtOnce);
  for (const { organisationId, id } of left)
    await resume(store, systemContext(organisationId, 'data-room-sweep', id), id);
  return left.length;
}

async function resume(store: Store, context: Context, id: string): Promise<void> {
  const counts = await countTold(store, context, id);
  await runChange(store, context, async change => {
    const [notice] = await change.getMany(roomNotices, [id]);
    if (!notice?.goesOnAt || notice.goesOnAt >= change.now) return;
    if (Date.parse(change.now) - Date.parse(notice.createdAt) > longestMs) {
      change.update(roomNotices, notice, { ...counts, state: 'given-up', goesOnAt: null }, 'given-up');
    } else {
      change.note(roomNotices, notice, { goesOnAt: hoursAfter(change.now, goesOnHours) });
      change.announce(roomNotices, notice, 'continued', counts);
    }
  });
}
