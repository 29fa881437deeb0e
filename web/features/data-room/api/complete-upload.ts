import { api, bodyOf } from '../../../app/api-client.ts';

/** Makes a version of an upload whose parts are all there. Asked again it answers the same version. */
export function completeUpload(id: string) {
  return bodyOf(api.POST('/api/data-room/uploads/{id}/complete', { params: { path: { id } } }));
}
