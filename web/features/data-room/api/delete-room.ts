import { api } from '../../../app/api-client.ts';

/** Deletes a room that holds nothing. */
export async function deleteRoom(id: string): Promise<void> {
  await api.DELETE('/api/data-room/rooms/{id}', { params: { path: { id } } });
}
