import { api, bodyOf } from '../../../app/api-client.ts';
import type { RoomViewer } from '../../../app/api-types.ts';

/** Says whether somebody is told of what is new. Whatever they do meanwhile is a version of its own, so that none is expected. */
export function changeViewer(id: string, body: Pick<RoomViewer, 'notices'>): Promise<RoomViewer> {
  return bodyOf(api.PATCH('/api/data-room/viewers/{id}', { params: { path: { id } }, body }));
}
