import {
  type FieldOverride,
  type Index,
  indexesFor,
  override,
  resourceIndexes,
  resourceOverrides,
  wholeIndexFor,
} from '../platform/firestore/indexes.ts';
import { requestCounts } from '../platform/metering/request-counts.ts';
import { identityFamily } from './identity/family.ts';
import { maintenanceFamily } from './maintenance/family.ts';
import { importMappings, imports } from './maintenance/import/schemas.ts';
import { collections } from './maintenance/metrics/daily/repository.ts';
import { dailyFigureIndexes, reportIndexes } from './maintenance/metrics/indexes.ts';
import { overdueOrders } from './maintenance/work-order/repository.ts';
import { operationsFamily } from './operations/family.ts';
import { requestSumIndexes } from './operations/slo/indexes.ts';

/** Indexes of single fields that are not as Firestore makes them by itself. */
const fieldOverrides = [
  // A person's memberships, and unfinished imports, are looked for in all organisations.
  ...[['users', 'uid'] as const, ['imports', 'status'] as const].map(([collection, field]) =>
    override(collection, field, [
      { order: 'ASCENDING', queryScope: 'COLLECTION' },
      { order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' },
    ]),
  ),
  // Never asked for; without indexes they cost nothing when written.
  ...['before', 'after', 'actor', 'requestId'].map(field => override('events', field, [])),
  override('imports', 'errors', []),
  ...['answer', 'fingerprint'].map(field => override('idempotency', field, [])),
  override('incidents', 'timeline', []),
  ...['days', 'outcomes', 'restarts', 'looks'].map(field => override('services', field, [])),
  override('workOrders', 'labour', []),
  override('workOrders', 'costs', []),
  // What things add is looked up by id, and days to come could be as many fields.
  ...['days', 'scopes', 'recorded', 'stops', 'stop'].map(field =>
    override(collections.contributions, field, []),
  ),
  // Answers that were kept for repeated requests go by themselves.
  { ...override('idempotency', 'expiresAt', []), ttl: true },
  { ...override(requestCounts, 'expiresAt', []), ttl: true },
];

/** What stands in `firestore.indexes.json`: what the lists of all resources need, the event log, and what else is asked. */
export function firestoreIndexes(): { indexes: Index[]; fieldOverrides: FieldOverride[] } {
  const families = [...identityFamily, ...maintenanceFamily, ...operationsFamily, imports, importMappings];
  const resources = [...new Set(families)];
  const history = indexesFor('events', [{ field: 'subject', array: false }], {
    field: 'recordedAt',
    direction: 'desc',
  });
  const all = [
    ...resources.flatMap(resourceIndexes),
    ...history,
    ...dailyFigureIndexes(),
    ...reportIndexes(),
    wholeIndexFor(overdueOrders, 'COLLECTION_GROUP'),
    ...requestSumIndexes(),
  ];
  const indexes = [...new Map(all.map(index => [JSON.stringify(index), index])).values()];
  return { indexes, fieldOverrides: [...fieldOverrides, ...resources.flatMap(resourceOverrides)] };
}
