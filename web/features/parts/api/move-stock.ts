import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewMovement } from '../../../app/api-types.ts';

/** Adds a line to a part's ledger. */
export function moveStock(partId: string, body: NewMovement, idempotencyKey: string) {
  return bodyOf(
    api.POST('/api/parts/{id}/movements', {
      params: { path: { id: partId } },
      body,
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
