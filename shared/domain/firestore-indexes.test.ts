import { describe, expect, test } from 'vitest';
import { isList, requireIndexes } from '../platform/firestore/indexes.ts';
import { planList } from '../platform/firestore/list.ts';
import { sortFields } from '../platform/firestore/sort-fields.ts';
import type { Resource } from '../platform/resource/resource.ts';
import { alertsFamily } from './alerts/family.ts';
import { firestoreIndexes } from './firestore-indexes.ts';
import { identityFamily } from './identity/family.ts';
import { maintenanceFamily } from './maintenance/family.ts';
import { importMappings, imports } from './maintenance/import/schemas.ts';

const resources: readonly Resource[] = [
  ...identityFamily,
  ...maintenanceFamily,
  ...alertsFamily,
  imports,
  importMappings,
];
const cases = resources.flatMap(resource =>
  sortFields(resource).flatMap(sort =>
    [sort, `-${sort}`].map(sort => ({ path: resource.path, resource, sort })),
  ),
);

describe.each(cases)('$path sorted by $sort', ({ resource, sort }) => {
  const filters = (resource.filters ?? []).map(field => [field, ['a']] as const);

  test.each([...filters, ['search', undefined] as const])('can be asked for by %s', (field, values) => {
    const request = values ? { filters: { [field]: values } } : { search: resource.search && 'word' };
    const { spec } = planList(resource, { pageSize: 1, sort, ...request });
    expect(() => requireIndexes(spec)).not.toThrow();
  });

  test('can be asked for by all filters that go together', () => {
    const several = filters.filter(([field]) => !isList(resource, field));
    const request = { filters: Object.fromEntries(several), search: resource.search && 'word' };
    const { spec } = planList(resource, { pageSize: 1, sort, ...request });
    expect(() => requireIndexes(spec)).not.toThrow();
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
