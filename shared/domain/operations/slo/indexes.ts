import { type Index, indexesFor } from '../../../platform/firestore/indexes.ts';
import { countedFields, requestCounts } from '../../../platform/metering/request-counts.ts';

/** The sums of requests since a time, of all services or of one: a sum needs its fields in the index. */
export function requestSumIndexes(): Index[] {
  const sort = { field: 'at', direction: 'asc' } as const;
  const byService = indexesFor(requestCounts, [{ field: 'service', array: false }], sort);
  const fields = countedFields.map(fieldPath => ({ fieldPath, order: 'ASCENDING' as const }));
  const at = { fieldPath: 'at', order: 'ASCENDING' } as const;
  return [
    { collectionGroup: requestCounts, queryScope: 'COLLECTION', fields: [at, ...fields] },
    ...byService,
    ...byService.map(index => ({ ...index, fields: [...index.fields, ...fields] })),
  ];
}
