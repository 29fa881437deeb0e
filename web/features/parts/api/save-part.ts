import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { NewPart, Part } from '../../../app/api-types.ts';

/** Creates a part, or changes one from the version that was seen. */
export function savePart(part: Pick<Part, 'id' | 'version'> | null, body: NewPart, idempotencyKey: string) {
  if (!part) return bodyOf(api.POST('/api/parts', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
  return bodyOf(
    api.PATCH('/api/parts/{id}', {
      params: { path: { id: part.id } },
      body: someOf(body),
      headers: { 'If-Match': `"${part.version}"` },
    }),
  );
}
