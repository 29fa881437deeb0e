import { type Index, indexesFor } from '../../../platform/firestore/indexes.ts';
import { auditEntries, auditSeals } from './schemas.ts';

const [roomId, group] = [
  { field: 'roomId', array: false },
  { field: 'group', array: false },
];

/** What the chain of a room is read by: whole in its order, and its newest entries, of a group too. */
export function auditIndexes(): Index[] {
  return [
    ...indexesFor(auditEntries.collection, [roomId], { field: 'sequence', direction: 'asc' }),
    ...indexesFor(auditEntries.collection, [roomId, group], { field: 'sequence', direction: 'desc' }),
    ...indexesFor(auditSeals.collection, [roomId], { field: 'number', direction: 'asc' }),
  ];
}
