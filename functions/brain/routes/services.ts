import { checkServices } from '@chatterfix/shared/domain/operations/check/check-services.ts';
import type { MonitorDeps } from '@chatterfix/shared/domain/operations/deps.ts';
import { maintenanceWindows } from '@chatterfix/shared/domain/operations/maintenance-window/schemas.ts';
import { platformDays } from '@chatterfix/shared/domain/operations/platform-day/schemas.ts';
import { samples } from '@chatterfix/shared/domain/operations/sample/schemas.ts';
import { restartService } from '@chatterfix/shared/domain/operations/service/restart-service.ts';
import {
  CheckOutcome,
  RestartCreate,
  services,
} from '@chatterfix/shared/domain/operations/service/schemas.ts';
import { serviceDays } from '@chatterfix/shared/domain/operations/service-day/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

/** A check confirms failures and heals: it takes longer than other requests. */
const seconds = 90;

/** What is watched, and what is done about it. */
export function serviceRoutes(app: App, monitor: MonitorDeps): void {
  for (const resource of [services, samples, serviceDays, platformDays, maintenanceWindows])
    resourceRoutes(app, resource, context => repository(monitor.store, context, resource));
  const verb = { method: 'post', tag: 'services', status: 200, seconds, problems: [409, 503] } as const;
  serve(
    app,
    {
      ...verb,
      path: '/api/brain/check',
      summary: 'Check all services now, and heal those that are to blame; answers when that is done',
      permission: 'services:check',
      answer: z.object({ services: z.array(CheckOutcome) }),
    },
    async ({ context }) => ({ services: await checkServices(monitor, context) }),
  );
  serve(
    app,
    {
      ...verb,
      path: '/api/brain/services/{id}/restart',
      summary: 'Restart a service; answers when it is well again',
      permission: 'services:restart',
      params: idParams,
      body: RestartCreate,
      answer: answerSchema(services),
    },
    ({ context, params, body }) => restartService(monitor, context, { ...params, ...body }),
  );
}
