import { createNotice } from '@chatterfix/shared/domain/data-room/notice/create-notice.ts';
import {
  NewNotice,
  noticeDeliveries,
  roomNotices,
} from '@chatterfix/shared/domain/data-room/notice/schemas.ts';
import { withinRooms } from '@chatterfix/shared/domain/data-room/room/within-rooms.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Telling those who came into a room that there is something new, and who was told. */
export function noticeRoutes(app: App, { store }: { store: Store }): void {
  for (const resource of [roomNotices, noticeDeliveries])
    resourceRoutes<typeof roomNotices | typeof noticeDeliveries>(app, resource, context =>
      withinRooms(store, context, repository(store, context, resource)),
    );
  serve(
    app,
    {
      method: 'post',
      path: '/api/data-room/rooms/{id}/notices',
      tag: 'room-notices',
      summary: 'Tell those who came into a room by e-mail that there is something new',
      permission: 'room-notices:create',
      params: idParams,
      body: NewNotice,
      status: 201,
      answer: answerSchema(roomNotices),
      problems: [410, 422, 429],
    },
    ({ context, params, body }) => createNotice(store, context, { roomId: params.id, ...body }),
  );
}
