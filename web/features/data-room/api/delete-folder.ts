import { api } from '../../../app/api-client.ts';

/** Deletes a folder that holds nothing. */
export async function deleteFolder(id: string): Promise<void> {
  await api.DELETE('/api/data-room/folders/{id}', { params: { path: { id } } });
}
