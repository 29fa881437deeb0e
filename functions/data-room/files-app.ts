import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { openFileDeps } from './room-deps.ts';
import { bundleRoutes } from './routes/bundles.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { versionRoutes } from './routes/versions.ts';

/** The service for the files of rooms; apart from the others, because a file is long on its way. */
export function createDataRoomFiles(deps: Deps): App {
  const fileDeps = { ...openFileDeps(deps), logger: deps.logger };
  return createApp({
    ...deps,
    routes: app => {
      uploadRoutes(app, fileDeps);
      versionRoutes(app, fileDeps);
      bundleRoutes(app, fileDeps);
    },
  });
}
