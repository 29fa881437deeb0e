import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { openAuditDeps, openFileDeps } from './room-deps.ts';
import { auditRoutes } from './routes/audit.ts';
import { documentRoutes } from './routes/documents.ts';
import { folderRoutes } from './routes/folders.ts';
import { noticeRoutes } from './routes/notices.ts';
import { roomRoutes } from './routes/rooms.ts';
import { tagRoutes } from './routes/tags.ts';
import { viewerRoutes } from './routes/viewers.ts';

/** The service for those who own rooms of documents. */
export function createDataRoom(deps: Deps): App {
  const roomDeps = openFileDeps(deps);
  return createApp({
    ...deps,
    routes: app => {
      for (const register of [
        roomRoutes,
        folderRoutes,
        documentRoutes,
        tagRoutes,
        viewerRoutes,
        noticeRoutes,
      ])
        register(app, roomDeps);
      auditRoutes(app, { ...openAuditDeps(deps), logger: deps.logger });
    },
  });
}
