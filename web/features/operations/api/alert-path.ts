import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** Whether the way of alerts is open. Its heartbeats make no events, so it is read again now and then. */
export const alertPathQuery = queryOptions({
  queryKey: ['alert-path'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/alert-deliveries/heartbeat', { signal })),
  refetchInterval: 60_000,
});
