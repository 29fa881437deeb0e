import type { RoomDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { dataRoomFamily } from '@chatterfix/shared/domain/data-room/family.ts';
import { createRoom } from '@chatterfix/shared/domain/data-room/room/create-room.ts';
import { rooms } from '@chatterfix/shared/domain/data-room/room/schemas.ts';
import { readIndex } from '@chatterfix/shared/domain/data-room/room-index/read-index.ts';
import { IndexEntry } from '@chatterfix/shared/domain/data-room/room-index/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

/** Rooms of documents, and their indexes. */
export function roomRoutes(app: App, deps: RoomDeps): void {
  resourceRoutes(app, rooms, context => ({
    ...repository(deps.store, context, rooms, dataRoomFamily),
    create: fields => createRoom(deps, context, fields),
  }));

  serve(
    app,
    {
      method: 'get',
      path: '/api/data-room/rooms/{id}/index',
      tag: 'rooms',
      summary: 'Get the numbered index of a room',
      permission: 'documents:read',
      params: idParams,
      status: 200,
      answer: z.object({ items: z.array(IndexEntry) }),
    },
    async ({ context, params }) => ({ items: await readIndex(deps.store, context, params.id) }),
  );
}
