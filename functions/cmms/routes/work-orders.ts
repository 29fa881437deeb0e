import type { MaintenanceDeps } from '@chatterfix/shared/domain/maintenance/deps.ts';
import { maintenanceFamily } from '@chatterfix/shared/domain/maintenance/family.ts';
import { addCost, addLabour } from '@chatterfix/shared/domain/maintenance/work-order/add-entry.ts';
import { createWorkOrder } from '@chatterfix/shared/domain/maintenance/work-order/create-work-order.ts';
import {
  CostCreate,
  LabourCreate,
  TransitionCreate,
  workOrders,
} from '@chatterfix/shared/domain/maintenance/work-order/schemas.ts';
import { transitionWorkOrder } from '@chatterfix/shared/domain/maintenance/work-order/transition-work-order.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import {
  answerSchema,
  expectedVersion,
  idParams,
  resourceRoutes,
} from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Work orders: their states, and what is booked on them. */
export function workOrderRoutes(app: App, deps: MaintenanceDeps): void {
  resourceRoutes(app, workOrders, context => ({
    ...repository(deps.store, context, workOrders, maintenanceFamily),
    create: fields => createWorkOrder(deps, context, fields),
  }));

  const verb = {
    method: 'post',
    tag: 'work-orders',
    params: idParams,
    status: 200,
    answer: answerSchema(workOrders),
    problems: [409],
  } as const;

  serve(
    app,
    {
      ...verb,
      path: '/api/work-orders/{id}/transitions',
      summary: 'Bring a work order into another state',
      permission: 'work-orders:transition',
      body: TransitionCreate,
      problems: [409, 412],
    },
    ({ context, params, body, header }) =>
      transitionWorkOrder(deps, context, {
        ...params,
        ...body,
        version: expectedVersion(header('if-match')),
      }),
  );

  serve(
    app,
    {
      ...verb,
      path: '/api/work-orders/{id}/labour',
      summary: 'Book time worked',
      permission: 'work-orders:log',
      body: LabourCreate,
    },
    ({ context, params, body }) => addLabour(deps, context, params.id, body),
  );

  serve(
    app,
    {
      ...verb,
      path: '/api/work-orders/{id}/costs',
      summary: 'Book a cost',
      permission: 'work-orders:log',
      body: CostCreate,
    },
    ({ context, params, body }) => addCost(deps, context, params.id, body),
  );
}
