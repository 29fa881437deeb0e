import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

export type IncidentFilter = { service?: string | undefined; state?: string | undefined };

/** Incidents, the newest first. `state` may name several: `open,acknowledged`. */
export function incidentsQuery({ service, state }: IncidentFilter) {
  return infiniteQueryOptions({
    queryKey: ['incidents', 'list', { service, state }],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/brain/incidents', {
          params: {
            query: {
              sort: '-openedAt',
              pageSize: 30,
              ...(service ? { service } : {}),
              ...(state ? { state } : {}),
              ...(pageParam ? { pageToken: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
  });
}

/** One incident. */
export function incidentQuery(id: string) {
  return queryOptions({
    queryKey: ['incidents', 'item', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/brain/incidents/{id}', { params: { path: { id } }, signal })),
  });
}

export type IncidentVerb = 'acknowledge' | 'notes' | 'resolve';

/** Acknowledges or resolves an incident, or writes a note on it. */
export function handleIncident(id: string, verb: IncidentVerb, text: string, idempotencyKey: string) {
  return bodyOf(
    api.POST(`/api/brain/incidents/{id}/${verb}`, {
      params: { path: { id } },
      body: { text },
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
