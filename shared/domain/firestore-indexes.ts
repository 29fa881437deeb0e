import {
  type FieldOverride,
  type Index,
  indexesFor,
  override,
  resourceIndexes,
  resourceOverrides,
} from '../platform/firestore/indexes.ts';
import { requestCounts } from '../platform/metering/request-counts.ts';
import { alertsFamily } from './alerts/family.ts';
import { attempts } from './data-room/attempt/schemas.ts';
import { auditIndexes } from './data-room/audit/indexes.ts';
import { codes } from './data-room/code/schemas.ts';
import { dataRoomFamily } from './data-room/family.ts';
import { beacons } from './data-room/reading/schemas.ts';
import { roomFigureIndexes } from './data-room/room-figures/indexes.ts';
import { shreddedItems } from './data-room/shredding/schemas.ts';
import { uploadParts, uploads } from './data-room/upload/schemas.ts';
import { visits } from './data-room/visit/schemas.ts';
import { identityFamily } from './identity/family.ts';
import { maintenanceFamily } from './maintenance/family.ts';
import { importMappings, imports } from './maintenance/import/schemas.ts';
import { collections } from './maintenance/metrics/daily/repository.ts';
import { dailyFigureIndexes, reportIndexes } from './maintenance/metrics/indexes.ts';
import { operationsFamily } from './operations/family.ts';
import { requestSumIndexes } from './operations/slo/indexes.ts';

const lookedForEverywhere = [
  ['users', 'uid'],
  ['imports', 'status'],
  ['workOrders', 'unnoticedDueAt'],
  ['alerts', 'acknowledgedUntil'],
  ['alertDeliveries', 'nextAttemptAt'],
  ['alertEscalations', 'nextAt'],
  ['uploads', 'createdAt'],
  ['bundles', 'expiresAt'],
  ['bundles', 'giveUpAt'],
  ['roomNotices', 'goesOnAt'],
] as const;

/** What is kept of visits to data rooms, and asked for by id alone. */
const ofVisits = [visits, codes, attempts, beacons];

/** Indexes of single fields that are not as Firestore makes them by itself. */
const fieldOverrides = [
  // A person's memberships, unfinished imports, what is overdue, due, abandoned or runs out are looked for in all organisations.
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
  override('incidents', 'timeline', []),
  ...['days', 'outcomes', 'restarts', 'looks'].map(field => override('services', field, [])),
  ...['alert', 'attempts', 'via'].map(field => override('alertDeliveries', field, [])),
  override('workOrders', 'labour', []),
  override('workOrders', 'costs', []),
  // What things add is looked up by id, and days to come could be as many fields.
  ...['days', 'scopes', 'recorded', 'stops', 'stop'].map(field =>
    override(collections.contributions, field, []),
  ),
  ...['summary', 'labels'].map(field => override('alerts', field, [])),
  ...['signals', 'alerts', 'forgotten'].map(field => override('alertKeys', field, [])),
  override('alertRules', 'when', []),
  override('tagContents', 'text', []),
  ...['event', 'hash', 'previous'].map(field => override('auditEntries', field, [])),
  ...['grants', 'agreement'].map(field => override('links', field, [])),
  ...['readings', 'beacons'].map(pagesOf => override(pagesOf, 'pages', [])),
  // Answers that were kept for repeated requests go by themselves, and so do old counts, points and signals.
  { ...override('idempotency', 'expiresAt', []), ttl: true },
  { ...override(requestCounts, 'expiresAt', []), ttl: true },
  ...['metricPoints', 'alertKeys'].map(kept => ({ ...override(kept, 'expireAt', []), ttl: true })),
];

/** What stands in `firestore.indexes.json`: what the lists of all resources need, the event log, and what else is asked. */
export function firestoreIndexes(): { indexes: Index[]; fieldOverrides: FieldOverride[] } {
  const families = [
    ...identityFamily,
    ...maintenanceFamily,
    ...alertsFamily,
    ...operationsFamily,
    ...dataRoomFamily,
  ];
  const standalone = [imports, importMappings, uploads, uploadParts, shreddedItems, ...ofVisits];
  const resources = [...new Set([...families, ...standalone])];
  const all = [
    ...resources.flatMap(resourceIndexes),
    ...indexesFor('events', [equal('subject'), equal('type')], { field: 'recordedAt', direction: 'desc' }),
    ...indexesFor('events', [equal('within')], { field: 'recordedAt', direction: 'asc' }),
    ...auditIndexes(),
    ...indexesFor('tagContents', [{ field: 'versionIds', array: true }], {
      field: 'createdAt',
      direction: 'asc',
    }),
    ...indexesFor('metricPoints', [equal('metric')], { field: 'at', direction: 'desc' }),
    ...dailyFigureIndexes(),
    ...reportIndexes(),
    ...requestSumIndexes(),
    ...roomFigureIndexes(),
  ];
  const indexes = [...new Map(all.map(index => [JSON.stringify(index), index])).values()];
  return { indexes, fieldOverrides: [...fieldOverrides, ...resources.flatMap(resourceOverrides)] };
}

const equal = (field: string) => ({ field, array: false });
