import type { FileDeps, RoomDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { createRoom } from '@chatterfix/shared/domain/data-room/room/create-room.ts';
import { holdRoom, releaseRoom } from '@chatterfix/shared/domain/data-room/room/hold-room.ts';
import { roomsRepository } from '@chatterfix/shared/domain/data-room/room/rooms-repository.ts';
import { rooms } from '@chatterfix/shared/domain/data-room/room/schemas.ts';
import { readFigures } from '@chatterfix/shared/domain/data-room/room-figures/read-figures.ts';
import { RoomFigures } from '@chatterfix/shared/domain/data-room/room-figures/schemas.ts';
import { readIndex } from '@chatterfix/shared/domain/data-room/room-index/read-index.ts';
import { IndexEntry } from '@chatterfix/shared/domain/data-room/room-index/schemas.ts';
import { readCertificate } from '@chatterfix/shared/domain/data-room/shredding/read-certificate.ts';
import { Certificate } from '@chatterfix/shared/domain/data-room/shredding/schemas.ts';
import { startShredding } from '@chatterfix/shared/domain/data-room/shredding/start-shredding.ts';
import { attachment } from '@chatterfix/shared/platform/http/attachment.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import { line } from '@chatterfix/shared/platform/resource/fields.ts';
import * as z from 'zod';

/** What is done to a room whatever is in it. */
const onRoom = { method: 'post', tag: 'rooms', params: idParams, problems: [409, 410] } as const;
const Confirmation = z.strictObject({
  confirm: z.string().max(120).meta({ description: 'The name of the room' }),
});
const Word = z.strictObject({ reason: line(500) });

/** Rooms of documents, their indexes, and how much they hold. */
export function roomRoutes(app: App, deps: FileDeps): void {
  resourceRoutes(app, rooms, context => ({
    ...roomsRepository(deps.store, context),
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
      problems: [410],
      answer: z.object({ items: z.array(IndexEntry) }),
    },
    async ({ context, params }) => ({ items: await readIndex(deps.store, context, params.id) }),
  );
  serve(
    app,
    {
      ...onRoom,
      method: 'get',
      path: '/api/data-room/rooms/{id}/figures',
      summary: 'Get how much a room holds, and how it is stored',
      permission: 'versions:read',
      seconds: 25,
      status: 200,
      answer: RoomFigures,
      problems: [410],
    },
    ({ context, params }) => readFigures(deps, context, params.id),
  );
  holdRoutes(app, deps);
  shreddingRoutes(app, deps);
}

function holdRoutes(app: App, { store }: RoomDeps): void {
  const hold = {
    ...onRoom,
    permission: 'rooms:hold',
    body: Word,
    status: 200,
    answer: answerSchema(rooms),
  } as const;
  serve(
    app,
    {
      ...hold,
      path: '/api/data-room/rooms/{id}/hold',
      summary: 'Put a room under legal hold: nothing of it is deleted until it is released',
    },
    ({ context, params, body }) => holdRoom(store, context, { ...params, ...body }),
  );
  serve(
    app,
    { ...hold, path: '/api/data-room/rooms/{id}/release', summary: 'Release a room from legal hold' },
    ({ context, params, body }) => releaseRoom(store, context, { ...params, ...body }),
  );
}

function shreddingRoutes(app: App, { store }: RoomDeps): void {
  serve(
    app,
    {
      ...onRoom,
      path: '/api/data-room/rooms/{id}/shred',
      summary: 'Shred a room: its key and all that it holds are destroyed, for good after a week',
      permission: 'rooms:shred',
      body: Confirmation,
      status: 202,
      answer: answerSchema(rooms),
      problems: [409, 410, 422],
    },
    ({ context, params, body }) => startShredding(store, context, { ...params, ...body }),
  );
  serve(
    app,
    {
      ...onRoom,
      method: 'get',
      path: '/api/data-room/rooms/{id}/certificate',
      summary: 'Download the signed certificate of a room that was shredded',
      permission: 'rooms:read',
      status: 200,
      answer: Certificate,
      problems: [409],
    },
    async ({ context, params }) => {
      const certificate = await readCertificate(store, context, params.id);
      const disposition = attachment(`shredding-certificate-${params.id}.json`);
      const headers = { 'Content-Type': 'application/json', 'Content-Disposition': disposition };
      return new Response(certificate, { headers });
    },
  );
}
