import { type Index, indexesFor, resourceIndexes } from '../platform/firestore/indexes.ts';
import { alertsFamily } from './alerts/family.ts';
import { identityFamily } from './identity/family.ts';
import { maintenanceFamily } from './maintenance/family.ts';
import { importMappings, imports } from './maintenance/import/schemas.ts';

const lookedForEverywhere = [
  ['users', 'uid'],
  ['imports', 'status'],
  ['alerts', 'acknowledgedUntil'],
  ['alertDeliveries', 'nextAttemptAt'],
  ['alertEscalations', 'nextAt'],
] as const;

/** Indexes of single fields that are not as Firestore makes them by itself. */
const fieldOverrides = [
  // A person's memberships, unfinished imports, acknowledgements that run out and what is due are looked for in all organisations.
  ...lookedForEverywhere.map(([collection, field]) =>
    override(collection, field, [
      { order: 'ASCENDING', queryScope: 'COLLECTION' },
      { order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' },
    ]),
  ),
  // Never asked for; without indexes they cost nothing when written.
  ...['before', 'after', 'actor', 'requestId'].map(field => override('events', field, [])),
  override('imports', 'errors', []),
  ...['answer', 'fingerprint'].map(field => override('idempotency', field, [])),
  ...['alert', 'attempts', 'via'].map(field => override('alertDeliveries', field, [])),
  override('workOrders', 'labour', []),
  override('workOrders', 'costs', []),
  ...['summary', 'labels'].map(field => override('alerts', field, [])),
  ...['signals', 'alerts', 'forgotten'].map(field => override('alertKeys', field, [])),
  override('alertRules', 'when', []),
  // Answers that were kept for repeated requests go by themselves, and so do old points of metrics and signals.
  { ...override('idempotency', 'expiresAt', []), ttl: true },
  ...['metricPoints', 'alertKeys'].map(kept => ({ ...override(kept, 'expireAt', []), ttl: true })),
];

/** What stands in `firestore.indexes.json`: what the lists of all resources need, and the event log. */
export function firestoreIndexes(): { indexes: Index[]; fieldOverrides: object[] } {
  const resources = new Set([
    ...identityFamily,
    ...maintenanceFamily,
    ...alertsFamily,
    imports,
    importMappings,
  ]);
  const others = [
    indexesFor('events', [equal('subject'), equal('type')], { field: 'recordedAt', direction: 'desc' }),
    indexesFor('metricPoints', [equal('metric')], { field: 'at', direction: 'desc' }),
  ];
  return { indexes: [...[...resources].flatMap(resourceIndexes), ...others.flat()], fieldOverrides };
}

const equal = (field: string) => ({ field, array: false });

function override(collectionGroup: string, fieldPath: string, indexes: object[]): object {
  return { collectionGroup, fieldPath, indexes };
}
