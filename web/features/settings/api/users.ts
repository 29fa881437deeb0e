import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { User, UserChange } from '../../../app/api-types.ts';

/** The organisation's people by name. */
export const usersQuery = infiniteQueryOptions({
  queryKey: ['users', 'list', 'all'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      api.GET('/api/users', {
        params: { query: { sort: 'name', pageSize: 100, ...(pageParam ? { pageToken: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: page => page.nextPageToken,
});

/** Changes a person's name or role, or lets them in or out. */
export function changeUser({ id, version }: Pick<User, 'id' | 'version'>, body: UserChange) {
  return bodyOf(
    api.PATCH('/api/users/{id}', {
      params: { path: { id } },
      body: someOf(body),
      headers: { 'If-Match': `"${version}"` },
    }),
  );
}
