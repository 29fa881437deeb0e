import { api, bodyOf } from '../../../app/api-client.ts';

/** `hourlyRate` in minor units an hour. */
export type NewLabour = { minutes: number; hourlyRate: number; personId: string | null; note: string | null };

/** Adds time that somebody worked. */
export function logLabour(id: string, body: NewLabour, idempotencyKey: string) {
  return bodyOf(
    api.POST('/api/work-orders/{id}/labour', {
      params: { path: { id } },
      body,
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
