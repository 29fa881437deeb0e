import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { readConfig } from '@chatterfix/shared/platform/config/config.ts';
import { createEventFeed } from '@chatterfix/shared/platform/events/event-feed.ts';
import { createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { openApiOf } from '@chatterfix/shared/platform/http/openapi.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';
import { createCmms } from './cmms/app.ts';
import { createTransfers } from './cmms/transfers-app.ts';
import { createGateway } from './gateway/app.ts';
import { streamRoutes } from './gateway/routes/stream.ts';

/** OpenAPI 3.1 of all HTTP services together, from the routes themselves. */
export function openApiDocument(): object {
  const deps = openDeps(readConfig({ GOOGLE_CLOUD_PROJECT: 'openapi', LOG_LEVEL: 'silent' }));
  const files = openObjects({ ...deps.config, bucket: deps.config.importBucket });
  const live = createApp({
    ...deps,
    routes: app => streamRoutes(app, { ...deps, feed: createEventFeed(deps.store) }),
  });
  return openApiOf([createGateway(deps), live, createCmms(deps), createTransfers({ ...deps, files })]);
}
