import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { Alert, NewSilence, SilenceOrder } from '../../../app/api-types.ts';
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

/** An alert that is younger may be about to be escalated. */
const settledMs = 60_000;

/** Whether it is too early to say that an alert is not escalated. */
export function isFresh({ startedAt }: Pick<Alert, 'startedAt'>): boolean {
  return Date.now() - Date.parse(startedAt) < settledMs;
}

/** How far the escalation of an alert is. Its steps make no events that everybody hears of, so it is read again now and then. */
export function escalationQuery(alert: Pick<Alert, 'id' | 'version' | 'startedAt'>) {
  const { id, version } = alert;
  return queryOptions({
    queryKey: ['alert-escalations', 'of', id, version],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/alerts/{id}/escalation', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (isFresh(alert) && !state.data?.escalation ? 2_000 : 15_000),
  });
}

/** How many alerts are open that fit, as `total`, and the latest of them. */
export function openAlertsQuery(fits: NewSilence['matchers']) {
  const query = {
    ...fits,
    state: 'triggered,acknowledged',
    sort: '-startedAt',
    pageSize: 3,
    total: 'true',
  } as const;
  return queryOptions({
    queryKey: ['alerts', 'list', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/alerts', { params: { query }, signal })),
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
