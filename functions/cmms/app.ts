import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { createNumbers } from '@chatterfix/shared/domain/maintenance/work-order/numbers.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { assetRoutes } from './routes/assets.ts';
import { downtimeRoutes } from './routes/downtimes.ts';
import { metricRoutes } from './routes/metrics.ts';
import { partRoutes } from './routes/parts.ts';
import { siteRoutes } from './routes/sites.ts';
import { workOrderRoutes } from './routes/work-orders.ts';

/** The service for sites, assets, parts, work orders and downtimes, and for figures of them. */
export function createCmms(deps: Deps): App {
  const maintenance = { store: deps.store, numbers: createNumbers(deps.store) };
  return createApp({
    ...deps,
    routes: app => {
      for (const register of [
        siteRoutes,
        assetRoutes,
        partRoutes,
        workOrderRoutes,
        downtimeRoutes,
        metricRoutes,
      ])
        register(app, maintenance);
    },
  });
}
