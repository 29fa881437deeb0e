import { type Index, indexesFor } from '../../../platform/firestore/indexes.ts';
import { requestCounts } from '../../../platform/metering/request-counts.ts';
import { summed } from './repository.ts';

/** The sums of requests since a time, of all services or of one: a sum needs its fields in the index. */
export function requestSumIndexes(): Index[] {
  const sort = { field: 'at', direction: 'asc' } as const;
  const byService = indexesFor(requestCounts, [{ field: 'service', array: false }], sort);
  const fields = summed.map(fieldPath => ({ fieldPath, order: 'ASCENDING' as const }));
  const at = { fieldPath: 'at', order: 'ASCENDING' } as const;
  return [
    { collectionGroup: requestCounts, queryScope: 'COLLECTION', fields: [at, ...fields] },
    ...byService,
    ...byService.map(index => ({ ...index, fields: [...index.fields, ...fields] })),
  ];
}
