import { deliveryKinds } from '@chatterfix/shared/domain/alerts/channel/rules.ts';
import { replayDelivery } from '@chatterfix/shared/domain/alerts/delivery/replay-delivery.ts';
import { type AlertDelivery, alertDeliveries } from '@chatterfix/shared/domain/alerts/delivery/schemas.ts';
import { findHeartbeat } from '@chatterfix/shared/domain/alerts/heartbeat/repository.ts';
import { Heartbeat, silentKinds } from '@chatterfix/shared/domain/alerts/heartbeat/rules.ts';
import type { Context } from '@chatterfix/shared/platform/context/context.ts';
import { publicItem } from '@chatterfix/shared/platform/firestore/document.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
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
      method: 'get',
      path: '/api/alert-deliveries/heartbeat',
      tag: 'alert-deliveries',
      summary: 'Whether the way of alerts is open: by which kinds of delivery a heartbeat came, and when',
      // It is of the whole platform, and so for its operators.
      permission: 'services:read',
      status: 200,
      answer: HeartbeatAnswer,
    },
    ({ context }) => heartbeatAnswer(deps.store, context),
  );
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

const HeartbeatAnswer = z.object({
  sentAt: Heartbeat.shape.sentAt.nullable(),
  arrivedAt: z.partialRecord(z.enum(deliveryKinds), z.iso.datetime()),
  openSince: Heartbeat.shape.openSince.unwrap(),
  silent: z.array(z.enum(deliveryKinds)).meta({ description: 'None has come to these for 15 minutes' }),
});

async function heartbeatAnswer(store: Store, { usage }: Context): Promise<z.infer<typeof HeartbeatAnswer>> {
  usage.reads += 1;
  const heartbeat = await findHeartbeat(store);
  if (!heartbeat) return { sentAt: null, arrivedAt: {}, openSince: null, silent: [] };
  const { sentAt, arrivedAt, openSince } = heartbeat;
  const silent = silentKinds(heartbeat, store.now());
  return { sentAt, arrivedAt, openSince: silent.length > 0 ? null : openSince, silent };
}

/** Some lines of the ledger, as they are answered. */
export const deliveryList = z.object({ items: z.array(answerSchema(alertDeliveries)) });

export function shownDeliveries(lines: readonly AlertDelivery[]): { items: AlertDelivery[] } {
  return { items: lines.map(line => publicItem(alertDeliveries, line)) };
}
