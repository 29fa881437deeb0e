import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { openRenderer } from '@chatterfix/shared/platform/rendering/renderer.ts';
import { openFileDeps } from './room-deps.ts';
import { shownDocumentRoutes } from './routes/shown-documents.ts';
import { shownPageRoutes } from './routes/shown-pages.ts';
import { doorRoutes, visitRoutes } from './routes/visits.ts';
import { createMayTell, identifyVisitor } from './visitors.ts';

/** The service for those who come by a link, and have no account. */
export function createDataRoomViewer(deps: Deps): App {
  const { config, logger } = deps;
  const visitDeps = {
    ...openFileDeps(deps),
    mayTell: createMayTell(),
    config,
    logger,
    renderer: openRenderer(),
  };
  return createApp({
    ...deps,
    identify: identifyVisitor(visitDeps),
    publicRoutes: app => doorRoutes(app, visitDeps),
    routes: app => {
      visitRoutes(app, visitDeps);
      shownDocumentRoutes(app, visitDeps);
      shownPageRoutes(app, visitDeps);
    },
  });
}
