import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { placeFields } from '../place/schemas.ts';

/** A part of a room; folders form a tree. */
export const folders = defineResource({
  noun: 'folder',
  path: 'folders',
  at: 'data-room',
  collection: 'folders',
  fields: placeFields,
  within: { path: 'rooms', field: 'roomId' },
  filters: ['roomId', 'folderId'],
  sorts: ['position', 'name'],
  search: ['name'],
  references: { roomId: 'rooms', folderId: 'folders' },
});
export type Folder = ItemOf<typeof folders>;
