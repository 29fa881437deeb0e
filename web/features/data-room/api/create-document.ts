import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewDocument } from '../../../app/api-types.ts';

/** Makes a document, which has no file yet. */
export function createDocument(body: NewDocument, idempotencyKey: string) {
  return bodyOf(
    api.POST('/api/data-room/documents', { body, headers: { 'Idempotency-Key': idempotencyKey } }),
  );
}
