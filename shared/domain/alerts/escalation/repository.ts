import { type FoundAnywhere, findAnywhere } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type AlertEscalation, alertEscalations } from './schemas.ts';

/** Up to `limit` escalations of all organisations whose next step is due, the longest due first; their ids are the alerts'. */
export function findDueEscalations(store: Store, limit: number): Promise<FoundAnywhere[]> {
  const field: keyof AlertEscalation = 'nextAt';
  const value = store.now().toISOString();
  return findAnywhere(store, { collection: alertEscalations.collection, field, is: '<=', value }, limit);
}
