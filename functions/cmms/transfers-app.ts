import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import type { Objects } from '@chatterfix/shared/platform/storage/objects.ts';
import { exportRoutes } from './routes/exports.ts';
import { importRoutes } from './routes/imports.ts';

/** The service for files in and out; apart from the others, because a file is long on its way. */
export function createTransfers(deps: Deps & { files: Objects }): App {
  return createApp({
    ...deps,
    routes: app => {
      importRoutes(app, deps);
      exportRoutes(app, deps);
    },
  });
}
