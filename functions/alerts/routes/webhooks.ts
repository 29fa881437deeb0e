import { testWebhook } from '@chatterfix/shared/domain/alerts/delivery/send-test.ts';
import { changeWebhook } from '@chatterfix/shared/domain/alerts/webhook/change-webhook.ts';
import { createWebhook } from '@chatterfix/shared/domain/alerts/webhook/create-webhook.ts';
import { rotateSecret } from '@chatterfix/shared/domain/alerts/webhook/rotate-secret.ts';
import { SecretRotation, webhooks } from '@chatterfix/shared/domain/alerts/webhook/schemas.ts';
import { publicItem } from '@chatterfix/shared/platform/firestore/document.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { createdSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import type { DeliveryRouteDeps } from '../delivery-deps.ts';
import { deliveryList, shownDeliveries } from './alert-deliveries.ts';

/** Programs that are told of alerts. */
export function webhookRoutes(app: App, deps: DeliveryRouteDeps): void {
  resourceRoutes(app, webhooks, context => ({
    ...repository(deps.store, context, webhooks),
    create: fields => createWebhook(deps, context, fields),
    change: (id, fields, version) => changeWebhook(deps, context, { id, fields, version }),
  }));

  const verb = { method: 'post', tag: 'webhooks', params: idParams, status: 200 } as const;
  serve(
    app,
    {
      ...verb,
      path: '/api/webhooks/{id}/rotate-secret',
      summary: 'Give a webhook a new secret; the one before signs as well for a while',
      permission: 'webhooks:update',
      body: SecretRotation,
      answer: createdSchema(webhooks),
    },
    async ({ context, params, body }) =>
      publicItem(webhooks, await rotateSecret(deps, context, { ...params, ...body })),
  );
  serve(
    app,
    {
      ...verb,
      path: '/api/webhooks/{id}/test',
      summary: 'Tell a webhook of an alert that there is not, and answer what came of it',
      permission: 'webhooks:update',
      answer: deliveryList,
    },
    async ({ context, params }) => shownDeliveries(await testWebhook(deps.delivery, context, params.id)),
  );
}
