import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewUpload } from '../../../app/api-types.ts';

/** Begins the upload of a new version; the answer says which bytes are which part. */
export function startUpload(body: NewUpload) {
  return bodyOf(api.POST('/api/data-room/uploads', { body }));
}
