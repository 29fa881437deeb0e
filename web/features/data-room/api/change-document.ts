import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { RoomDocument } from '../../../app/api-types.ts';

type Change = Partial<Pick<RoomDocument, 'name' | 'folderId' | 'position'>>;

/** Renames or moves a document, from the version that was seen. */
export function changeDocument({ id, version }: Pick<RoomDocument, 'id' | 'version'>, fields: Change) {
  const headers = { 'If-Match': `"${version}"` };
  return bodyOf(
    api.PATCH('/api/data-room/documents/{id}', { params: { path: { id } }, body: someOf(fields), headers }),
  );
}
