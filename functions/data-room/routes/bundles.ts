import { bundleFile, tellBundleDownload } from '@chatterfix/shared/domain/data-room/bundle/bundle-file.ts';
import { createBundle } from '@chatterfix/shared/domain/data-room/bundle/create-bundle.ts';
import { bundles } from '@chatterfix/shared/domain/data-room/bundle/schemas.ts';
import type { FileDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { withinRooms } from '@chatterfix/shared/domain/data-room/room/within-rooms.ts';
import type { Context } from '@chatterfix/shared/platform/context/context.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import type { Logger } from '@chatterfix/shared/platform/logging/logger.ts';
import type { CreateOf } from '@chatterfix/shared/platform/resource/resource.ts';
import { answerFile } from '../answer-file.ts';

/** The ZIPs of tags, made behind the request that asks for one. */
export function bundleRoutes(app: App, deps: FileDeps & { logger: Logger }): void {
  const repositoryFor = (context: Context) => ({
    ...withinRooms(deps.store, context, repository(deps.store, context, bundles)),
    create: (fields: CreateOf<typeof bundles>) => createBundle(deps.store, context, fields),
  });
  resourceRoutes(app, bundles, repositoryFor);

  serve(
    app,
    {
      method: 'get',
      path: '/api/data-room/bundles/{id}/content',
      tag: 'bundles',
      summary: 'Download the ZIP, or by Range some of its bytes; an answer that breaks off is not whole',
      permission: 'bundles:read',
      params: idParams,
      status: 200,
      answerTypes: ['application/zip'],
      problems: [409, 410, 416, 500],
    },
    async ({ context, params, request }) => {
      const bundle = await repositoryFor(context).get(params.id);
      return answerFile(deps, context, bundleFile(context, bundle), request, range =>
        tellBundleDownload(deps.store, context, bundle, range),
      );
    },
  );
}
