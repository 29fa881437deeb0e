import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewWorkOrder } from '../../../app/api-types.ts';

/** Creates a work order; sent again with the same key it is still one. */
export function createWorkOrder(body: NewWorkOrder, idempotencyKey: string) {
  return bodyOf(api.POST('/api/work-orders', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}
