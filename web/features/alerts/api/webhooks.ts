import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewWebhook } from '../../../app/api-types.ts';

/** Programs that are told of alerts, without their secrets. */
export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list', 'all'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/webhooks', { params: { query: { pageSize: 200 } }, signal })),
});

/** Adds a webhook; the answer holds its secret, this once. */
export function createWebhook(body: NewWebhook, idempotencyKey: string) {
  return bodyOf(api.POST('/api/webhooks', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}

/** Gives a webhook a new secret; the one before signs as well for so many hours. */
export function rotateSecret(id: string, overlapHours: number) {
  return bodyOf(
    api.POST('/api/webhooks/{id}/rotate-secret', { params: { path: { id } }, body: { overlapHours } }),
  );
}

/** Tells a webhook of an alert that there is not; answers what came of it. */
export function testWebhook(id: string) {
  return bodyOf(api.POST('/api/webhooks/{id}/test', { params: { path: { id } } }));
}

/** Tells a webhook of nothing any more. */
export async function deleteWebhook(id: string): Promise<void> {
  await api.DELETE('/api/webhooks/{id}', { params: { path: { id } } });
}
