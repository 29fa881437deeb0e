import { alertsFamily } from '@chatterfix/shared/domain/alerts/family.ts';
import { previewRule } from '@chatterfix/shared/domain/alerts/preview/preview-rule.ts';
import { Preview, PreviewOrder } from '@chatterfix/shared/domain/alerts/preview/schemas.ts';
import { requireReadable } from '@chatterfix/shared/domain/alerts/rule/require-readable.ts';
import { alertRules } from '@chatterfix/shared/domain/alerts/rule/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** What makes alerts, and what it would have made. */
export function alertRuleRoutes(app: App, { store }: { store: Store }): void {
  resourceRoutes(app, alertRules, context => {
    const rules = repository(store, context, alertRules, alertsFamily);
    return {
      ...rules,
      async create(fields) {
        requireReadable(context, fields.when);
        return rules.create(fields);
      },
      async change(id, fields, version) {
        if (fields.when) requireReadable(context, fields.when);
        return rules.change(id, fields, version);
      },
    };
  });

  serve(
    app,
    {
      method: 'post',
      path: '/api/alert-rules/preview',
      tag: 'alert-rules',
      summary: 'What a rule would have told in the past',
      permission: 'alert-rules:create',
      body: PreviewOrder,
      status: 200,
      answer: Preview,
    },
    ({ context, body }) => previewRule(store, context, body),
  );
}
