import { workOrders } from '@chatterfix/shared/domain/maintenance/work-order/schemas.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';

const writtenAtOnce = 1_000;
const batchesAtOnce = 2;

/**
 * Writes so many old orders and their events straight to the database: through the API they would take hours.
 *
 * @returns their ids.
 */
export async function seedOrders(store: Store, organisationId: string, count: number): Promise<string[]> {
  const firestore = await store.firestore();
  const root = firestore.doc(`orgs/${organisationId}`);
  const time = '2020-03-01T04:00:00.000Z';
  const fields = { id: 'order', version: 1, createdAt: time, updatedAt: time, openedAt: time, title: 'Old' };
  const order = workOrders.item.parse({ ...fields, number: 1 });
  const actor = { type: 'system', id: 'seed', name: 'seed' };
  const happened = { actor, requestId: 'r', recordedAt: new Date(time), version: 1, before: null, after: {} };
  const ids = Array.from({ length: count }, (_, index) => `order-${index}`);
  const write = async (some: readonly string[], first: number) => {
    const batch = firestore.batch();
    for (const [index, id] of some.entries()) {
      const event = {
        ...happened,
        id: `event-${id}`,
        type: 'work-order.created',
        subject: `work-orders/${id}`,
      };
      batch.set(root.collection('workOrders').doc(id), { ...order, id, number: first + index + 1 });
      batch.set(root.collection('events').doc(event.id), event);
    }
    await batch.commit();
  };
  for (let start = 0; start < count; start += writtenAtOnce * batchesAtOnce) {
    const starts = Array.from({ length: batchesAtOnce }, (_, batch) => start + batch * writtenAtOnce);
    await Promise.all(starts.map(first => write(ids.slice(first, first + writtenAtOnce), first)));
  }
  return ids;
}
