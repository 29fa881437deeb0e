import type { MaintenanceDeps } from '@chatterfix/shared/domain/maintenance/deps.ts';
import { changeDowntime } from '@chatterfix/shared/domain/maintenance/downtime/change-downtime.ts';
import { recordDowntime } from '@chatterfix/shared/domain/maintenance/downtime/record-downtime.ts';
import { downtimes } from '@chatterfix/shared/domain/maintenance/downtime/schemas.ts';
import { maintenanceFamily } from '@chatterfix/shared/domain/maintenance/family.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Times in which assets stood still. */
export function downtimeRoutes(app: App, deps: MaintenanceDeps): void {
  resourceRoutes(app, downtimes, context => ({
    ...repository(deps.store, context, downtimes, maintenanceFamily),
    create: fields => recordDowntime(deps, context, fields),
    change: (id, fields, version) => changeDowntime(deps, context, { id, fields, version }),
  }));
}
