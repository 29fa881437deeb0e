import { acknowledgeAlert } from '@chatterfix/shared/domain/alerts/alert/acknowledge-alert.ts';
import { resolveAlert } from '@chatterfix/shared/domain/alerts/alert/resolve-alert.ts';
import { Acknowledgement, alerts } from '@chatterfix/shared/domain/alerts/alert/schemas.ts';
import {
  EscalationProgress,
  escalationOf,
} from '@chatterfix/shared/domain/alerts/escalation/escalation-of.ts';
import { SilenceOrder, silences } from '@chatterfix/shared/domain/alerts/silence/schemas.ts';
import { silenceAlert } from '@chatterfix/shared/domain/alerts/silence/silence-alert.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

/** Alerts, and what people do about them. */
export function alertRoutes(app: App, { store }: { store: Store }): void {
  resourceRoutes(app, alerts, context => repository(store, context, alerts));

  serve(
    app,
    {
      method: 'get',
      tag: 'alerts',
      params: idParams,
      path: '/api/alerts/{id}/escalation',
      summary: 'How far the escalation of an alert is',
      permission: 'alerts:read',
      status: 200,
      answer: z.object({
        escalation: EscalationProgress.nullable().meta({ description: 'null when no policy is for it' }),
      }),
    },
    async ({ context, params }) => ({ escalation: await escalationOf(store, context, params.id) }),
  );

  const verb = { method: 'post', tag: 'alerts', params: idParams } as const;

  serve(
    app,
    {
      ...verb,
      path: '/api/alerts/{id}/acknowledge',
      summary: 'Say that somebody sees to an alert',
      permission: 'alerts:acknowledge',
      body: Acknowledgement,
      status: 200,
      answer: answerSchema(alerts),
      problems: [409],
    },
    ({ context, params, body }) => acknowledgeAlert(store, context, { ...params, ...body }),
  );

  serve(
    app,
    {
      ...verb,
      path: '/api/alerts/{id}/resolve',
      summary: 'Say that what an alert is about is well again',
      permission: 'alerts:resolve',
      status: 200,
      answer: answerSchema(alerts),
    },
    ({ context, params }) => resolveAlert(store, context, params.id),
  );

  serve(
    app,
    {
      ...verb,
      path: '/api/alerts/{id}/silence',
      summary: 'Have nobody told of an alert, and of those with the same key, for a time',
      permission: 'alerts:silence',
      body: SilenceOrder,
      status: 201,
      answer: answerSchema(silences),
    },
    ({ context, params, body }) => silenceAlert(store, context, { ...params, ...body }),
  );
}
