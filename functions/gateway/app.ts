import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { eventRoutes } from './routes/events.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { meRoutes } from './routes/me.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { organisationRoutes } from './routes/organisations.ts';
import { roleRoutes } from './routes/roles.ts';
import { userRoutes } from './routes/users.ts';

/** The service for identity, the event log and the API's own description. */
export function createGateway(deps: Deps): App {
  return createApp({
    ...deps,
    publicRoutes: openApiRoutes,
    routes: app => {
      for (const register of [
        meRoutes,
        organisationRoutes,
        userRoutes,
        roleRoutes,
        invitationRoutes,
        apiKeyRoutes,
      ]) {
        register(app, deps);
      }
      eventRoutes(app, deps);
    },
  });
}
