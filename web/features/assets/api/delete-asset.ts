import { api } from '../../../app/api-client.ts';

/** Deletes an asset that nothing refers to. */
export async function deleteAsset(id: string): Promise<void> {
  await api.DELETE('/api/assets/{id}', { params: { path: { id } } });
}
