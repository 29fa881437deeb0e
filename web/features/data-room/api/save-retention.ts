import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { NewRoom, Room } from '../../../app/api-types.ts';

/** Says for how many days the versions of a room are kept; null for as one likes. */
export function saveRetention(
  { id, version }: Pick<Room, 'id' | 'version'>,
  retentionDays: number | null,
): Promise<Room> {
  return bodyOf(
    api.PATCH('/api/data-room/rooms/{id}', {
      params: { path: { id } },
      body: someOf<Required<NewRoom>>({ retentionDays }),
      headers: { 'If-Match': `"${version}"` },
    }),
  );
}
