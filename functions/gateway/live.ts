import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { createEventFeed } from '@chatterfix/shared/platform/events/event-feed.ts';
import { createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { streamRoutes } from './routes/stream.ts';

const deps = openDeps();
const feed = createEventFeed(deps.store);

registerHttp('live', createApp({ ...deps, routes: app => streamRoutes(app, { ...deps, feed }) }));
