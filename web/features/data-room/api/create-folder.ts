import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewFolder } from '../../../app/api-types.ts';

/** Makes a folder. */
export function createFolder(body: NewFolder, idempotencyKey: string) {
  return bodyOf(api.POST('/api/data-room/folders', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}
