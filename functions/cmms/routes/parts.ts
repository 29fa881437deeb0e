import type { MaintenanceDeps } from '@chatterfix/shared/domain/maintenance/deps.ts';
import { maintenanceFamily } from '@chatterfix/shared/domain/maintenance/family.ts';
import { changePart } from '@chatterfix/shared/domain/maintenance/part/change-part.ts';
import { moveStock } from '@chatterfix/shared/domain/maintenance/part/move-stock.ts';
import { MovementCreate, parts, stockMovements } from '@chatterfix/shared/domain/maintenance/part/schemas.ts';
import { listItems } from '@chatterfix/shared/platform/firestore/list.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { pageQuery } from '@chatterfix/shared/platform/http/list-query.ts';
import {
  answerSchema,
  idParams,
  pageSchema,
  resourceRoutes,
} from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

/** Spare parts and their stock ledger. */
export function partRoutes(app: App, deps: MaintenanceDeps): void {
  resourceRoutes(app, parts, context => ({
    ...repository(deps.store, context, parts, maintenanceFamily),
    change: (id, fields, version) => changePart(deps, context, { id, fields, version }),
  }));

  const movements = { path: '/api/parts/{id}/movements', tag: 'parts', params: idParams } as const;
  const answer = answerSchema(stockMovements);

  serve(
    app,
    {
      ...movements,
      method: 'get',
      summary: "List a part's stock movements, newest first",
      permission: 'stock-movements:read',
      query: z.strictObject(pageQuery),
      status: 200,
      answer: pageSchema(answer),
    },
    async ({ context, params, query }) => {
      const request = { ...query, filters: { partId: [params.id] } };
      const page = await listItems(deps.store, context, stockMovements, request);
      // No movements: perhaps because there is no such part.
      if (page.items.length === 0) await repository(deps.store, context, parts).get(params.id);
      return page;
    },
  );

  serve(
    app,
    {
      ...movements,
      method: 'post',
      summary: 'Move stock: receipt, issue, return, adjustment or transfer',
      permission: 'parts:move',
      body: MovementCreate,
      status: 201,
      answer,
      problems: [409],
    },
    ({ context, params, body }) => moveStock(deps, context, params.id, body),
  );
}
