import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { alertRuleRoutes } from './routes/alert-rules.ts';
import { alertRoutes } from './routes/alerts.ts';
import { silenceRoutes } from './routes/silences.ts';

/** The service for alerts: what somebody has to know. */
export function createAlerts(deps: Deps): App {
  return createApp({
    ...deps,
    routes: app => {
      for (const register of [alertRoutes, alertRuleRoutes, silenceRoutes]) register(app, deps);
    },
  });
}
