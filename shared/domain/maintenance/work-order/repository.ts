import { type FoundAnywhere, findAnywhere } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type WorkOrder, workOrders } from './schemas.ts';

/** An open order whose due date has passed, which was not noticed yet. */
export type Overdue = Pick<FoundAnywhere, 'organisationId'> & { id: string };

/** Up to `limit` of all organisations, those first that are overdue longest. */
export async function findOverdue(store: Store, limit: number): Promise<Overdue[]> {
  const field: keyof WorkOrder = 'unnoticedDueAt';
  const to = store.now().toISOString();
  const found = await findAnywhere(store, { collection: workOrders.collection, field, to }, limit);
  return found.map(({ organisationId, document }) => ({ organisationId, id: String(document.id) }));
}
