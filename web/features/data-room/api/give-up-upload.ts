import { api } from '../../../app/api-client.ts';

/** Gives an upload up; what is stored of it is removed. */
export async function giveUpUpload(id: string): Promise<void> {
  await api.DELETE('/api/data-room/uploads/{id}', { params: { path: { id } } });
}
