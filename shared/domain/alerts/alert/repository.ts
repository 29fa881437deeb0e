import { type FoundAnywhere, findAnywhere } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Alert, alerts } from './schemas.ts';

/** Up to `limit` alerts of all organisations whose acknowledgement has run out, the longest ago first. */
export function findRunOut(store: Store, limit: number): Promise<FoundAnywhere[]> {
  const field: keyof Alert = 'acknowledgedUntil';
  const value = store.now().toISOString();
  return findAnywhere(store, { collection: alerts.collection, field, is: '<=', value }, limit);
}
