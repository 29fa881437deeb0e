import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { noticeDeliveries, type RoomNotice } from './schemas.ts';

/** How far a notice has come, by what is written down of each address. */
export async function countTold(
  store: Store,
  context: Context,
  noticeId: string,
): Promise<Pick<RoomNotice, 'told' | 'refused' | 'uncertain'>> {
  const deliveries = await everyItem(store, context, noticeDeliveries, { noticeId: [noticeId] });
  const count = (state: string) => deliveries.filter(one => one.state === state).length;
  // What is underway still is of somebody who may not come in any more, and whose sender died.
  return { told: count('sent'), refused: count('refused'), uncertain: count('uncertain') + count('sending') };
}
