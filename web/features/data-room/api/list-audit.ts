import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditGroup } from '../../../../shared/domain/data-room/audit/rules.ts';
import { api, bodyOf } from '../../../app/api-client.ts';

/** The audit log of a room, or a group of it, newest first. It grows by what visitors do, of which the live feed says nothing. */
export function auditQuery(id: string, group: AuditGroup | undefined) {
  return infiniteQueryOptions({
    queryKey: ['audit', id, { group }],
    queryFn: ({ pageParam, signal }) => {
      const query = { pageSize: 50, ...(group && { group }), ...(pageParam && { pageToken: pageParam }) };
      return bodyOf(api.GET('/api/data-room/rooms/{id}/audit', { params: { path: { id }, query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
    staleTime: 0,
  });
}
