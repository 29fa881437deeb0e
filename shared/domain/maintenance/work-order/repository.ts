import { fromDocument } from '../../../platform/firestore/document.ts';
import { type FoundAnywhere, findAnywhere } from '../../../platform/firestore/query.ts';
import type { QuerySpec } from '../../../platform/firestore/query-spec.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { openStatuses } from './rules.ts';
import { type WorkOrder, workOrders } from './schemas.ts';

/** Open orders of all organisations whose due date has passed, which was not noticed yet. */
export const overdueOrders = {
  collection: workOrders.collection,
  conditions: [
    { field: 'status', operator: 'in', value: openStatuses },
    { field: 'overdueSince', operator: '==', value: null },
  ],
  sort: { field: 'dueAt', direction: 'asc' },
} as const satisfies QuerySpec;

/** Up to `limit` of them, those first that are overdue longest. */
export async function findOverdue(
  store: Store,
  limit: number,
): Promise<(Pick<FoundAnywhere, 'organisationId'> & { order: WorkOrder })[]> {
  const found = await findAnywhere(store, { ...overdueOrders, to: store.now().toISOString() }, limit);
  return found.map(({ organisationId, document }) => ({
    organisationId,
    order: fromDocument(workOrders, document),
  }));
}
