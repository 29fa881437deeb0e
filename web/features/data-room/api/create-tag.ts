import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewTag, Tag } from '../../../app/api-types.ts';

/** Gives what a room shows now a name, for good. */
export function createTag(body: NewTag, idempotencyKey: string): Promise<Tag> {
  return bodyOf(api.POST('/api/data-room/tags', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}
