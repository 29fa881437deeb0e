import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** A check that changes no state makes no event, so the time of the last one is read again now and then. */
const refetchInterval = 60_000;

/** All services by name. */
export const servicesQuery = queryOptions({
  queryKey: ['services', 'list', 'all'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/brain/services', { params: { query: { sort: 'name', pageSize: 200 } }, signal })),
  refetchInterval,
});

/** One service, by its name. */
export function serviceQuery(id: string) {
  return queryOptions({
    queryKey: ['services', 'item', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/brain/services/{id}', { params: { path: { id } }, signal })),
    refetchInterval,
  });
}

/** Checks all services now; answers when failures are confirmed and healed, which takes up to 90 seconds. */
export function checkServices() {
  return bodyOf(api.POST('/api/brain/check'));
}

/** Restarts a service; answers when it is well again. */
export function restartService(id: string, reason: string, idempotencyKey: string) {
  return bodyOf(
    api.POST('/api/brain/services/{id}/restart', {
      params: { path: { id } },
      body: { reason },
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
