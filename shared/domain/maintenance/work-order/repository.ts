import { type FoundAnywhere, findAnywhere } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type WorkOrder, workOrders } from './schemas.ts';

/** Up to `limit` open orders of all organisations whose due date has passed unnoticed, those first that are overdue longest. */
export function findOverdue(store: Store, limit: number): Promise<FoundAnywhere[]> {
  const field: keyof WorkOrder = 'unnoticedDueAt';
  const value = store.now().toISOString();
  return findAnywhere(store, { collection: workOrders.collection, field, is: '<', value }, limit);
}
