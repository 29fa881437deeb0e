import { api, bodyOf } from '../../../app/api-client.ts';

/** Has a link open nothing any more, for good. */
export function revokeLink(id: string) {
  return bodyOf(api.POST('/api/data-room/links/{id}/revoke', { params: { path: { id } } }));
}
