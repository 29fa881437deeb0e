import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { placeFields } from '../place/schemas.ts';

/** A document in a room. */
export const documents = defineResource({
  noun: 'document',
  path: 'documents',
  at: 'data-room',
  collection: 'documents',
  fields: placeFields,
  filters: ['roomId', 'folderId'],
  sorts: ['position', 'name'],
  search: ['name'],
  references: { roomId: 'rooms', folderId: 'folders' },
});
export type RoomDocument = ItemOf<typeof documents>;
