import type { MaintenanceDeps } from '@chatterfix/shared/domain/maintenance/deps.ts';
import { downtimes } from '@chatterfix/shared/domain/maintenance/downtime/schemas.ts';
import { maintenanceFamily } from '@chatterfix/shared/domain/maintenance/family.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Times in which assets stood still. */
export function downtimeRoutes(app: App, { store }: MaintenanceDeps): void {
  resourceRoutes(app, downtimes, context => repository(store, context, downtimes, maintenanceFamily));
}
