import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { createEventFeed } from '@chatterfix/shared/platform/events/event-feed.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { streamRoutes } from './routes/stream.ts';

/** The service for the live feed; apart from the others, because its answers stay open. */
export function createLive(deps: Deps): App {
  const feed = createEventFeed(deps.store);
  return createApp({ ...deps, routes: app => streamRoutes(app, { ...deps, feed }) });
}
