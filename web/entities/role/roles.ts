import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../app/api-client.ts';

/** The roles that the organisation made for itself. */
export const rolesQuery = queryOptions({
  queryKey: ['roles', 'list', 'all'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/roles', { params: { query: { sort: 'name', pageSize: 200 } }, signal })),
});
