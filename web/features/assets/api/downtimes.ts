import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { Downtime, NewDowntime } from '../../../app/api-types.ts';

/** When an asset stood still, the last time first. */
export function downtimesQuery(assetId: string) {
  return infiniteQueryOptions({
    queryKey: ['downtimes', 'list', { assetId }],
    queryFn: ({ pageParam, signal }) => {
      const newest = { assetId, sort: '-startedAt', pageSize: 10 } as const;
      const query = pageParam ? { ...newest, pageToken: pageParam } : newest;
      return bodyOf(api.GET('/api/downtimes', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
  });
}

/** What stands still now, of all assets; of more than 200 the last to stop. */
export const lastingQuery = queryOptions({
  queryKey: ['downtimes', 'list', 'lasting'],
  queryFn: ({ signal }) => {
    const query = { endedAt: 'null', sort: '-startedAt', pageSize: 200 } as const;
    return bodyOf(api.GET('/api/downtimes', { params: { query }, signal }));
  },
});

/** Records a downtime, or changes one from the version that was seen. */
export function saveDowntime(
  downtime: Pick<Downtime, 'id' | 'version'> | null,
  body: NewDowntime,
  idempotencyKey: string,
) {
  if (downtime) return changeDowntime(downtime, body);
  return bodyOf(api.POST('/api/downtimes', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}

/** Ends a downtime now. */
export function endDowntime(downtime: Pick<Downtime, 'id' | 'version'>) {
  return changeDowntime(downtime, { endedAt: new Date().toISOString() });
}

/** Deletes a downtime, as if the asset had not stood still. */
export async function deleteDowntime(id: string): Promise<void> {
  await api.DELETE('/api/downtimes/{id}', { params: { path: { id } } });
}

function changeDowntime({ id, version }: Pick<Downtime, 'id' | 'version'>, fields: Partial<NewDowntime>) {
  const headers = { 'If-Match': `"${version}"` };
  return bodyOf(
    api.PATCH('/api/downtimes/{id}', { params: { path: { id } }, body: someOf(fields), headers }),
  );
}
