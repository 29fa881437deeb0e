import { describe, expect, test } from 'vitest';
import { isList, requireIndexes } from '../platform/firestore/indexes.ts';
import { planList } from '../platform/firestore/plan-list.ts';
import { sortName, sortOrders } from '../platform/firestore/sort-orders.ts';
import type { Resource } from '../platform/resource/resource.ts';
import { alertsFamily } from './alerts/family.ts';
import { firestoreIndexes } from './firestore-indexes.ts';
import { identityFamily } from './identity/family.ts';
import { maintenanceFamily } from './maintenance/family.ts';
import { importMappings, imports } from './maintenance/import/schemas.ts';
import { workOrders } from './maintenance/work-order/schemas.ts';

const resources: readonly Resource[] = [
  ...identityFamily,
  ...maintenanceFamily,
  ...alertsFamily,
  imports,
  importMappings,
];
const cases = resources.flatMap(resource =>
  sortOrders(resource).map(order => ({ path: resource.path, resource, sort: sortName(order) })),
);

describe.each(cases)('$path sorted by $sort', ({ resource, sort }) => {
  const filters = (resource.filters ?? []).map(field => [field, ['a']] as const);

  test.each([...filters, ['search', undefined] as const])('can be asked for by %s', (field, values) => {
    const request = values ? { filters: { [field]: values } } : { search: resource.search && 'word' };
    const { spec } = planList(resource, { sort, ...request });
    expect(() => requireIndexes(spec)).not.toThrow();
  });

  test('can be asked for by all filters that go together', () => {
    const several = filters.filter(([field]) => !isList(resource, field));
    const request = { filters: Object.fromEntries(several), search: resource.search && 'word' };
    const { spec } = planList(resource, { sort, ...request });
    expect(() => requireIndexes(spec)).not.toThrow();
  });
});

describe('orders', () => {
  const period = { from: '2026-03-01T16:00:00.000Z', to: '2026-03-31T16:00:00.000Z' };

  test.each(cases.filter(({ path }) => path === 'work-orders'))(
    'with moments in a period can be asked for by $sort',
    ({ sort }) => {
      const filters = { type: ['project'], siteId: ['a'], assigneeIds: ['b'] };
      const { spec } = planList(workOrders, { sort, filters, search: 'word', moments: { booked: period } });
      expect(() => requireIndexes(spec)).not.toThrow();
    },
  );

  test.each([
    {},
    { type: ['project'] },
    { siteId: ['a'] },
    { assetId: ['a'] },
    { status: ['open'], type: ['project'] },
  ])('that waited or were overdue at a time can be asked for with %j', filters => {
    for (const name of Object.keys(workOrders.spans ?? {})) {
      const { spec } = planList(workOrders, { filters, search: 'word', spans: { [name]: period.to } });
      expect(() => requireIndexes(spec)).not.toThrow();
    }
  });
});

test('the events of one item can be asked for, newest first', () => {
  const conditions = [{ field: 'subject', operator: '==', value: 'sites/a' }] as const;
  const sort = { field: 'recordedAt', direction: 'desc' } as const;
  expect(() => requireIndexes({ collection: 'events', conditions, sort })).not.toThrow();
});

test('answers kept for repeated requests do not stay for ever', () => {
  expect(firestoreIndexes().fieldOverrides).toContainEqual({
    collectionGroup: 'idempotency',
    fieldPath: 'expiresAt',
    indexes: [],
    ttl: true,
  });
});
