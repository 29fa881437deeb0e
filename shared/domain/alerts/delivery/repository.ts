import { type FoundAnywhere, findAnywhere } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';

/** The deliveries of all organisations that are due, the longest due first; of those told together one. */
export async function findDueDeliveries(store: Store, limit: number): Promise<FoundAnywhere[]> {
  const field: keyof AlertDelivery = 'nextAttemptAt';
  const value = store.now().toISOString();
  const bound = { collection: alertDeliveries.collection, field, is: '<=', value } as const;
  const together = Map.groupBy(
    await findAnywhere(store, bound, limit),
    ({ organisationId, id, document }) => `${organisationId} ${document.batch ?? id}`,
  );
  return [...together.values()].flatMap(found => found.slice(0, 1));
}
