import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../app/api-client.ts';

/** What happened to one item, newest first. */
export function eventsQuery(subject: string) {
  return infiniteQueryOptions({
    queryKey: ['events', subject],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/events', {
          params: { query: { subject, pageSize: 20, ...(pageParam ? { pageToken: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
  });
}
