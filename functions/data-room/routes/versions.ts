import type { FileDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { documents } from '@chatterfix/shared/domain/data-room/document/schemas.ts';
import { withinRooms } from '@chatterfix/shared/domain/data-room/room/within-rooms.ts';
import { deleteVersion } from '@chatterfix/shared/domain/data-room/version/delete-version.ts';
import { makePrimary } from '@chatterfix/shared/domain/data-room/version/make-primary.ts';
import { versions } from '@chatterfix/shared/domain/data-room/version/schemas.ts';
import { tellDownload } from '@chatterfix/shared/domain/data-room/version/tell-download.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import type { Logger } from '@chatterfix/shared/platform/logging/logger.ts';
import { answerFile } from '../answer-file.ts';

/** The files of documents. */
export function versionRoutes(app: App, deps: FileDeps & { logger: Logger }): void {
  const repositoryFor = (context: Parameters<typeof deleteVersion>[1]) => ({
    ...withinRooms(deps.store, context, repository(deps.store, context, versions)),
    delete: (id: string, version?: number) => deleteVersion(deps.store, context, id, version),
  });
  resourceRoutes(app, versions, repositoryFor);

  serve(
    app,
    {
      method: 'post',
      path: '/api/data-room/versions/{id}/make-primary',
      tag: 'versions',
      summary: 'Have a document show this one of its versions',
      permission: 'versions:update',
      params: idParams,
      status: 200,
      problems: [410],
      answer: answerSchema(documents),
    },
    ({ context, params }) => makePrimary(deps.store, context, params.id),
  );
  serve(
    app,
    {
      method: 'get',
      path: '/api/data-room/versions/{id}/content',
      tag: 'versions',
      summary: 'Download the file, or by Range some of its bytes; an answer that breaks off is not whole',
      permission: 'versions:read',
      params: idParams,
      status: 200,
      answerTypes: ['application/octet-stream'],
      problems: [410, 416, 500],
    },
    async ({ context, params, request }) => {
      const version = await repositoryFor(context).get(params.id);
      return answerFile(deps, context, version, request, range =>
        tellDownload(deps.store, context, version, range),
      );
    },
  );
}
