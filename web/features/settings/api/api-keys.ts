import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewApiKey } from '../../../app/api-types.ts';

/** The organisation's API keys, without their secrets. */
export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys', 'list', 'all'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/api-keys', { params: { query: { pageSize: 100 } }, signal })),
});

/** Makes a key; the answer holds its secret, this once. */
export function createApiKey(body: NewApiKey, idempotencyKey: string) {
  return bodyOf(api.POST('/api/api-keys', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}

/** Ends a key at once. */
export async function deleteApiKey(id: string): Promise<void> {
  await api.DELETE('/api/api-keys/{id}', { params: { path: { id } } });
}
