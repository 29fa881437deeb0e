import { changeChannel } from '@chatterfix/shared/domain/alerts/channel/change-channel.ts';
import { createChannel } from '@chatterfix/shared/domain/alerts/channel/create-channel.ts';
import { alertChannels } from '@chatterfix/shared/domain/alerts/channel/schemas.ts';
import { testChannel } from '@chatterfix/shared/domain/alerts/delivery/send-test.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import type { DeliveryRouteDeps } from '../delivery-deps.ts';
import { deliveryList, shownDeliveries } from './alert-deliveries.ts';

/** Where an organisation is told of alerts. */
export function alertChannelRoutes(app: App, deps: DeliveryRouteDeps): void {
  resourceRoutes(app, alertChannels, context => ({
    ...repository(deps.store, context, alertChannels),
    create: fields => createChannel(deps, context, fields),
    change: (id, fields, version) => changeChannel(deps, context, { id, fields, version }),
  }));

  serve(
    app,
    {
      method: 'post',
      path: '/api/alert-channels/{id}/test',
      tag: 'alert-channels',
      summary: 'Tell a channel of an alert that there is not, and answer what came of it',
      permission: 'alert-channels:update',
      params: idParams,
      status: 200,
      answer: deliveryList,
    },
    async ({ context, params }) => shownDeliveries(await testChannel(deps.delivery, context, params.id)),
  );
}
