import { api } from '../../../app/api-client.ts';

/** Deletes a version and its key: nothing can read its file from then on. */
export async function deleteVersion(id: string): Promise<void> {
  await api.DELETE('/api/data-room/versions/{id}', { params: { path: { id } } });
}
