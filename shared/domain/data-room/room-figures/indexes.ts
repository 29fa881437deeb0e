import type { Index } from '../../../platform/firestore/indexes.ts';
import { documents } from '../document/schemas.ts';
import { uploads } from '../upload/schemas.ts';
import { versions } from '../version/schemas.ts';

/** The sums of what a room holds: a sum needs its field in the index. */
export function roomFigureIndexes(): Index[] {
  const summed = [
    [documents.collection, 'shown.size'],
    [versions.collection, 'size'],
    [uploads.collection, 'size'],
  ] as const;
  return summed.map(([collectionGroup, field]) => ({
    collectionGroup,
    queryScope: 'COLLECTION',
    fields: ['roomId', field].map(fieldPath => ({ fieldPath, order: 'ASCENDING' as const })),
  }));
}
