import type { MonitorDeps } from '@chatterfix/shared/domain/operations/deps.ts';
import { readSlo } from '@chatterfix/shared/domain/operations/slo/read-slo.ts';
import { Slo } from '@chatterfix/shared/domain/operations/slo/schemas.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { reference } from '@chatterfix/shared/platform/resource/fields.ts';
import * as z from 'zod';

const query = z.strictObject({
  service: reference.optional().meta({ description: 'Of one service; of all together when absent' }),
});

/** What was promised, and how it is kept. */
export function sloRoutes(app: App, { store }: Pick<MonitorDeps, 'store'>): void {
  serve(
    app,
    {
      method: 'get',
      path: '/api/brain/slo',
      tag: 'slo',
      summary: 'The service level objective, its error budget and how fast that burns',
      permission: 'services:read',
      query,
      status: 200,
      answer: Slo,
    },
    ({ context, query }) => readSlo(store, context, query.service),
  );
}
