import { replayDelivery } from '@chatterfix/shared/domain/alerts/delivery/replay-delivery.ts';
import { type AlertDelivery, alertDeliveries } from '@chatterfix/shared/domain/alerts/delivery/schemas.ts';
import { publicItem } from '@chatterfix/shared/platform/firestore/document.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';
import type { DeliveryRouteDeps } from '../delivery-deps.ts';

/** The ledger: what was told to whom, and why, or why not. */
export function alertDeliveryRoutes(app: App, deps: DeliveryRouteDeps): void {
  serve(
    app,
    {
      method: 'post',
      path: '/api/alert-deliveries/{id}/replay',
      tag: 'alert-deliveries',
      summary: 'Send again what has failed or is dead',
      permission: 'alert-deliveries:replay',
      params: idParams,
      status: 200,
      answer: answerSchema(alertDeliveries),
      problems: [409],
    },
    async ({ context, params }) =>
      publicItem(alertDeliveries, await replayDelivery(deps.delivery, context, params.id)),
  );
  resourceRoutes(app, alertDeliveries, context => repository(deps.store, context, alertDeliveries));
}

/** Some lines of the ledger, as they are answered. */
export const deliveryList = z.object({ items: z.array(answerSchema(alertDeliveries)) });

export function shownDeliveries(lines: readonly AlertDelivery[]): { items: AlertDelivery[] } {
  return { items: lines.map(line => publicItem(alertDeliveries, line)) };
}
