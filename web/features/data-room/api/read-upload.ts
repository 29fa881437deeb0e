import { api, bodyOf } from '../../../app/api-client.ts';

/** How far an upload is: which of its parts are stored. */
export function readUpload(id: string) {
  return bodyOf(api.GET('/api/data-room/uploads/{id}', { params: { path: { id } } }));
}
