import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { Import } from '../../../app/api-types.ts';

/** Whether an import is over. */
export function isOver({ status }: Pick<Import, 'status'>): boolean {
  return status === 'succeeded' || status === 'failed';
}

/** One import, read again and again until it is over. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'item', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 700),
  });
}
