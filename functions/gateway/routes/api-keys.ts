import { createApiKey } from '@chatterfix/shared/domain/identity/api-key/create-api-key.ts';
import { apiKeys } from '@chatterfix/shared/domain/identity/api-key/schemas.ts';
import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Keys by which programs use the API. */
export function apiKeyRoutes(app: App, deps: Deps): void {
  resourceRoutes(app, apiKeys, context => ({
    ...repository(deps.store, context, apiKeys),
    create: fields => createApiKey(deps, context, fields),
  }));
}
