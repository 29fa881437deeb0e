import { api, bodyOf } from '../../../app/api-client.ts';

export type Founding = { name: string; currency: string; timeZone: string };

/** Founds an organisation; whoever does becomes its administrator. */
export function foundOrganisation(body: Founding, idempotencyKey: string) {
  return bodyOf(api.POST('/api/organisations', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}
