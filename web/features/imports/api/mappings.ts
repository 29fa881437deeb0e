import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { ImportKind } from './start-import.ts';

/** Mappings kept for files of a kind. */
export function mappingsQuery(kind: ImportKind) {
  return queryOptions({
    queryKey: ['import-mappings', 'list', kind],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/import-mappings', { params: { query: { kind, sort: 'name', pageSize: 100 } }, signal }),
      ),
  });
}
