import { api, bodyOf } from '../../../app/api-client.ts';

/** `amount` in minor units; negative for a reversal. */
export type NewCost = { amount: number; category: string; note: string | null };

/** Adds money spent other than on labour. */
export function logCost(id: string, body: NewCost, idempotencyKey: string) {
  return bodyOf(
    api.POST('/api/work-orders/{id}/costs', {
      params: { path: { id } },
      body,
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
