import { api } from '../../../app/api-client.ts';

/** Deletes a document that has no version. */
export async function deleteDocument(id: string): Promise<void> {
  await api.DELETE('/api/data-room/documents/{id}', { params: { path: { id } } });
}
