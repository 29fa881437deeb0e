import type { MaintenanceDeps } from '@chatterfix/shared/domain/maintenance/deps.ts';
import { Day, listDays } from '@chatterfix/shared/domain/maintenance/metrics/daily/list-days.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import * as z from 'zod';

const query = z.strictObject({
  scope: z
    .string()
    .regex(
      /^(organisation|(site|asset|type):[A-Za-z0-9_-]{1,128})$/,
      'must be organisation, site:…, asset:… or type:…',
    )
    .default('organisation')
    .meta({ description: '`organisation`, `site:<id>`, `asset:<id>` or `type:<type of order>`' }),
  from: z.iso.date().optional().meta({ description: 'First day; 30 days before `to` when absent' }),
  to: z.iso.date().optional().meta({ description: 'The day after the last; today when absent' }),
});

/** Figures of maintenance. */
export function metricRoutes(app: App, deps: MaintenanceDeps): void {
  serve(
    app,
    {
      method: 'get',
      path: '/api/metrics/daily',
      tag: 'metrics',
      summary: 'Figures of each day that is over, in the time zone of the organisation',
      permission: 'metrics:read',
      query,
      status: 200,
      answer: z.object({ items: z.array(Day) }),
    },
    async ({ context, query }) => ({ items: await listDays(deps, context, query) }),
  );
}
