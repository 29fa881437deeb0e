import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { openLinkDeps } from './room-deps.ts';
import { linkRoutes } from './routes/links.ts';

/** The service for the links to rooms; apart from that for rooms, because who makes keys may not use any. */
export function createDataRoomLinks(deps: Deps): App {
  return createApp({ ...deps, routes: app => linkRoutes(app, openLinkDeps(deps)) });
}
