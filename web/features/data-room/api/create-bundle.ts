import { api, bodyOf } from '../../../app/api-client.ts';
import type { Bundle } from '../../../app/api-types.ts';

/** Asks for one ZIP of a release, which is made behind the request. */
export function createBundle(tagId: string, idempotencyKey: string): Promise<Bundle> {
  return bodyOf(
    api.POST('/api/data-room/bundles', {
      body: { tagId },
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
