import { type Index, indexesFor, neededIndexes, resourceIndexes } from '../platform/firestore/indexes.ts';
import { sumGroups } from '../platform/firestore/query.ts';
import { identityFamily } from './identity/family.ts';
import { maintenanceFamily } from './maintenance/family.ts';
import { importMappings, imports } from './maintenance/import/schemas.ts';
import { levels } from './maintenance/metrics/daily/figures.ts';
import { collections, monthsQuery, ongoingQuery } from './maintenance/metrics/daily/repository.ts';
import { downtimeQueries, failureQueries } from './maintenance/metrics/report/repository.ts';

/** Indexes of single fields that are not as Firestore makes them by itself. */
const fieldOverrides = [
  // A person's memberships, unfinished imports and overdue orders are looked for in all organisations.
  ...(
    [
      ['users', 'uid'],
      ['imports', 'status'],
      ['workOrders', 'unnoticedDueAt'],
    ] as const
  ).map(([collection, field]) =>
    override(collection, field, [
      { order: 'ASCENDING', queryScope: 'COLLECTION' },
      { order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' },
    ]),
  ),
  // Never asked for; without indexes they cost nothing when written.
  ...['before', 'after', 'actor', 'requestId'].map(field => override('events', field, [])),
  override('imports', 'errors', []),
  ...['answer', 'fingerprint'].map(field => override('idempotency', field, [])),
  override('workOrders', 'labour', []),
  override('workOrders', 'costs', []),
  // What things add is looked up by id, and days to come could be as many fields.
  ...['days', 'scopes', 'recorded', 'stops', 'stop'].map(field =>
    override(collections.contributions, field, []),
  ),
  // Answers that were kept for repeated requests go by themselves.
  { ...override('idempotency', 'expiresAt', []), ttl: true },
];

/** What stands in `firestore.indexes.json`: what the lists of all resources need, and the event log. */
export function firestoreIndexes(): { indexes: Index[]; fieldOverrides: object[] } {
  const resources = new Set([...identityFamily, ...maintenanceFamily, imports, importMappings]);
  const history = indexesFor('events', [{ field: 'subject', array: false }], {
    field: 'recordedAt',
    direction: 'desc',
  });
  const all = [...[...resources].flatMap(resourceIndexes), ...history, ...dailyFigures(), ...reports()];
  const indexes = [...new Map(all.map(index => [JSON.stringify(index), index])).values()];
  return { indexes, fieldOverrides };
}

/** What happened to one asset, or to all, in a period. */
function reports(): Index[] {
  const period = { from: '', to: '' };
  const specs = ['asset', undefined].flatMap(asset => [
    ...failureQueries(asset, period),
    ...downtimeQueries(asset, period),
  ]);
  return specs.flatMap(neededIndexes);
}

/** What a roll-up looks for, the days of a scope, and sums of what changed before one: a sum needs its fields in the index. */
function dailyFigures(): Index[] {
  const sort = { field: 'date', direction: 'asc' } as const;
  const days = indexesFor(collections.days, [{ field: 'scope', array: false }], sort);
  const groups = sumGroups(levels.map(level => `figures.${level}`));
  const sums = groups.map(group => group.map(fieldPath => ({ fieldPath, order: 'ASCENDING' as const })));
  return [
    ...days,
    ...days.flatMap(index => sums.map(fields => ({ ...index, fields: [...index.fields, ...fields] }))),
    ...[monthsQuery(''), ongoingQuery].flatMap(neededIndexes),
  ];
}

function override(collectionGroup: string, fieldPath: string, indexes: object[]): object {
  return { collectionGroup, fieldPath, indexes };
}
