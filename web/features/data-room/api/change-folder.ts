import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { Folder } from '../../../app/api-types.ts';

type Change = Partial<Pick<Folder, 'name' | 'folderId' | 'position'>>;

/** Renames or moves a folder, from the version that was seen. */
export function changeFolder({ id, version }: Pick<Folder, 'id' | 'version'>, fields: Change) {
  const headers = { 'If-Match': `"${version}"` };
  return bodyOf(
    api.PATCH('/api/data-room/folders/{id}', { params: { path: { id } }, body: someOf(fields), headers }),
  );
}
