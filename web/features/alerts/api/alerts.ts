import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { SilenceOrder } from '../../../app/api-types.ts';
import { type AlertView, toQuery } from '../view.ts';

/** Alerts, the newest first. */
export function alertsQuery(view: AlertView) {
  const query = { ...toQuery(view), sort: '-startedAt', pageSize: 50 } as const;
  return infiniteQueryOptions({
    queryKey: ['alerts', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/alerts', {
          params: { query: { ...query, ...(pageParam ? { pageToken: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
  });
}

/** One alert. */
export function alertQuery(id: string) {
  return queryOptions({
    queryKey: ['alerts', 'item', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/alerts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Says that somebody sees to it; it is told of again in 24 hours unless it is resolved. */
export function acknowledgeAlert(id: string) {
  return bodyOf(api.POST('/api/alerts/{id}/acknowledge', { params: { path: { id } }, body: {} }));
}

/** Ends it. */
export function resolveAlert(id: string) {
  return bodyOf(api.POST('/api/alerts/{id}/resolve', { params: { path: { id } } }));
}

/** Has nobody told of it, and of those with the same key, for a time. */
export function silenceAlert(id: string, body: SilenceOrder, idempotencyKey: string) {
  return bodyOf(
    api.POST('/api/alerts/{id}/silence', {
      params: { path: { id } },
      body,
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
