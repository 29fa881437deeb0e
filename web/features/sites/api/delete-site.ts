import { api } from '../../../app/api-client.ts';

/** Deletes a site that nothing refers to. */
export async function deleteSite(id: string): Promise<void> {
  await api.DELETE('/api/sites/{id}', { params: { path: { id } } });
}
