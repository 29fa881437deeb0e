import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import { openDelivery } from './delivery-deps.ts';
import { alertChannelRoutes } from './routes/alert-channels.ts';
import { alertDeliveryRoutes } from './routes/alert-deliveries.ts';
import { alertPreferenceRoutes } from './routes/alert-preferences.ts';
import { alertRuleRoutes } from './routes/alert-rules.ts';
import { alertRoutes } from './routes/alerts.ts';
import { escalationPolicyRoutes } from './routes/escalation-policies.ts';
import { silenceRoutes } from './routes/silences.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** The service for alerts: what somebody has to know. */
export function createAlerts(deps: Deps): App {
  const delivery = openDelivery(deps);
  return createApp({
    ...deps,
    routes: app => {
      for (const register of [alertRoutes, alertRuleRoutes, silenceRoutes]) register(app, deps);
      for (const register of [
        alertChannelRoutes,
        webhookRoutes,
        alertPreferenceRoutes,
        escalationPolicyRoutes,
        alertDeliveryRoutes,
      ]) {
        register(app, delivery);
      }
    },
  });
}
