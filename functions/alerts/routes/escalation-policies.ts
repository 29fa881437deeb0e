import { requireReachableSteps } from '@chatterfix/shared/domain/alerts/escalation-policy/check-policy.ts';
import { escalationPolicies } from '@chatterfix/shared/domain/alerts/escalation-policy/schemas.ts';
import { alertsFamily } from '@chatterfix/shared/domain/alerts/family.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Who is told next when nobody acknowledges. */
export function escalationPolicyRoutes(app: App, { store }: { store: Store }): void {
  resourceRoutes(app, escalationPolicies, context => {
    const plain = repository(store, context, escalationPolicies, alertsFamily);
    return {
      ...plain,
      async create(fields) {
        await requireReachableSteps(store, context, fields.steps);
        return plain.create(fields);
      },
      async change(id, fields, version) {
        await requireReachableSteps(store, context, fields.steps ?? []);
        return plain.change(id, fields, version);
      },
    };
  });
}
