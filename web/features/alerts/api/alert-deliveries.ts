import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

export type DeliveryFilter = { alertId?: string; state?: string | undefined; kind?: string | undefined };

/** Lines of the ledger, the newest first. They change without events, so they are read again while they are shown. */
export function deliveriesQuery({ alertId, state, kind }: DeliveryFilter) {
  const query = {
    sort: '-createdAt',
    pageSize: 30,
    ...(alertId ? { alertId } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
  } as const;
  return infiniteQueryOptions({
    queryKey: ['alert-deliveries', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/alert-deliveries', {
          params: { query: { ...query, ...(pageParam ? { pageToken: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
    refetchInterval: 15_000,
  });
}

/** Sends again what has failed or is dead. */
export function replayDelivery(id: string) {
  return bodyOf(api.POST('/api/alert-deliveries/{id}/replay', { params: { path: { id } } }));
}
