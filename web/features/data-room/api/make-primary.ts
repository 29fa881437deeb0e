import { api, bodyOf } from '../../../app/api-client.ts';

/** Has a document show another of its versions. */
export function makePrimary(versionId: string) {
  return bodyOf(
    api.POST('/api/data-room/versions/{id}/make-primary', { params: { path: { id: versionId } } }),
  );
}
