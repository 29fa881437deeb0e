import type { MaintenanceDeps } from '@chatterfix/shared/domain/maintenance/deps.ts';
import { Days, listDays } from '@chatterfix/shared/domain/maintenance/metrics/daily/list-days.ts';
import {
  listRestatements,
  Restatement,
} from '@chatterfix/shared/domain/maintenance/metrics/daily/list-restatements.ts';
import { readReliability } from '@chatterfix/shared/domain/maintenance/metrics/report/read-reliability.ts';
import { mostDocuments } from '@chatterfix/shared/domain/maintenance/metrics/report/repository.ts';
import { Reliability } from '@chatterfix/shared/domain/maintenance/metrics/report/schemas.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { pageQuery } from '@chatterfix/shared/platform/http/list-query.ts';
import { pageSchema } from '@chatterfix/shared/platform/http/resource-routes.ts';
import { reference } from '@chatterfix/shared/platform/resource/fields.ts';
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

const reliabilityQuery = z
  .strictObject({
    assetId: reference.optional().meta({ description: 'One asset; all in service when absent' }),
    siteId: reference.optional().meta({ description: 'The assets of a site' }),
    from: z.iso.date().optional().meta({ description: 'First day; a year before `to` when absent' }),
    to: z.iso.date().optional().meta({ description: 'The day after the last; up to now when absent' }),
  })
  .refine(({ assetId, siteId }) => !assetId || !siteId, 'give assetId or siteId, not both');

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
      answer: Days,
    },
    ({ context, query }) => listDays(deps, context, query),
  );

  serve(
    app,
    {
      method: 'get',
      path: '/api/metrics/reliability',
      tag: 'metrics',
      summary: `Reliability in a period, with the intervals behind each figure; of up to ${mostDocuments} failures, downtimes and assets`,
      permission: 'metrics:read',
      query: reliabilityQuery,
      status: 200,
      answer: Reliability,
      problems: [404, 422],
    },
    ({ context, query }) => readReliability(deps, context, query),
  );

  serve(
    app,
    {
      method: 'get',
      path: '/api/metrics/restatements',
      tag: 'metrics',
      summary: 'Days that were closed and are different since, by what came late, the latest first',
      permission: 'metrics:read',
      query: z.strictObject(pageQuery),
      status: 200,
      answer: pageSchema(Restatement),
    },
    ({ context, query }) => listRestatements(deps, context, query),
  );
}
