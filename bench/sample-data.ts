import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { createWorkOrder } from '@chatterfix/shared/domain/maintenance/work-order/create-work-order.ts';
import { createNumbers } from '@chatterfix/shared/domain/maintenance/work-order/numbers.ts';
import { workOrders } from '@chatterfix/shared/domain/maintenance/work-order/schemas.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';

/** An organisation with some work orders, and what it takes to read one of them. */
export type SampleData = {
  deps: Deps;
  organisation: TestOrganisation;
  /** Of the API, for its administrator. */
  headers: Record<string, string>;
  /** `/api/work-orders/{id}` */
  itemPath: string;
  /** Path of its document. */
  documentPath: string;
  /** The body of a creation. */
  newOrder: string;
};

const count = 100;

/** Makes them in the local cloud that the environment names. */
export async function makeSampleData(): Promise<SampleData> {
  const deps = testDeps();
  const organisation = await testOrganisation(deps);
  const making = { store: deps.store, numbers: createNumbers(deps.store) };
  const orders = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      createWorkOrder(making, organisation.context(), workOrders.create.parse(order(index))),
    ),
  );
  const id = orders[0]?.id;
  return {
    deps,
    organisation,
    headers: { authorization: `Bearer ${organisation.admin.token}` },
    itemPath: `/api/work-orders/${id}`,
    documentPath: `/orgs/${organisation.id}/workOrders/${id}`,
    newOrder: JSON.stringify(order(count)),
  };
}

function order(index: number) {
  return {
    title: `Bucket cylinder ${index + 1} leaking at the rod seal`,
    description:
      'Hose worn at the clamp as well. Replace both at the next stop; the seal kit is in the store.',
    type: 'corrective',
    priority: 'high',
    dueAt: '2026-12-01T06:00:00Z',
  };
}
