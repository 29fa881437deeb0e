import { api, bodyOf } from '../../../app/api-client.ts';
import type { CheckedSeal } from '../../../app/api-types.ts';

/** Has Cloud KMS check the last seal of a room's audit log. */
export function checkSeal(id: string): Promise<CheckedSeal> {
  return bodyOf(api.POST('/api/data-room/rooms/{id}/audit/check', { params: { path: { id } } }));
}
