import type { FileDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { withinRooms } from '@chatterfix/shared/domain/data-room/room/within-rooms.ts';
import { completeUpload } from '@chatterfix/shared/domain/data-room/upload/complete-upload.ts';
import { partStates } from '@chatterfix/shared/domain/data-room/upload/part-states.ts';
import { readUpload } from '@chatterfix/shared/domain/data-room/upload/read-upload.ts';
import { PartState, uploads } from '@chatterfix/shared/domain/data-room/upload/schemas.ts';
import { startUpload } from '@chatterfix/shared/domain/data-room/upload/start-upload.ts';
import { storePart } from '@chatterfix/shared/domain/data-room/upload/store-part.ts';
import { versions } from '@chatterfix/shared/domain/data-room/version/schemas.ts';
import { publicItem } from '@chatterfix/shared/platform/firestore/document.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { requestContent } from '@chatterfix/shared/platform/http/request-content.ts';
import { answerSchema, expectedVersion, idParams } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

const PartQuery = z.strictObject({
  number: z.coerce.number().int().min(1).default(1).meta({ description: 'Counted from 1' }),
});
const UploadState = answerSchema(uploads)
  .extend({ parts: z.array(PartState) })
  .meta({ id: 'UploadState' });

const path = '/api/data-room/uploads';
const common = { tag: 'uploads', permission: 'versions:create' } as const;
const onOne = { ...common, path: `${path}/{id}`, params: idParams } as const;

/** Files on their way in: begun, sent part by part, completed. */
export function uploadRoutes(app: App, deps: FileDeps): void {
  plainRoutes(app, deps);
  contentRoutes(app, deps);
}

function plainRoutes(app: App, deps: FileDeps): void {
  serve(
    app,
    {
      ...common,
      method: 'post',
      path,
      summary: 'Start the upload of a new version of a document',
      body: uploads.create,
      problems: [410],
      status: 201,
      answer: UploadState,
    },
    async ({ context, body }) => {
      const upload = await startUpload(deps, context, body);
      return { ...upload, parts: partStates(context.organisationId, upload, new Map()) };
    },
  );
  serve(
    app,
    {
      ...onOne,
      method: 'get',
      summary: 'Get an upload, and which parts it has',
      problems: [410],
      status: 200,
      answer: UploadState,
    },
    async ({ context, params }) => {
      const { upload, parts } = await readUpload(deps, context, params.id);
      return { ...publicItem(uploads, upload), parts };
    },
  );
  serve(
    app,
    { ...onOne, method: 'delete', summary: 'Give an upload up', status: 204 },
    async ({ context, params, header }) =>
      repository(deps.store, context, uploads).delete(params.id, expectedVersion(header('if-match'))),
  );
}

function contentRoutes(app: App, deps: FileDeps): void {
  serve(
    app,
    {
      ...onOne,
      method: 'put',
      path: `${path}/{id}/parts`,
      summary:
        'Send a part of a file: those of its bytes that the upload says; in any order, and as often as need be',
      query: PartQuery,
      bodyType: 'application/octet-stream',
      status: 204,
      problems: [409, 410, 415, 422],
    },
    async ({ context, params, query, request }) => {
      const plain = repository(deps.store, context, uploads);
      const upload = await withinRooms(deps.store, context, plain).get(params.id);
      const content = requestContent(request, 'application/octet-stream');
      await storePart(deps, context, { upload, ...query, content });
    },
  );
  serve(
    app,
    {
      ...onOne,
      method: 'post',
      path: `${path}/{id}/complete`,
      summary: 'Complete an upload: its file becomes the primary version of its document',
      status: 200,
      answer: answerSchema(versions),
      problems: [409, 410, 422],
    },
    ({ context, params }) => completeUpload(deps, context, params.id),
  );
}
