import { api } from '../../../app/api-client.ts';

/** Deletes a bundle with its key, so that nothing opens its file. */
export async function deleteBundle(id: string): Promise<void> {
  await api.DELETE('/api/data-room/bundles/{id}', { params: { path: { id } } });
}
