import {
  type FieldOverride,
  type Index,
  indexesFor,
  override,
  resourceIndexes,
  resourceOverrides,
} from '../platform/firestore/indexes.ts';
import { requestCounts } from '../platform/metering/request-counts.ts';
import { identityFamily } from './identity/family.ts';
import { maintenanceFamily } from './maintenance/family.ts';
import { importMappings, imports } from './maintenance/import/schemas.ts';
import { operationsFamily } from './operations/family.ts';
import { summed } from './operations/slo/repository.ts';

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
  // Answers that were kept for repeated requests go by themselves.
  { ...override('idempotency', 'expiresAt', []), ttl: true },
  { ...override(requestCounts, 'expiresAt', []), ttl: true },
];

/** What stands in `firestore.indexes.json`: what the lists of all resources need, and the event log. */
export function firestoreIndexes(): { indexes: Index[]; fieldOverrides: FieldOverride[] } {
  const families = [...identityFamily, ...maintenanceFamily, ...operationsFamily, imports, importMappings];
  const resources = new Set(families);
  const history = indexesFor('events', [{ field: 'subject', array: false }], {
    field: 'recordedAt',
    direction: 'desc',
  });
  return {
    indexes: [...[...resources].flatMap(resourceIndexes), ...history, ...requestSums()],
    fieldOverrides: [...fieldOverrides, ...[...resources].flatMap(resourceOverrides)],
  };
}

/** The sums of requests since a time, of all services or of one: a sum needs its fields in the index. */
function requestSums(): Index[] {
  const sort = { field: 'at', direction: 'asc' } as const;
  const byService = indexesFor(requestCounts, [{ field: 'service', array: false }], sort);
  const fields = summed.map(fieldPath => ({ fieldPath, order: 'ASCENDING' as const }));
  const at = { fieldPath: 'at', order: 'ASCENDING' } as const;
  const ofAll: Index = { collectionGroup: requestCounts, queryScope: 'COLLECTION', fields: [at, ...fields] };
  return [
    ofAll,
    ...byService,
    ...byService.map(index => ({ ...index, fields: [...index.fields, ...fields] })),
  ];
}
