import type { RoomViews } from '../../../app/api-types.ts';
import { posted } from './ask.ts';
import { askInside } from './ask-inside.ts';

/** Says how long pages were looked at. It goes on its way even when the page is left. */
export async function sendViews(views: RoomViews): Promise<void> {
  await askInside('/api/rooms/views', { ...posted(views), keepalive: true });
}
