import { api } from '../../../app/api-client.ts';

/** Deletes a release, which holds its versions no longer. */
export async function deleteTag(id: string): Promise<void> {
  await api.DELETE('/api/data-room/tags/{id}', { params: { path: { id } } });
}
