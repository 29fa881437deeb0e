import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { AlertChannel, NewAlertChannel } from '../../../app/api-types.ts';

/** Where the organisation is told of alerts, by name. */
export const alertChannelsQuery = queryOptions({
  queryKey: ['alert-channels', 'list', 'all'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/alert-channels', { params: { query: { sort: 'name', pageSize: 200 } }, signal })),
});

/** Adds a channel, or changes one from the version that was seen. */
export function saveChannel(
  channel: Pick<AlertChannel, 'id' | 'version'> | null,
  body: NewAlertChannel,
  idempotencyKey: string,
) {
  const headers = { 'Idempotency-Key': idempotencyKey };
  if (!channel) return bodyOf(api.POST('/api/alert-channels', { body, headers }));
  return bodyOf(
    api.PATCH('/api/alert-channels/{id}', {
      params: { path: { id: channel.id } },
      body: someOf(body),
      headers: { 'If-Match': `"${channel.version}"` },
    }),
  );
}

/** Tells a channel of an alert that there is not; answers what came of it. */
export function testChannel(id: string) {
  return bodyOf(api.POST('/api/alert-channels/{id}/test', { params: { path: { id } } }));
}

/** Tells a channel of nothing any more. */
export async function deleteChannel(id: string): Promise<void> {
  await api.DELETE('/api/alert-channels/{id}', { params: { path: { id } } });
}
