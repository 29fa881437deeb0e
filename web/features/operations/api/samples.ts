import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** The last looks at a service, about a day of them, the newest first. */
export function samplesQuery(service: string) {
  return queryOptions({
    queryKey: ['samples', 'list', service],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/brain/samples', { params: { query: { service, sort: '-at', pageSize: 100 } }, signal }),
      ),
    refetchInterval: 60_000,
  });
}
