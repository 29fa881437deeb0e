import type { MaintenanceDeps } from '@chatterfix/shared/domain/maintenance/deps.ts';
import { maintenanceFamily } from '@chatterfix/shared/domain/maintenance/family.ts';
import { sites } from '@chatterfix/shared/domain/maintenance/site/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Places where assets stand. */
export function siteRoutes(app: App, { store }: MaintenanceDeps): void {
  resourceRoutes(app, sites, context => repository(store, context, sites, maintenanceFamily));
}
